import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ctyObject, typedObject } from "../../src/kit/codec";
import { snakeCase } from "../../src/kit/naming";
import type { Provider as ProviderDefinition } from "../../src/kit/provider";
import type { Resource } from "../../src/kit/resource";
import type { Config, Schema, State, Unknown } from "../../src/kit/schema";
import type { StateIdentity } from "../../src/kit/state-identity";
import type { Clock } from "../../src/kit/wait";
import type { CtyObject } from "../../src/wire/cty";
import type { Log } from "../../src/wire/log";
import { hastyClock } from "./clock";
import { Instance, type Action, type Stored } from "./core-instance";
import { ProviderProcess } from "./core-process";
import { remoteState } from "./ground";

export { TerraformError } from "./core-process";
export type { Stored } from "./core-instance";

/** What a miniature Terraform works with. */
export interface World {
  readonly provider: ProviderDefinition;
  /** The provider's configuration, in the author's words: `{ zstack: { endpoint: … } }`. */
  readonly configuration?: { readonly [system: string]: unknown };
  readonly environment?: NodeJS.ProcessEnv;
  readonly clock?: Clock;
  readonly log?: Log;
  /** The data directory's place for the journal; a fresh one unless given. */
  readonly journalDirectory?: string;
  /** The state that is worked on; a remote one unless given. */
  readonly state?: StateIdentity;
  /** Whether plans visit the whole state. */
  readonly plansWholeState?: boolean;
}

/** What the user writes: `timeouts` and values that are not known yet included. */
export type Written<S extends Schema> = { readonly [K in keyof Config<S>]: Config<S>[K] | Unknown } & {
  readonly timeouts?: { readonly create?: string; readonly update?: string; readonly delete?: string };
};

export interface Planned<S extends Schema> {
  readonly action: Action;
  readonly after: { readonly [K in keyof State<S>]: State<S>[K] | Unknown };
  readonly replacedBy: readonly (keyof S)[];
  /** Summaries. */
  readonly warnings: readonly string[];
}

/** One resource of a configuration, as the `terraform` command deals with it. Rejects with the errors that Terraform would show. */
export interface Managed<S extends Schema> {
  plan(config?: Written<S>): Promise<Planned<S>>;
  /** Plans and applies; `known` is the configuration once everything in it is known. */
  apply(config?: Written<S>, known?: Written<S>): Promise<State<S>>;
  refresh(): Promise<State<S> | undefined>;
  import(id: string): Promise<State<S>>;
  destroy(): Promise<void>;
  untaint(): void;
  readonly state: State<S>;
  readonly exists: boolean;
  readonly tainted: boolean;
  /** What the provider keeps beside the state, as text. */
  readonly private: string;
  /** What the last command warned of, each with its detail. */
  readonly warnings: readonly string[];
  /** The state file's part for this resource: put an older one in its place to try an upgrade. */
  stored: Stored | undefined;
}

/** A working directory of Terraform: commands that run at once share a provider process, and the next get a new one. */
export class Workspace {
  readonly journalDirectory: string;
  readonly clock: Clock;
  private process: ProviderProcess | undefined;
  private busy = 0;
  private run = 0;

  constructor(readonly world: World) {
    this.journalDirectory = world.journalDirectory ?? join(mkdtempSync(join(tmpdir(), "terraclone-core-")), "terraclone");
    this.clock = world.clock ?? hastyClock();
  }

  /** Puts a resource into the configuration. */
  manage<S extends Schema>(resource: Resource<S>): Managed<S> {
    return new One(this, resource);
  }

  /** A command begins: its walks see the state anew. */
  begin(): void {
    if (this.busy === 0) this.run = runs++;
  }

  /** Ctrl-C. */
  async interrupt(): Promise<void> {
    await this.process?.call("stopProvider", {});
  }

  /** `kill -9`, of Terraform and its provider: what is under way is never answered, and rejects. */
  kill(): void {
    this.process?.die();
    this.process = undefined;
    this.busy = 0;
  }

  /** Runs a part of a command in a provider process, which is asked to go when nothing needs it any more. */
  async walk<R>(warnings: string[], work: (process: ProviderProcess) => Promise<R>): Promise<R> {
    const process = (this.process ??= this.started());
    this.busy++;
    try {
      warnings.push(...(await process.configured));
      return await Promise.race([work(process), process.death]);
    } finally {
      if (this.process === process && --this.busy === 0) {
        this.process = undefined;
        process.close();
      }
    }
  }

