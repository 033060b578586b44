import { Decimal, type CtyNumber } from "./cty";

/** The canonical number that a decimal text denotes, exponents included; throws when it is not a number or is absurdly large. */
export function parseNumber(text: string): CtyNumber {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = decimalText.exec(text) ?? [];
  if (whole + fraction === "") throw new Error("A number was expected, but the text is not one.");
  const shift = Number(exponent);
  if (Math.abs(shift) > largestExponent) throw new Error(`A number has an exponent beyond ${largestExponent}.`);
  const digits = (whole + fraction).replace(/^0+/, "");
  if (digits === "") return 0;
  return fromCanonical((sign === "-" ? "-" : "") + pointAt(digits, digits.length - fraction.length + shift));
}

/** The canonical decimal text of a number: no exponent, no leading or trailing zeros, no minus before zero. */
export function numberText(number: CtyNumber): string {
  if (number instanceof Decimal) return number.text;
  if (!Number.isFinite(number)) throw new Error("A number is not finite, which Terraform cannot represent.");
  if (Number.isInteger(number)) return BigInt(number).toString();
  const text = String(number);
  if (!text.includes("e")) return text;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = decimalText.exec(text) ?? [];
  return sign + pointAt(whole + fraction, whole.length + Number(exponent));
}

/** The canonical number that a float64 or an integer from the wire stands for. */
export const fromWire = (number: number | bigint): CtyNumber =>
  typeof number === "bigint" || Number.isInteger(number) ? parseNumber(BigInt(number).toString()) : finite(number);

// The largest number in Go's big.Float is far beyond this; a text of a million digits is no configuration any more.
const largestExponent = 1_000_000;

const decimalText = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

function fromCanonical(text: string): CtyNumber {
  const number = Number(text);
  const exact = Number.isInteger(number) ? Number.isSafeInteger(number) : Number.isFinite(number);
  return exact && numberText(number) === text ? number : new Decimal(text);
}

function pointAt(digits: string, position: number): string {
  const padded = position > 0 ? digits.padEnd(position, "0") : digits.padStart(digits.length - position, "0");
  const point = Math.max(position, 0);
  const fraction = padded.slice(point).replace(/0+$/, "");
  return (padded.slice(0, point) || "0") + (fraction && `.${fraction}`);
}

function finite(number: number): number {
  if (!Number.isFinite(number)) throw new Error("A number is not finite, which Terraform cannot represent.");
  return number;
}
