import type { MessageInitShape } from "@bufbuild/protobuf";
import type { Managed as Definition } from "../../src/kit/managed";
import type { CtyObject, CtyType } from "../../src/wire/cty";
import { Provider, type AttributePath, type DynamicValue } from "../../src/wire/gen/tfplugin6_pb";
import { decodeJson, decodeMsgpack, encodeJson, encodeMsgpack, equal } from "../../src/wire/value";
import { errorsIn, TerraformError, told, type ProviderProcess } from "./core-process";
import { applyProblems, coreAttributes, coreType, planProblems, proposedNew, storageProblems, withoutUnknown, type CoreAttributes } from "./core-rules";

/** An object of a resource instance, as a state file keeps it. */
export interface Stored {
  readonly json: string;
  readonly version: bigint;
  readonly private: Uint8Array;
  readonly tainted: boolean;
}

/** A resource instance of a state: its object, and those that a create_before_destroy left to be destroyed. */
export interface StoredInstance {
  readonly current: Stored | undefined;
  readonly deposed: readonly Stored[];
}

export type Action = "create" | "update" | "replace" | "delete" | "no-op";

/** A resource instance's planned change, as core keeps it between plan and apply. */
export interface Change {
  readonly action: Action;
  readonly prior: CtyObject | null;
  readonly after: CtyObject | null;
  readonly private: Uint8Array;
  readonly replacedBy: readonly string[];
  /** How many deposed objects are to be destroyed. */
  readonly deposed: number;
}

interface Loaded {
  readonly value: CtyObject;
  readonly private: Uint8Array;
  readonly tainted: boolean;
}

/** How a plan is made. */
export interface PlanOptions {
  readonly refresh?: boolean;
}

/** A resource type's schema, as core reads it. */
interface CoreSchema {
  readonly attributes: CoreAttributes;
  readonly type: CtyType;
  readonly version: bigint;
}

/** Core asks for a schema once per command, and keeps it. */
const schemas = new WeakMap<Definition, CoreSchema>();

/** One resource instance, as core deals with it: every call of a plan walk and of an apply walk, and core's own checks. */
export class Instance {
  current: Stored | undefined;
  deposed: Stored[] = [];
  private schema: CoreSchema | undefined;

  constructor(
    private readonly definition: Definition,
    private readonly warn: (warnings: readonly string[]) => void,
    /** An object of the state has changed. */
    private readonly saved: () => void = () => {},
  ) {}

  get stored(): StoredInstance {
    return { current: this.current, deposed: this.deposed };
  }

  /** The plan walk: refreshes, and plans what a configuration asks for; null asks for absence. */
  async plan(process: ProviderProcess, config: CtyObject | null, { refresh = true }: PlanOptions = {}): Promise<Change> {
    await this.known(process);
    const loaded = refresh ? await this.refresh(process) : await this.loaded(process);
    const deposed = await this.planDeposed(process, refresh);
    if (config !== null) return { ...(await this.planPresence(process, loaded, config)), deposed };
    if (!loaded) return { action: "no-op", prior: null, after: null, private: new Uint8Array(), replacedBy: [], deposed };
    const kept = await this.planAbsence(process, loaded.value, loaded.private);
    return { action: "delete", prior: loaded.value, after: null, private: kept, replacedBy: [], deposed };
  }

  /** The apply walk: carries a change out, in the order that the configuration asks for. */
  async apply(process: ProviderProcess, change: Change, config: CtyObject | null, createBeforeDestroy = false): Promise<void> {
    await this.known(process);
    if (change.action === "delete") await this.delete(process, change.prior, change.private);
    if (change.action === "replace" && !createBeforeDestroy) await this.delete(process, change.prior, change.private);
    if (change.action === "replace" && createBeforeDestroy && this.current) {
      const old = this.current;
      this.deposed.push(old);
      this.current = undefined;
      try {
        await this.change(process, change, config!);
      } catch (error) {
        // Core takes the old object back where the new one is in no state.
        if (!this.current) [this.current, this.deposed] = [old, this.deposed.filter((one) => one !== old)];
        throw error;
      }
    } else if (["create", "update", "replace"].includes(change.action)) await this.change(process, change, config!);
    if (change.deposed > 0 || (change.action === "replace" && createBeforeDestroy)) await this.deleteDeposed(process);
  }

  async refresh(process: ProviderProcess): Promise<Loaded | undefined> {
    const loaded = await this.loaded(process);
    const read = loaded && (await this.read(process, loaded));
    if (read) this.save(read.value, (await this.known(process)).version, read.private, read.tainted);
    else this.forget();
    return read;
  }

