import { isToken } from "./journal";
import type { Json } from "./resource";

/** What Terraform keeps for us beside the state. */
export interface Private {
  /** What the creation is recognised by. */
  readonly token?: string;
  /** What it has in common with equal creations. Only while it is unfinished. */
  readonly creation?: string;
  /** The record of a creation that has not ended. */
  readonly operation?: Json;
  /** The system's words for why the creation failed. */
  readonly failed?: string;
  /** It failed and left nothing behind. */
  readonly nothingLeft?: true;
  /** It was imported, so that what only its creation was told stays unknown until it is configured. */
  readonly imported?: true;
  /** Only in a plan to create: what is to be created, as `planDigest` has it. */
  readonly creating?: Readonly<Record<string, string>>;
  /** Only in a plan to create: the unfinished objects that were seen before it, by their digests. */
  readonly unfinished?: Readonly<Record<string, Private>>;
}

/** For the wire. */
export const packed = (record: Private): Uint8Array => new TextEncoder().encode(JSON.stringify(record));

/** From the wire; what has not the right form was not written here, and is left out. */
export function unpacked(bytes: Uint8Array): Private {
  return bytes.length === 0 ? {} : checked(parsed(bytes));
}

/** What is kept of a resource that was just imported. */
export const importedRecord = () => packed({ imported: true });

function checked(value: unknown): Private {
  if (!isRecord(value)) return {};
  const { token, creation, operation, failed, nothingLeft, imported, creating, unfinished } = value;
  return {
    ...(isToken(token) && { token }),
    ...(typeof creation === "string" && { creation }),
    ...(isRecord(operation) && { operation: operation as Json }),
    ...(typeof failed === "string" && { failed }),
    ...(nothingLeft === true && { nothingLeft }),
    ...(imported === true && { imported }),
    ...(isRecord(creating) && { creating: Object.fromEntries(Object.entries(creating).map(([name, digest]) => [name, String(digest)])) }),
    ...(isRecord(unfinished) && { unfinished: Object.fromEntries(Object.entries(unfinished).map(([digest, record]) => [digest, checked(record)])) }),
  };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
