import { isRecord } from "../json";
import { Failure } from "./failure";

/** A request's body with its names in lower case: the server takes any case, and ignores what it does not know. */
export type Body = Readonly<Record<string, unknown>>;

/** What a field may hold, and what the door demands of it. */
export interface Field { readonly type: "string" | "number" | "boolean" | "strings" | "object"; readonly required?: true; readonly valid?: (value: string) => boolean; readonly rule?: string }

/** A body as the door lets it in. */
export function bodyOf(text: string, json: unknown, fields: Readonly<Record<string, Field>>): Body {
  if (text.trim() === "") throw new Failure(10004, "EOF", 400);
  if (json === undefined) throw new Failure(10004, "invalid character in JSON", 400);
  const body = isRecord(json) ? (lowered(json) as Body) : {};
  for (const [name, { type }] of Object.entries(fields)) {
    const value = body[name.toLowerCase()];
    if (value !== undefined && value !== null && !is(value, type)) throw new Failure(10004, `json: cannot unmarshal into Go struct field .${name} of type ${type}`, 400);
  }
  const broken = Object.entries(fields).flatMap(([name, { required, valid, rule }]) => {
    const value = body[name.toLowerCase()];
    const empty = value === undefined || value === null || value === "" || value === 0;
    if (empty) return required ? [`Key: '${name}' Error:Field validation for '${name}' failed on the 'required' tag`] : [];
    return valid && typeof value === "string" && !valid(value) ? [`Key: '${name}' Error:Field validation for '${name}' failed on the '${rule}' tag`] : [];
  });
  if (broken.length > 0) throw new Failure(10001, broken.join("\n"));
  return body;
}

/** How long a text is, in runes. */
export const long = (least: number, most: number): Pick<Field, "valid" | "rule"> => ({ valid: (text: string) => [...text].length >= least && [...text].length <= most, rule: `min=${least},max=${most}` });

/** A choice of words, in exactly this case. */
export const among = (...words: string[]): Pick<Field, "valid" | "rule"> => ({ valid: (text: string) => words.includes(text), rule: `oneof=${words.join(" ")}` });

/** The fields that create, clone and restore share. */
export const creation: Readonly<Record<string, Field>> = {
  clusterName: { type: "string", required: true, ...long(4, 64) },
  clusterType: { type: "string", required: true, ...among("TiDB", "DM", "TiKV") },
  clusterVersion: { type: "string", required: true, valid: (text: string) => text.startsWith("v"), rule: "startswith=v" },
  cpuArchitecture: { type: "string", required: true, ...among("X86", "X86_64", "ARM", "ARM64") },
  region: { type: "string", required: true, ...long(1, 32) },
  dbPassword: { type: "string", required: true, ...long(8, 32) },
  dbUser: { type: "string", ...long(0, 32) },
  vendor: { type: "string" },
  tags: { type: "strings" },
  tls: { type: "boolean" },
  exclusive: { type: "boolean" },
  copies: { type: "number" },
  parameterGroupID: { type: "string" },
  resourceParameters: { type: "object" },
};

export const text = (body: Body, name: string): string => String(body[name.toLowerCase()] ?? "");
export const flag = (body: Body, name: string): boolean => body[name.toLowerCase()] === true;
export const count = (body: Body, name: string): number => Number(body[name.toLowerCase()] ?? 0);
export const texts = (body: Body, name: string): string[] => (body[name.toLowerCase()] as string[] | null | undefined) ?? [];

function lowered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowered);
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toLowerCase(), lowered(inner)])) : value;
}

const is = (value: unknown, type: Field["type"]) =>
  type === "strings" ? Array.isArray(value) && value.every((item) => typeof item === "string") : type === "object" ? isRecord(value) : typeof value === type;
