import { TerraformResource, type TerraformStack } from "cdktf";

/**
 * Tells of the provider's resources whose write-only attributes the core refuses, and the ways out. cdktn refuses them
 * unless the project's `targetVersions` begin with 1.11; cdktf knows no targets, and there the plan tells.
 */
export function refusedWriteOnly(stack: TerraformStack): string[] {
  return stack.node.findAll().flatMap((resource) => {
    if (!TerraformResource.isTerraformResource(resource) || resource.terraformGeneratorMetadata?.providerName !== "terraclone") return [];
    const names = writeOnlyIn(resource);
    return names.length > 0 && isRefused(resource) ? [waysOut(resource.node.path, names)] : [];
  });
}

/** By the ending that Terraform's providers have agreed on. */
function writeOnlyIn(resource: TerraformResource): string[] {
  const attributes: object = resource.toTerraform().resource?.[resource.terraformResourceType]?.[resource.friendlyUniqueId] ?? {};
  return Object.entries(attributes).flatMap(([name, value]) => (name.endsWith("_wo") && value !== undefined && value !== null ? [name] : []));
}

/** The words are those of cdktn's own error, which names no attribute. */
const isRefused = (resource: TerraformResource) => resource.node.validate().some((problem) => problem.startsWith("write-only attributes require"));

const waysOut = (path: string, names: readonly string[]) =>
  `${path} sets ${names.join(" and ")}, for Terraform 1.11 or OpenTofu 1.11 and newer, and the project's targetVersions allow older ones. ` +
  `Declare "targetVersions": {"terraform": ">=1.11.0"} in cdktf.json, or "opentofu" likewise; or set ${names.map((name) => name.slice(0, -"_wo".length)).join(" and ")} instead, which is stored in the state.`;
