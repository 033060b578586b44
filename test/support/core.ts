import { create, fromBinary, toBinary, type DescMessage, type MessageInitShape, type MessageShape } from "@bufbuild/protobuf";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ctyObject, typedObject } from "../../src/kit/codec";
import { snakeCase } from "../../src/kit/naming";
import type { Provider as ProviderDefinition } from "../../src/kit/provider";
import type { Resource } from "../../src/kit/resource";
import type { Config, Schema, State, Unknown } from "../../src/kit/schema";
import type { TerraformRun } from "../../src/kit/terraform-run";
import { serverOf, type ProviderServer } from "../../src/kit/server";
import type { StateIdentity } from "../../src/kit/state-identity";
import type { Clock } from "../../src/kit/wait";
import type { CtyObject, CtyType } from "../../src/wire/cty";
import { Diagnostic_Severity, Provider, type AttributePath, type Diagnostic, type DynamicValue } from "../../src/wire/gen/tfplugin6_pb";
import type { Log } from "../../src/wire/log";
import { decodeJson, decodeMsgpack, encodeJson, encodeMsgpack, equal } from "../../src/wire/value";
import { hastyClock } from "./clock";
import { remoteState } from "./ground";
import { applyProblems, coreAttributes, coreType, planProblems, proposedNew, storageProblems, withoutUnknown, type CoreAttributes } from "./core-rules";

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
  readonly action: "create" | "update" | "replace" | "delete" | "no-op";
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

export interface Stored {
  readonly json: string;
  readonly version: bigint;
  readonly private: Uint8Array;
  readonly tainted: boolean;
}

/** The errors of a command, as Terraform shows them. */
export class TerraformError extends Error {
  override readonly name = "TerraformError";
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
    const process = (this.process ??= new ProviderProcess(this, `run-${this.run}`));
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
}

/** A workspace with one resource in it. */
export function manage<S extends Schema>(resource: Resource<S>, world: World): Managed<S> & Pick<Workspace, "interrupt" | "kill" | "journalDirectory" | "clock"> {
  const workspace = new Workspace(world);
  const { journalDirectory, clock } = workspace;
  return Object.assign(workspace.manage(resource), { interrupt: () => workspace.interrupt(), kill: () => workspace.kill(), journalDirectory, clock });
}

const silentLog: Log = { trace() {}, debug() {}, info() {}, warn() {}, error() {} };
let processes = 0;
let runs = 0;

class ProviderProcess {
  readonly server: ProviderServer;
  readonly death: Promise<never>;
  readonly configured: Promise<string[]>;
  private dead = false;
  private readonly end: () => void;

  constructor({ world, journalDirectory, clock }: Workspace, runId: string) {
    const { provider, configuration = {}, environment = {}, log = silentLog, state = remoteState, plansWholeState = true } = world;
    let end = () => {};
    this.death = new Promise((_, reject) => (end = () => reject(new Error("Terraform was killed."))));
    this.death.catch(() => {});
    this.end = end;
    // No system has a process of this number, so that it is dead to whoever asks.
    const process = `${2 ** 31 + processes++}-0`;
    const run: TerraformRun = { id: runId, command: "apply", plansWholeState };
    const living = async (sleep: Promise<void>) => {
      await sleep.catch((reason: unknown) => this.onlyAlive().then(() => Promise.reject(reason)));
      await this.onlyAlive();
    };
    this.server = serverOf(provider, { clock: { now: clock.now, sleep: (ms, signal) => living(clock.sleep(ms, signal)) }, log, environment, journalDirectory, state, run, process });
    const config = encodeMsgpack(ctyObject(configuration, provider.attributes), provider.cty);
    this.configured = this.call("configureProvider", { terraformVersion: "1.14.0", config: { msgpack: config } }).then(({ diagnostics }) => told(diagnostics));
    this.configured.catch(() => {});
  }

  /** Sends a message as bytes, and reads the answer's. */
  async call<M extends keyof typeof Provider.method>(name: M, message: MessageInitShape<(typeof Provider.method)[M]["input"]>): Promise<MessageShape<(typeof Provider.method)[M]["output"]>> {
    const { input, output }: { input: DescMessage; output: DescMessage } = Provider.method[name];
    const handler = (this.server.service as Record<string, ((request: unknown) => unknown) | undefined>)[name];
    if (!handler) throw new Error(`${name} is not implemented.`);
    const answer = await handler(fromBinary(input, toBinary(input, create(input, message as MessageInitShape<DescMessage>))));
    await this.onlyAlive();
    return fromBinary(output, toBinary(output, create(output, answer as MessageInitShape<DescMessage>))) as MessageShape<(typeof Provider.method)[M]["output"]>;
  }

