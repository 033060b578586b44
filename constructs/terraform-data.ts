import { TerraformResource, type TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";

/** What a `terraform_data` keeps, and what it is made anew for. */
export interface TerraformDataProps extends TerraformMetaArguments {
  readonly input?: string;
  readonly triggersReplace?: Readonly<Record<string, string>>;
}

/** Terraform's own resource that does nothing but be there. The one of the core asks the terraform binary for its version while synthesising; this one does not. */
export class TerraformData extends TerraformResource {
  static readonly tfResourceType = "terraform_data";
  private readonly arguments: Readonly<Record<string, string | Readonly<Record<string, string>>>>;

  constructor(scope: Construct, id: string, { input, triggersReplace, ...meta }: TerraformDataProps) {
    super(scope, id, { ...meta, terraformResourceType: TerraformData.tfResourceType, terraformGeneratorMetadata: { providerName: "terraform" } });
    this.arguments = { ...(input !== undefined && { input }), ...(triggersReplace && { triggers_replace: triggersReplace }) };
  }

  get id(): string {
    return this.getStringAttribute("id");
  }

  /** What it keeps; known in the plan that makes it, unlike `output`. */
  get input(): string {
    return this.getStringAttribute("input");
  }

  protected override synthesizeAttributes() {
    return this.arguments;
  }

  protected override synthesizeHclAttributes() {
    const storage = (value: unknown) => (typeof value === "string" ? { type: "simple", storageClassType: "string" } : { type: "map", storageClassType: "stringMap" });
    return Object.fromEntries(Object.entries(this.arguments).map(([name, value]) => [name, { value, isBlock: false, ...storage(value) }]));
  }
}
