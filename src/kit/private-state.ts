import type { Json } from "./resource";

/** What Terraform keeps for us beside the state. */
export interface Private {
  /** What the creation was recognised by. */
  readonly token?: string;
  /** The record of a creation that has not ended. */
  readonly operation?: Json;
  /** Why the creation can never end well. */
  readonly failed?: string;
  /** It was imported, so that what only its creation was told stays unknown until it is configured. */
  readonly imported?: true;
}

/** For the wire. */
export const packed = (record: Private): Uint8Array => new TextEncoder().encode(JSON.stringify(record));

/** From the wire; empty where nothing was kept. */
export function unpacked(bytes: Uint8Array): Private {
  return bytes.length === 0 ? {} : (JSON.parse(new TextDecoder().decode(bytes)) as Private);
}

/** What is kept of a resource that was just imported. */
export const importedRecord = () => packed({ imported: true });