  /** Shutdown, as core calls it at the end of a walk. */
  close(): void {
    this.server.close();
  }

  die(): void {
    this.dead = true;
    this.end();
  }

  /** The dead do nothing any more. */
  private onlyAlive(): Promise<void> {
    return this.dead ? new Promise(() => {}) : Promise.resolve();
  }
}

/** A resource instance's planned change, as core keeps it between plan and apply. */
interface Change {
  readonly action: Planned<Schema>["action"];
  readonly prior: CtyObject | null;
  readonly after: CtyObject | null;
  readonly private: Uint8Array;
  readonly replacedBy: readonly string[];
}

interface Loaded {
  readonly value: CtyObject;
  readonly private: Uint8Array;
  readonly tainted: boolean;
}

class One<S extends Schema> implements Managed<S> {
  stored: Stored | undefined;
  warnings: string[] = [];
  private config: Written<S> | undefined;
  private readonly typeName: string;
  private readonly definition;
  private schema: { readonly attributes: CoreAttributes; readonly type: CtyType; readonly version: bigint } | undefined;

  constructor(private readonly workspace: Workspace, resource: Resource<S>) {
    const { provider } = workspace.world;
    this.typeName = `${provider.name}_${resource.name}`;
    const definition = provider.resources.get(this.typeName);
    if (!definition) throw new Error(`The provider has no ${this.typeName}.`);
    this.definition = definition;
  }

  get exists(): boolean {
    return this.stored !== undefined;
  }
  get state(): State<S> {
    if (!this.stored) throw new Error("Nothing is in the state.");
    return this.typed(this.parsed(this.stored));
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
    return this.command(async () => {
      const { action, after, replacedBy } = await this.planWalk(this.configured(config));
      const camel = Object.keys(this.definition.attributes).filter((name) => replacedBy.includes(snakeCase(name)));
      return { action, after: this.typed(after ?? {}), replacedBy: camel, warnings: this.warnings.map((text) => text.split("\n")[0]!) };
    });
  }

  async apply(config?: Written<S>, known = config): Promise<State<S>> {
    return this.command(async () => {
      const change = await this.planWalk(this.configured(config));
      await this.applyWalk(change, this.configured(known));
      return this.state;
    });
  }

  async refresh(): Promise<State<S> | undefined> {
    return this.command(async () => {
      await this.workspace.walk(this.warnings, async (process) => {
        await this.known(process);
        await this.refreshed(process);
      });
      return this.exists ? this.state : undefined;
    });
  }

  async import(id: string): Promise<State<S>> {
    return this.command(async () => {
      await this.workspace.walk(this.warnings, async (process) => {
        const { type, version } = await this.known(process);
        if (this.stored) throw new TerraformError("Resource already managed by Terraform");
        const { importedResources: [imported], diagnostics } = await process.call("importResourceState", { typeName: this.typeName, id });
        this.warnings.push(...told(diagnostics));
        if (imported?.typeName !== this.typeName) throw new TerraformError("The provider imported something else.");
        const read = await this.read(process, { value: decoded(imported.state, type)!, private: imported.private, tainted: false });
        if (!read) throw new TerraformError("Cannot import non-existent remote object");
        this.save(read.value, version, read.private, false);
      });
      return this.state;
    });
  }

  async destroy(): Promise<void> {
    await this.command(async () => {
      const change = await this.workspace.walk(this.warnings, async (process): Promise<Change | undefined> => {
        await this.known(process);
        const loaded = await this.refreshed(process);
        if (!loaded) return undefined;
        const { plannedState, plannedPrivate, diagnostics } = await process.call("planResourceChange", this.request(loaded.value, null, null, loaded.private));
        this.warnings.push(...told(diagnostics));
        if (decoded(plannedState, this.type) !== null) throw invalid("plan", ["planned for existence but config wants absence"]);
        return { action: "delete", prior: loaded.value, after: null, private: plannedPrivate, replacedBy: [] };
      });
      if (change) await this.workspace.walk(this.warnings, (process) => this.deleted(process, change));
    });
  }

  private async command<R>(work: () => Promise<R>): Promise<R> {
    this.warnings = [];
    this.workspace.begin();
    return work();
  }