  async import(process: ProviderProcess, id: string): Promise<void> {
    const { type, version } = await this.known(process);
    if (this.current) throw new TerraformError("Resource already managed by Terraform");
    const { typeName } = this.definition;
    const { importedResources: [imported], diagnostics } = await process.call("importResourceState", { typeName, id });
    this.warn(told(diagnostics));
    if (imported?.typeName !== typeName) throw new TerraformError("The provider imported something else.");
    const read = await this.read(process, { value: decoded(imported.state, type)!, private: imported.private, tainted: false });
    if (!read) throw new TerraformError("Cannot import non-existent remote object");
    this.save(read.value, version, read.private, false);
  }

  /** The object of the state, decoded. */
  get value(): CtyObject | undefined {
    return this.current && (decodeJson(this.current.json, this.type) as CtyObject);
  }

  async known(process: ProviderProcess): Promise<CoreSchema> {
    this.schema ??= schemas.get(this.definition);
    if (this.schema) return this.schema;
    const { resourceSchemas, serverCapabilities } = await process.call("getProviderSchema", {});
    const schema = resourceSchemas[this.definition.typeName];
    if (!schema || !serverCapabilities?.planDestroy) throw new Error(`The provider's schema is not what core needs for ${this.definition.typeName}.`);
    const attributes = coreAttributes(schema);
    this.schema = { attributes, type: coreType(attributes), version: schema.version };
    schemas.set(this.definition, this.schema);
    return this.schema;
  }

  /** Plans as the plan walk does, the second plan of a replacement included. */
  private async planPresence(process: ProviderProcess, loaded: Loaded | undefined, config: CtyObject): Promise<Omit<Change, "deposed">> {
    if (!loaded || loaded.tainted) {
      const created = await this.planOnce(process, null, config, new Uint8Array());
      return { ...created, action: loaded ? "replace" : "create", prior: loaded?.value ?? null, replacedBy: [] };
    }
    const first = await this.planOnce(process, loaded.value, config, loaded.private);
    if (first.replacedBy.length > 0) {
      const created = await this.planOnce(process, null, config, first.private);
      return { ...created, action: "replace", prior: loaded.value, replacedBy: first.replacedBy };
    }
    return { ...first, action: equal(first.after, loaded.value, this.type) ? "no-op" : "update" };
  }

  private async planAbsence(process: ProviderProcess, prior: CtyObject, kept: Uint8Array): Promise<Uint8Array> {
    const { plannedState, plannedPrivate, diagnostics } = await process.call("planResourceChange", this.request(prior, null, null, kept));
    this.warn(told(diagnostics));
    if (decoded(plannedState, this.type) !== null) throw invalid("plan", ["planned for existence but config wants absence"]);
    return plannedPrivate;
  }

  private async planDeposed(process: ProviderProcess, refresh: boolean): Promise<number> {
    const left: Stored[] = [];
    for (const object of this.deposed) {
      const loaded = await this.loaded(process, object);
      const read = refresh && loaded ? await this.read(process, loaded) : loaded;
      if (!read) continue;
      await this.planAbsence(process, read.value, read.private);
      left.push(object);
    }
    this.deposed = left;
    return left.length;
  }

  private async planOnce(process: ProviderProcess, prior: CtyObject | null, config: CtyObject, kept: Uint8Array): Promise<Omit<Change, "deposed">> {
    const { attributes } = await this.known(process);
    const { typeName } = this.definition;
    const written = { msgpack: encodeMsgpack(config, this.type) };
    const { diagnostics: invalidities } = await process.call("validateResourceConfig", { typeName, config: written, clientCapabilities: { writeOnlyAttributesAllowed: true } });
    this.warn(told(invalidities));
    const { plannedState, plannedPrivate, requiresReplace, diagnostics } = await process.call("planResourceChange", this.request(prior, proposedNew(attributes, prior, config), config, kept));
    this.warn(told(diagnostics));
    const after = decoded(plannedState, this.type);
    const problems = planProblems(attributes, prior, config, after);
    if (problems.length > 0) throw invalid("plan", problems);
    const replacedBy = prior ? requiresReplace.map(topAttribute).filter((name) => !equal(prior[name] ?? null, after?.[name] ?? null, attributes[name]!.type)) : [];
    return { action: "create", prior, after, private: plannedPrivate, replacedBy };
  }

  private async change(process: ProviderProcess, change: Change, config: CtyObject): Promise<void> {
    const loaded = await this.loaded(process);
    const prior = loaded && !loaded.tainted ? loaded.value : null;
    // Core plans once more, now that everything is known, and holds the provider to its first plan.
    const final = await this.planOnce(process, prior, config, prior && loaded ? loaded.private : new Uint8Array());
    const problems = applyProblems(this.type, change.after, final.after);
    if (problems.length > 0) throw new TerraformError(`Provider produced inconsistent final plan: ${problems.join("; ")}`);
    if (prior && equal(prior, final.after, this.type)) return;
    await this.carryOut(process, prior, final, config);
  }