  private started(): ProviderProcess {
    const { provider, configuration = {}, environment = {}, log = silentLog, state = remoteState, plansWholeState = true } = this.world;
    const { clock, journalDirectory } = this;
    const run = { id: `run-${this.run}`, command: "apply", plansWholeState };
    return new ProviderProcess({ provider, configuration, environment, log, clock, journalDirectory, state, run });
  }
}

/** A workspace with one resource in it. */
export function manage<S extends Schema>(resource: Resource<S>, world: World): Managed<S> & Pick<Workspace, "interrupt" | "kill" | "journalDirectory" | "clock"> {
  const workspace = new Workspace(world);
  const { journalDirectory, clock } = workspace;
  return Object.assign(workspace.manage(resource), { interrupt: () => workspace.interrupt(), kill: () => workspace.kill(), journalDirectory, clock });
}

export const silentLog: Log = { trace() {}, debug() {}, info() {}, warn() {}, error() {} };
let runs = 0;

class One<S extends Schema> implements Managed<S> {
  warnings: string[] = [];
  private config: Written<S> | undefined;
  private readonly definition;
  private readonly instance: Instance;

  constructor(private readonly workspace: Workspace, resource: Resource<S>) {
    const { provider } = workspace.world;
    const typeName = `${provider.name}_${resource.name}`;
    const definition = provider.resources.get(typeName);
    if (!definition) throw new Error(`The provider has no ${typeName}.`);
    this.definition = definition;
    this.instance = new Instance(definition, (warnings) => void this.warnings.push(...warnings));
  }

  get stored(): Stored | undefined {
    return this.instance.current;
  }
  set stored(stored: Stored | undefined) {
    this.instance.current = stored;
  }
  get exists(): boolean {
    return this.stored !== undefined;
  }
  get state(): State<S> {
    const { value } = this.instance;
    if (!value) throw new Error("Nothing is in the state.");
    return this.typed(value);
  }
  get tainted(): boolean {
    return this.stored?.tainted ?? false;
  }
  get private(): string {
    return new TextDecoder().decode(this.stored?.private);
  }

  untaint(): void {
    if (this.stored) this.stored = { ...this.stored, tainted: false };
  }

  async plan(config?: Written<S>): Promise<Planned<S>> {
    this.begin();
    const { action, after, replacedBy } = await this.walk((process) => this.instance.plan(process, this.configured(config)));
    const camel = Object.keys(this.definition.attributes).filter((name) => replacedBy.includes(snakeCase(name)));
    return { action, after: this.typed(after ?? {}), replacedBy: camel, warnings: this.warnings.map((text) => text.split("\n")[0]!) };
  }

  async apply(config?: Written<S>, known = config): Promise<State<S>> {
    this.begin();
    const change = await this.walk((process) => this.instance.plan(process, this.configured(config)));
    if (change.action !== "no-op") await this.walk((process) => this.instance.apply(process, change, this.configured(known)));
    return this.state;
  }

  async refresh(): Promise<State<S> | undefined> {
    this.begin();
    await this.walk(async (process) => {
      await this.instance.known(process);
      await this.instance.refresh(process);
    });
    return this.exists ? this.state : undefined;
  }

  async import(id: string): Promise<State<S>> {
    this.begin();
    await this.walk((process) => this.instance.import(process, id));
    return this.state;
  }

  async destroy(): Promise<void> {
    this.begin();
    const change = await this.walk((process) => this.instance.plan(process, null));
    if (change.action !== "no-op") await this.walk((process) => this.instance.apply(process, change, null));
  }

  private begin(): void {
    this.warnings = [];
    this.workspace.begin();
  }

  private walk<R>(work: (process: ProviderProcess) => Promise<R>): Promise<R> {
    return this.workspace.walk(this.warnings, work);
  }

  private configured(config: Written<S> | undefined): CtyObject {
    this.config = config ?? this.config;
    if (!this.config) throw new Error("The resource was never configured.");
    return ctyObject(this.config as { readonly [name: string]: unknown }, this.definition.attributes);
  }

  private typed<T>(value: CtyObject): T {
    return typedObject(value, this.definition.attributes) as T;
  }
}
