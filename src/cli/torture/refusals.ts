/** A refusal of the provider that names an object and how to take it over. */
export interface Refusal {
  readonly address: string;
  readonly id: string;
  /** The advice begins with removing the resource from the state. */
  readonly removeFirst: boolean;
}

/** The refusals among what terraform printed, each address and each object once. */
export function refusalsIn(stderr: string): Refusal[] {
  const errors = stderr
    .replace(/^[│╷╵] ?/gm, "")
    .split(/^Error: /m)
    .slice(1);
  const all = errors.flatMap((error): Refusal[] => {
    const address = /^\s*with (\S+),$/m.exec(error)?.[1];
    const id = /^\s*id\s*=\s*"([^"]+)"/m.exec(error)?.[1] ?? /(?:terraform|tofu) import \S+ (\S+)/.exec(error)?.[1];
    if (address === undefined || id === undefined) return [];
    return [{ address, id, removeFirst: /(?:terraform|tofu)\s+state\s+rm/.test(error) }];
  });
  const taken = new Set<string>();
  return all.filter(({ address, id }) => {
    const isNew = !taken.has(address) && !taken.has(id);
    taken.add(address).add(id);
    return isNew;
  });
}

/** The import block that does what a refusal says. */
export const importBlock = ({ address, id }: Refusal) => `import {\n  to = ${address}\n  id = "${id}"\n}\n`;