  private async carryOut(process: ProviderProcess, prior: CtyObject | null, { after, private: kept }: Omit<Change, "deposed">, config: CtyObject): Promise<void> {
    const { attributes, version } = await this.known(process);
    const { typeName } = this.definition;
    const [priorState, plannedState] = [this.message(prior), this.message(after)];
    const answer = await process.call("applyResourceChange", { typeName, priorState, plannedState, config: this.message(config), plannedPrivate: kept });
    const failed = errorsIn(answer.diagnostics);
    const state = decoded(answer.newState, this.type);
    const problems = state ? [...storageProblems(attributes, state), ...(failed ? [] : applyProblems(this.type, after, withoutUnknown(state)))] : failed ? [] : ["the new state is null"];
    if (state) this.save(withoutUnknown(state), version, answer.private, prior === null && (failed || problems.length > 0));
    if (problems.length > 0) throw invalid("result after apply", [...problems, ...answer.diagnostics.map(({ summary, detail }) => `${summary} ${detail}`)]);
    this.warn(told(answer.diagnostics));
  }

  /** Core passes what the plan answered: of a tainted object that is the plan of its successor. */
  private async delete(process: ProviderProcess, prior: CtyObject | null, kept: Uint8Array): Promise<void> {
    await this.loaded(process);
    await this.destroy(process, prior, kept);
    this.forget();
  }

  private async deleteDeposed(process: ProviderProcess): Promise<void> {
    for (const object of [...this.deposed]) {
      const loaded = await this.loaded(process, object);
      await this.destroy(process, loaded!.value, await this.planAbsence(process, loaded!.value, loaded!.private));
      this.deposed = this.deposed.filter((one) => one !== object);
      this.saved();
    }
  }

  private async destroy(process: ProviderProcess, prior: CtyObject | null, kept: Uint8Array): Promise<void> {
    const { typeName } = this.definition;
    const nothing = this.message(null);
    const { newState, diagnostics } = await process.call("applyResourceChange", { typeName, priorState: this.message(prior), plannedState: nothing, config: nothing, plannedPrivate: kept });
    if (!errorsIn(diagnostics) && decoded(newState, this.type) !== null) throw invalid("result after apply", ["a deleted object is still there"]);
    this.warn(told(diagnostics));
  }

  /** Reads the state file, as core does before each use: always through an upgrade. */
  private async loaded(process: ProviderProcess, stored = this.current): Promise<Loaded | undefined> {
    if (!stored) return undefined;
    const { json, version, private: kept, tainted } = stored;
    const { typeName } = this.definition;
    const { upgradedState, diagnostics } = await process.call("upgradeResourceState", { typeName, version, rawState: { json: new TextEncoder().encode(json) } });
    this.warn(told(diagnostics));
    return { value: decoded(upgradedState, this.type)!, private: kept, tainted };
  }

  private async read(process: ProviderProcess, { value, private: kept, tainted }: Loaded): Promise<Loaded | undefined> {
    const { typeName } = this.definition;
    const { newState, private: keep, diagnostics } = await process.call("readResource", { typeName, currentState: this.message(value), private: kept });
    this.warn(told(diagnostics));
    const state = decoded(newState, this.type);
    if (!state) return undefined;
    const problems = storageProblems((await this.known(process)).attributes, state);
    if (problems.length > 0) throw invalid("object", problems);
    return { value: state, private: keep, tainted };
  }

  private save(value: CtyObject, version: bigint, kept: Uint8Array, tainted: boolean): void {
    this.current = { json: encodeJson(value, this.type), version, private: kept, tainted };
    this.saved();
  }

  private forget(): void {
    this.current = undefined;
    this.saved();
  }

  private get type(): CtyType {
    return this.schema?.type ?? this.definition.cty;
  }
  private readonly message = (value: CtyObject | null) => ({ msgpack: encodeMsgpack(value, this.type) });
  private request(prior: CtyObject | null, proposed: CtyObject | null, config: CtyObject | null, priorPrivate: Uint8Array): MessageInitShape<typeof Provider.method.planResourceChange.input> {
    return { typeName: this.definition.typeName, priorState: this.message(prior), proposedNewState: this.message(proposed), config: this.message(config), priorPrivate };
  }
}

const decoded = (value: DynamicValue | undefined, type: CtyType) => (value ? (decodeMsgpack(value.msgpack, type) as CtyObject | null) : null);

const invalid = (what: string, problems: readonly string[]) => new Error(`Provider produced invalid ${what}: ${problems.join("; ")}`);

function topAttribute({ steps: [first] }: AttributePath): string {
  if (first?.selector.case !== "attributeName") throw new Error("A path of requires_replace names no attribute.");
  return first.selector.value;
}
