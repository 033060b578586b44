const names = new Map<string, string>();

/** The name Terraform knows: `defaultL3NetworkUuid` is `default_l3_network_uuid`. Kept, since every value of every call is named by it. */
export function snakeCase(name: string): string {
  const known = names.get(name) ?? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  names.set(name, known);
  return known;
}
