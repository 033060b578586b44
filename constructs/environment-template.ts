import { TerraformVariable, type TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { problemsOf, type TemplateRules } from "./environment-settings";
import { environmentsIn } from "./environment-files";
import { EnvironmentStack } from "./environment-stack";
import { variableOf, type Given, type Parameter, type Parameters, type Values } from "./parameter";
import { timeToLiveOf, type TimeToLive, type TimeToLivePolicy } from "./time-to-live";

/** What environments have in common: what may differ between them, and how one is built. */
export interface EnvironmentTemplateProps<P extends Parameters> {
  /** What is asked of each environment, by name. */
  readonly parameters: P;
  /** How long environments live: without an end unless told. */
  readonly ttl?: TimeToLivePolicy;
  /** Builds one environment into its stack. */
  build(stack: EnvironmentStack, parameters: Values<P>): void;
}

/** What one environment gives. */
export type EnvironmentSettings<P extends Parameters> = { readonly ttl?: TimeToLive } & ({} extends Given<P>
  ? { readonly parameters?: Given<P> }
  : { readonly parameters: Given<P> });

/** Describes environments of a kind, to be made in TypeScript or from files. */
export const defineEnvironment = <const P extends Parameters>(props: EnvironmentTemplateProps<P>): EnvironmentTemplate<P> => new EnvironmentTemplate(props);

/**
 * A kind of environments. Each becomes a stack of its own, named after it. With `TERRACLONE_ENVIRONMENTS=staging,pr-7` in
 * the environment only those are built and only their files are read.
 */
export class EnvironmentTemplate<P extends Parameters> {
  private readonly rules: TemplateRules;

  constructor(private readonly props: EnvironmentTemplateProps<P>) {
    this.rules = { parameters: props.parameters, ttl: props.ttl ?? {} };
  }

  /** Makes environments that are told in TypeScript, by name; answers those that are selected. */
  create<const Name extends string>(scope: Construct, environments: { readonly [N in Name]: EnvironmentSettings<P> }): { readonly [N in Name]?: EnvironmentStack } {
    const selected = Object.entries<EnvironmentSettings<P>>(environments).filter(([name]) => isSelected(name));
    const wrong = selected.flatMap(([name, settings]) => problemsOf(name, settings, this.rules).map((mistake) => `${name}: ${mistake.words}`));
    if (wrong.length > 0) throw new Error(["The environments cannot be made.", ...wrong].join("\n"));
    return Object.fromEntries(selected.map(([name, settings]) => [name, this.make(scope, name, settings)])) as { readonly [N in Name]?: EnvironmentStack };
  }

  /**
   * Makes the environments of a directory: one YAML file each, named after it, with `parameters` and `ttl`. What
   * `_defaults.yaml` there says counts for all of them. Throws with every mistake in every file, each with its line.
   */
  createFromFiles(scope: Construct, directory: string): Readonly<Record<string, EnvironmentStack>> {
    const taken = scope.node.children.map(({ node }) => node.id);
    const environments = environmentsIn(directory, { rules: this.rules, taken, isSelected });
    return Object.fromEntries(environments.map(({ name, settings }) => [name, this.make(scope, name, settings as Settings)]));
  }

  private make(scope: Construct, name: string, { ttl, parameters = {} }: Settings): EnvironmentStack {
    if (scope.node.tryFindChild(name)) throw new Error(`There is a stack ${name} already: give the environment another name.`);
    const stack = new EnvironmentStack(scope, name, timeToLiveOf(ttl, this.rules.ttl)!);
    const values = Object.entries(this.props.parameters).map(([key, of]) => [key, of.role === "secret" ? secret(stack, key, of) : (parameters[key] ?? of.default)]);
    // Each value was checked to be what its parameter's type says.
    this.props.build(stack, Object.fromEntries(values) as Values<P>);
    return stack;
  }
}

/** The settings of any environment. */
interface Settings {
  readonly ttl?: TimeToLive;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** Which environments are wanted: all, unless told. */
function isSelected(name: string): boolean {
  const selected = (process.env["TERRACLONE_ENVIRONMENTS"] ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
  return selected.length === 0 || selected.includes(name);
}

/** A secret comes in as a variable, `dbPassword` as `TF_VAR_db_password`, so that it stands in nothing that is synthesised. */
function secret(stack: TerraformStack, name: string, { doc, ephemeral }: Parameter): string {
  const variable = new TerraformVariable(stack, variableOf(name), { type: "string", sensitive: true, nullable: false, ...(doc !== undefined && { description: doc }) });
  if (ephemeral === true) variable.addOverride("ephemeral", true);
  return variable.stringValue;
}