  private configured(config: Written<S> | undefined): CtyObject {
    this.config = config ?? this.config;
    if (!this.config) throw new Error("The resource was never configured.");
    return ctyObject(this.config as { readonly [name: string]: unknown }, this.definition.attributes);
  }

  private planWalk(config: CtyObject): Promise<Change> {
    return this.workspace.walk(this.warnings, async (process) => {
      await this.known(process);
      return this.planned(process, await this.refreshed(process), config);
    });
  }

  private async applyWalk(change: Change, config: CtyObject): Promise<void> {
    if (change.action === "no-op") return;
    await this.workspace.walk(this.warnings, async (process) => {
      if (change.action === "replace") await this.deleted(process, change);
      const loaded = await this.loaded(process);
      const prior = loaded && !loaded.tainted ? loaded.value : null;
      // Core plans once more, now that everything is known, and holds the provider to its first plan.
      const final = await this.plannedOnce(process, prior, config, prior && loaded ? loaded.private : new Uint8Array());
      const problems = applyProblems(this.type, change.after, final.after);
      if (problems.length > 0) throw new TerraformError(`Provider produced inconsistent final plan: ${problems.join("; ")}`);
      if (prior && equal(prior, final.after, this.type)) return;
      await this.changed(process, prior, final, config);
    });
  }

  /** Plans as the plan walk does, the second plan of a replacement included. */
  private async planned(process: ProviderProcess, loaded: Loaded | undefined, config: CtyObject): Promise<Change> {
    if (!loaded || loaded.tainted) {
      const made = await this.plannedOnce(process, null, config, new Uint8Array());
      return { ...made, action: loaded ? "replace" : "create", prior: loaded?.value ?? null, replacedBy: [] };
    }
    const first = await this.plannedOnce(process, loaded.value, config, loaded.private);
    if (first.replacedBy.length > 0) return { ...(await this.plannedOnce(process, null, config, first.private)), action: "replace", prior: loaded.value, replacedBy: first.replacedBy };
    return { ...first, action: equal(first.after, loaded.value, this.type) ? "no-op" : "update" };
  }

  private async plannedOnce(process: ProviderProcess, prior: CtyObject | null, config: CtyObject, kept: Uint8Array): Promise<Change> {
    const { attributes } = await this.known(process);
    const { diagnostics: invalidities } = await process.call("validateResourceConfig", { typeName: this.typeName, config: { msgpack: encodeMsgpack(config, this.type) }, clientCapabilities: { writeOnlyAttributesAllowed: true } });
    this.warnings.push(...told(invalidities));
    const { plannedState, plannedPrivate, requiresReplace, diagnostics } = await process.call("planResourceChange", this.request(prior, proposedNew(attributes, prior, config), config, kept));
    this.warnings.push(...told(diagnostics));
    const after = decoded(plannedState, this.type);
    const problems = planProblems(attributes, prior, config, after);
    if (problems.length > 0) throw invalid("plan", problems);
    const replacedBy = prior ? requiresReplace.map(topAttribute).filter((name) => !equal(prior[name] ?? null, after?.[name] ?? null, attributes[name]!.type)) : [];
    return { action: "create", prior, after, private: plannedPrivate, replacedBy };
  }

  private async changed(process: ProviderProcess, prior: CtyObject | null, { after, private: kept }: Change, config: CtyObject): Promise<void> {
    const { attributes, version } = await this.known(process);
    const answer = await process.call("applyResourceChange", {
      typeName: this.typeName,
      priorState: this.message(prior),
      plannedState: this.message(after),
      config: this.message(config),
      plannedPrivate: kept,
    });
    const failed = errorsIn(answer.diagnostics);
    const state = decoded(answer.newState, this.type);
    const problems = state ? [...storageProblems(attributes, state), ...(failed ? [] : applyProblems(this.type, after, withoutUnknown(state)))] : failed ? [] : ["the new state is null"];
    if (state) this.save(withoutUnknown(state), version, answer.private, prior === null && (failed || problems.length > 0));
    if (problems.length > 0) throw invalid("result after apply", [...problems, ...answer.diagnostics.map(({ summary, detail }) => `${summary} ${detail}`)]);
    this.warnings.push(...told(answer.diagnostics));
  }

