import { TerraformElement, TerraformStack } from "cdktf";

/**
 * Tells of constructs that would silently become one block of Terraform's: CDKTF drops characters such as `.` from the
 * ids of constructs right below a stack, and the id `Default` altogether, and merges what then has the same name.
 */
export function mergedBlocks(stack: TerraformStack): string[] {
  const byBlock = new Map<string, string[]>();
  for (const element of stack.node.findAll()) {
    if (!TerraformElement.isTerraformElement(element) || TerraformStack.of(element) !== stack) continue;
    for (const block of blocksOf(element.toTerraform())) byBlock.set(block, [...(byBlock.get(block) ?? []), element.node.path]);
  }
  return [...byBlock]
    .filter(([, paths]) => paths.length > 1)
    .map(([block, paths]) => `The constructs ${paths.map((path) => JSON.stringify(path)).join(" and ")} would silently become one Terraform block, ${block}: give one of them another id.`);
}

/** How many names, after the section's own, a block is known by. */
const namesOf = { resource: 2, data: 2, variable: 1, output: 1, locals: 1, module: 1 };

const blocksOf = (synthesised: Record<string, object>) => Object.entries(namesOf).flatMap(([section, names]) => addresses(synthesised[section] ?? {}, names).map((address) => `${section}.${address}`));

const addresses = (blocks: object, names: number): string[] =>
  Object.entries(blocks).flatMap(([name, inner]) => (names === 1 ? [name] : addresses(inner, names - 1).map((rest) => `${name}.${rest}`)));
