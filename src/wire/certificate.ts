import { generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** A throwaway identity for one run of the plugin: what go-plugin's AutoMTLS expects either side to show. */
export interface Identity {
  /** PKCS#8, PEM. */
  readonly key: string;
  /** X.509, PEM. */
  readonly certificate: string;
  /** The same certificate as bytes, as the handshake line carries it. */
  readonly der: Buffer;
}

/** Makes a P-256 key and a self-signed certificate for a host name, valid from a minute before now (clocks differ) for 30 days. */
export function selfSigned(host: string, now = new Date()): Identity {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const name = sequence(set(sequence(oid(commonName), utf8(host))));
  const body = sequence(
    context(0, integer(2)),
    positive(randomBytes(16)),
    ecdsaWithSha256,
    name,
    sequence(time(new Date(now.getTime() - 60_000)), time(new Date(now.getTime() + 30 * 86_400_000))),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    context(
      3,
      sequence(
        extension(basicConstraints, sequence(yes)),
        extension(keyUsage, bits(Uint8Array.of(digitalSignatureAndSigning), 2)),
        extension(extendedKeyUsage, sequence(oid(serverAuthentication), oid(clientAuthentication))),
        extension(subjectAlternativeName, sequence(dnsName(host))),
      ),
    ),
  );
  const der = sequence(body, ecdsaWithSha256, bits(sign("sha256", body, privateKey), 0));
  const pem = der.toString("base64").replace(/.{64}/g, "$&\n");
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    certificate: `-----BEGIN CERTIFICATE-----\n${pem}\n-----END CERTIFICATE-----\n`,
    der,
  };
}

const commonName = "2.5.4.3";
const basicConstraints = "2.5.29.19";
const keyUsage = "2.5.29.15";
const extendedKeyUsage = "2.5.29.37";
const subjectAlternativeName = "2.5.29.17";
const serverAuthentication = "1.3.6.1.5.5.7.3.1";
const clientAuthentication = "1.3.6.1.5.5.7.3.2";
const digitalSignatureAndSigning = 0x84;

// DER, as little of it as a certificate needs.
function tlv(tag: number, content: Uint8Array): Buffer {
  const size = content.length;
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}
const sequence = (...parts: Uint8Array[]) => tlv(0x30, Buffer.concat(parts));
const set = (...parts: Uint8Array[]) => tlv(0x31, Buffer.concat(parts));
const context = (tag: number, content: Uint8Array) => tlv(0xa0 | tag, content);
const integer = (n: number) => tlv(0x02, Uint8Array.of(n));
const positive = (bytes: Uint8Array) =>
  tlv(
    0x02,
    bytes.map((byte, index) => (index === 0 ? (byte & 0x3f) | 0x40 : byte)),
  );
const bits = (bytes: Uint8Array, unused: number) => tlv(0x03, Buffer.concat([Uint8Array.of(unused), bytes]));
const utf8 = (text: string) => tlv(0x0c, Buffer.from(text));
const dnsName = (host: string) => tlv(0x82, Buffer.from(host));
const yes = tlv(0x01, Uint8Array.of(0xff));
const time = (at: Date) => tlv(0x17, Buffer.from(at.toISOString().slice(2).replace(/[-:T]|\.\d+/g, "")));
const extension = (id: string, value: Uint8Array) => sequence(oid(id), tlv(0x04, value));
function oid(dotted: string): Buffer {
  const [a = 0, b = 0, ...rest] = dotted.split(".").map(Number);
  return tlv(0x06, Buffer.from([a * 40 + b, ...rest.flatMap(base128)]));
}
function base128(n: number): number[] {
  return n < 128 ? [n] : [...base128(Math.floor(n / 128)).map((byte) => byte | 0x80), n % 128];
}
const ecdsaWithSha256 = sequence(oid("1.2.840.10045.4.3.2"));