  private async deleted(process: ProviderProcess, { prior, private: kept }: Change): Promise<void> {
    await this.loaded(process);
    const { newState, diagnostics } = await process.call("applyResourceChange", { typeName: this.typeName, priorState: this.message(prior), plannedState: this.message(null), config: this.message(null), plannedPrivate: kept });
    if (!errorsIn(diagnostics) && decoded(newState, this.type) !== null) throw invalid("result after apply", ["a deleted object is still there"]);
    if (!errorsIn(diagnostics)) this.stored = undefined;
    this.warnings.push(...told(diagnostics));
  }

  /** Reads the state file, as core does before each use: always through an upgrade. */
  private async loaded(process: ProviderProcess): Promise<Loaded | undefined> {
    if (!this.stored) return undefined;
    const { json, version, private: kept, tainted } = this.stored;
    const { upgradedState, diagnostics } = await process.call("upgradeResourceState", { typeName: this.typeName, version, rawState: { json: new TextEncoder().encode(json) } });
    this.warnings.push(...told(diagnostics));
    return { value: decoded(upgradedState, this.type)!, private: kept, tainted };
  }

  private async refreshed(process: ProviderProcess): Promise<Loaded | undefined> {
    const loaded = await this.loaded(process);
    const read = loaded && (await this.read(process, loaded));
    if (read) this.save(read.value, (await this.known(process)).version, read.private, read.tainted);
    else this.stored = undefined;
    return read;
  }

  private async read(process: ProviderProcess, { value, private: kept, tainted }: Loaded): Promise<Loaded | undefined> {
    const { newState, private: keep, diagnostics } = await process.call("readResource", { typeName: this.typeName, currentState: this.message(value), private: kept });
    this.warnings.push(...told(diagnostics));
    const state = decoded(newState, this.type);
    if (!state) return undefined;
    const problems = storageProblems((await this.known(process)).attributes, state);
    if (problems.length > 0) throw invalid("object", problems);
    return { value: state, private: keep, tainted };
  }

  private save(value: CtyObject, version: bigint, kept: Uint8Array, tainted: boolean): void {
    this.stored = { json: encodeJson(value, this.type), version, private: kept, tainted };
  }

  private async known(process: ProviderProcess) {
    if (this.schema) return this.schema;
    const { resourceSchemas, serverCapabilities } = await process.call("getProviderSchema", {});
    const schema = resourceSchemas[this.typeName];
    if (!schema || !serverCapabilities?.planDestroy) throw new Error(`The provider's schema is not what core needs for ${this.typeName}.`);
    const attributes = coreAttributes(schema);
    return (this.schema = { attributes, type: coreType(attributes), version: schema.version });
  }

  private get type(): CtyType {
    return this.schema?.type ?? this.definition.cty;
  }
  private readonly message = (value: CtyObject | null) => ({ msgpack: encodeMsgpack(value, this.type) });
  private request(prior: CtyObject | null, proposed: CtyObject | null, config: CtyObject | null, priorPrivate: Uint8Array) {
    return { typeName: this.typeName, priorState: this.message(prior), proposedNewState: this.message(proposed), config: this.message(config), priorPrivate };
  }
  private parsed({ json }: Stored): CtyObject {
    return decodeJson(json, this.type) as CtyObject;
  }
  private typed<T>(value: CtyObject): T {
    return typedObject(value, this.definition.attributes) as T;
  }
}

const decoded = (value: DynamicValue | undefined, type: CtyType) => (value ? (decodeMsgpack(value.msgpack, type) as CtyObject | null) : null);

const errorsIn = (diagnostics: readonly Diagnostic[]) => diagnostics.some(({ severity }) => severity === Diagnostic_Severity.ERROR);

/** What was warned of; throws what went wrong. */
function told(diagnostics: readonly Diagnostic[]): string[] {
  const said = ({ summary, detail }: Diagnostic) => [summary, detail].filter(Boolean).join("\n");
  const silent = diagnostics.find(({ severity }) => severity === Diagnostic_Severity.INVALID);
  if (silent) throw new Error(`Terraform swallows a diagnostic without a severity: ${said(silent)}`);
  const errors = diagnostics.filter(({ severity }) => severity === Diagnostic_Severity.ERROR);
  if (errors.length > 0) throw new TerraformError(errors.map(said).join("\n\n"));
  return diagnostics.map(said);
}

const invalid = (what: string, problems: readonly string[]) => new Error(`Provider produced invalid ${what}: ${problems.join("; ")}`);

function topAttribute({ steps: [first] }: AttributePath): string {
  if (first?.selector.case !== "attributeName") throw new Error("A path of requires_replace names no attribute.");
  return first.selector.value;
}
