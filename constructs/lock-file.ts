/** What a lock file tells of a provider. */
export interface LockEntry {
  readonly address: string;
  readonly version: string;
  readonly h1: string;
}

/** A lock file's text with an entry put in or replaced, and every other entry as it was. */
export function withLockEntry(text: string, { address, version, h1 }: LockEntry): string {
  const [head = "", ...blocks] = text.split(startOfBlock);
  const others = blocks.filter((block) => addressOf(block) !== address).map((block) => `${block.trimEnd()}\n`);
  const own = `provider "${address}" {\n  version     = "${version}"\n  constraints = "${version}"\n  hashes = [\n    "${h1}",\n  ]\n}\n`;
  // Terraform keeps them in this order, and would rewrite the file otherwise.
  const sorted = [...others, own].sort((one, other) => (addressOf(one) < addressOf(other) ? -1 : 1));
  return [head.trim() === "" ? header : `${head.trimEnd()}\n`, ...sorted].join("\n");
}

/** The addresses of the providers in a lock file. */
export const lockedAddresses = (text: string): string[] => text.split(startOfBlock).slice(1).map(addressOf);

const startOfBlock = /^(?=provider ")/m;
const header = '# This file is maintained automatically by "terraform init".\n# Manual edits may be lost in future updates.\n';

const addressOf = (block: string) => /^provider "([^"]*)"/.exec(block)?.[1] ?? "";
