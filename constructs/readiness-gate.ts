import { TerraformProvider, TerraformStack, type TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import { TerraformData } from "./terraform-data";

/** What a readiness gate can be: Terraform's own resource, which needs no provider, or the `NullResource` of `@cdktf/provider-null`. */
export type ReadinessGateKind = "terraform_data" | "null_resource";

/** A resource that does nothing but be there: after everything that its triggers name, and anew when one of them changes. */
export type ReadinessGate = TerraformResource & { readonly id: string };

/** Text that changes when something is made anew, by what it is of. */
export type Triggers = Readonly<Record<string, string>>;

/** Makes a gate. The provider of a `NullResource` is put into the stack where there is none. */
export function readinessGate(scope: Construct, id: string, kind: ReadinessGateKind, triggers: Triggers): ReadinessGate {
  return kind === "terraform_data" ? new TerraformData(scope, id, { triggersReplace: triggers }) : nullGate(scope, id, triggers);
}

function nullGate(scope: Construct, id: string, triggers: Triggers): ReadinessGate {
  const { provider, resource } = loadProviderNull();
  const stack = TerraformStack.of(scope);
  const provided = stack.node.findAll().some((node) => TerraformProvider.isTerraformProvider(node) && node.terraformResourceType === provider.NullProvider.tfResourceType);
  if (!provided) new provider.NullProvider(stack, "null");
  return new resource.Resource(scope, id, { triggers: { ...triggers } });
}

/** What is used of the package; its own types would have to be there for whoever compiles against these. */
interface ProviderNull {
  readonly provider: { readonly NullProvider: { new (scope: Construct, id: string): TerraformProvider; readonly tfResourceType: string } };
  readonly resource: { readonly Resource: new (scope: Construct, id: string, config: { readonly triggers: Record<string, string> }) => ReadinessGate };
}

/** Only when it is asked for: the package works without this peer. */
function loadProviderNull(): ProviderNull {
  try {
    return require("@cdktf/provider-null");
  } catch (reason) {
    if (!(reason instanceof Error && "code" in reason && reason.code === "MODULE_NOT_FOUND")) throw reason;
    throw new Error(
      "The readiness gate cannot be a null_resource: the package @cdktf/provider-null is not installed. Run npm install @cdktf/provider-null, or leave gate out to use Terraform's own terraform_data.",
      { cause: reason },
    );
  }
}
