import { type CtyObject, type CtyValue } from "../wire/cty";
import { equal, parseJson, readJson } from "../wire/value";
import { cty, ctyObject, typedObject, type TypedObject } from "./codec";
import { hide, type Connected } from "./configuration";
import { applyBreaches, planBreaches, type Breach } from "./contract";
import { create, type Records, type Result } from "./creation";
import { Disposal, isCompatible } from "./disposal";
import { handlersPlan } from "./handlers-plan";
import { diagnosticFrom, Refused, type Diagnostic } from "./diagnostics";
import type { Managed } from "./managed";
import { applied, refreshed } from "./merging";
import { snakeCase } from "./naming";
import { run, type Surroundings } from "./operation";
import { plan } from "./planning";
import { packed, unpacked, type Private } from "./private-state";
import { has, type Schema } from "./schema";
import { settle } from "./settling";
import { missingToCreate, nameOf, problemAt, validate } from "./validation";

export interface ManagedGround {
  readonly records: Records;
  surroundings(): Surroundings;
  /** The client of a resource's system; `undefined` while its configuration is unknown. */
  connected(resource: Managed): Connected | undefined;
}

interface PlanCall {
  readonly prior: CtyObject | null;
  readonly proposed: CtyObject | null;
  readonly config: CtyObject | null;
  readonly private: Uint8Array;
}
interface ApplyCall {
  readonly prior: CtyObject | null;
  readonly planned: CtyObject | null;
  readonly config: CtyObject | null;
  readonly private: Uint8Array;
}
interface Answer {
  readonly state: CtyObject | null;
  readonly private: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

/** In milliseconds; looking takes no `timeouts` of its own. */
const readTimeout = 5 * 60_000;

/** What Terraform asks of managed resources, each call one method. */
export class ManagedServer {
  private readonly disposal: Disposal;
  /** Unfinished objects that were read in this walk, by type and digest. */
  private readonly unfinished = new Map<string, Map<string, { readonly record: Private; readonly digests: Readonly<Record<string, string>> }>>();

  constructor(private readonly ground: ManagedGround) {
    this.disposal = new Disposal(ground.records);
  }

  /** A walk begins. */
  begin(): void {
    this.ground.records.sights.begin();
    this.ground.records.next.clear();
    this.unfinished.clear();
  }

  validate({ attributes, spec, typeName }: Managed, config: CtyObject, writeOnlyAllowed: boolean): Diagnostic[] {
    const secretly = Object.keys(attributes).filter((name) => has(attributes[name]!, "writeOnly") && (config[snakeCase(name)] ?? null) !== null);
    const tooOld = writeOnlyAllowed ? [] : secretly.map((name) => problemAt([])(name, `${typeName}.${snakeCase(name)} needs Terraform 1.11 or OpenTofu 1.11.`, "Older versions would store this write-only value."));
    return [...tooOld, ...validate(attributes, config, spec.validate)];
  }

  /** Brings a stored state up to the schema of today. */
  upgrade(resource: Managed, from: number, json: string): CtyObject {
    const { spec, cty, typeName, version, attributes } = resource;
    if (from > version) throw new Refused(`The state of this ${typeName} was written by a newer version of this provider.`, "Use that version, or a newer one.");
    const steps = spec.upgrades?.slice(from) ?? [];
    const stored = steps.reduce<Record<string, unknown>>((state, step) => step(state), parseJson(json) as Record<string, unknown>);
    const [, members] = cty as readonly ["object", Record<string, unknown>];
    const state = readJson(Object.fromEntries(Object.keys(members).map((name) => [name, (stored[name] ?? null) as CtyValue])), cty) as CtyObject;
    const { sights } = this.ground.records;
    if (resource.isUnfinished(state)) sights.loadedUnfinished(resource.stateDigest(state));
    else sights.loaded(resource.objectDigest(typedObject(state, attributes)));
    return state;
  }

  /** All that is known right after an import: the identity. */
  imported({ identity, spec, attributes, typeName }: Managed, id: string): CtyObject {
    const parts = identity.length === 1 ? [id] : id.split("/");
    const schema = spec.schema as Schema;
    const form = identity.map((name) => snakeCase(name).toUpperCase()).join("/");
    const isNumber = (name: string) => schema[name]?.type.cty === "number";
    const fits = parts.length === identity.length && identity.every((name, index) => (isNumber(name) ? /^\d+$/ : /./).test(parts[index] ?? ""));
    if (!fits) throw new Refused(`"${id}" is no import id of ${typeName}.`, `It has the form ${form}.`);
    const state = ctyObject(Object.fromEntries(identity.map((name, index) => [name, isNumber(name) ? Number(parts[index]) : parts[index]])), attributes);
    const [broken] = validate(attributes, state, undefined);
    if (broken) throw new Refused(`"${id}" is no import id of ${typeName}: ${broken.summary}`, `It has the form ${form}.`);
    return state;
  }

  async read(resource: Managed, current: CtyObject | null, kept: Uint8Array): Promise<Answer> {
    const record = unpacked(kept);
    this.saw("read", resource, current, record);
    // What failed and left nothing is not there to be replaced.
    if (current === null || record.nothingLeft) return { state: null, private: kept, diagnostics: [] };
    if (record.operation !== undefined) return { state: current, private: kept, diagnostics: record.failed === undefined ? [stillUnfinished(resource, current, record)] : [] };
    const connected = this.ground.connected(resource);
    if (!connected) return { state: current, private: kept, diagnostics: [] };
    hide(resource.attributes, current);
    const warnings: Diagnostic[] = [];
    const known = typedObject(current, resource.attributes);
    const observed = await run(this.ground.surroundings(), { what: this.nameIn(resource, known), timeout: readTimeout }, connected.client, warnings, (context) =>
      resource.spec.read(known, context) as Promise<TypedObject | undefined>,
    );
    return { state: observed ? refreshed(resource.attributes, current, observed) : null, private: kept, diagnostics: warnings };
  }

  async plan(resource: Managed, { prior, proposed, config, private: kept }: PlanCall) {
    const { attributes, spec, typeName } = resource;
    const record = unpacked(kept);
    this.saw("plan", resource, prior, record);
    this.ground.records.sights.plannedOne();
    const creating = prior === null && config !== null;
    const missing = creating ? missingToCreate(attributes, config) : [];
    const unsettled = prior !== null && record.operation !== undefined;
    const typedPrior = prior ? typedObject(prior, attributes) : undefined;
    const outcome = plan({
      attributes,
      prior,
      proposed,
      config,
      unsettled,
      imported: record.imported ?? false,
      renew: prior !== null && record.failed !== undefined ? resource.identity : [],
      predict: (planned) => {
        const predictions = spec.plan?.({ next: typedObject(planned, attributes), prior: typedPrior }) ?? {};
        return Object.fromEntries(Object.entries(predictions).map(([name, value]) => [snakeCase(name), cty(value, attributes[name]!.type)]));
      },
    });
    const farewell = config === null && typedPrior ? spec.farewell?.(typedPrior) : undefined;
    const diagnostics: Diagnostic[] = [...missing, ...(farewell ? [{ severity: "warning" as const, ...farewell }] : [])];
    if (missing.length === 0 && outcome.planned && config && outcome.action !== "no-op") {
      const found = await this.reviewed(resource, outcome.planned, typedPrior);
      // What began is resumed, whatever would speak against beginning it now.
      const resumed = creating && this.isResumed(resource, outcome.planned);
      diagnostics.push(...found.map((one) => (resumed ? { ...one, severity: "warning" as const } : one)));
    }
    const keep = creating && outcome.planned ? packed({ ...record, creating: resource.digests(outcome.planned), ...this.unfinishedOf(typeName) }) : kept;
    return { ...outcome, private: keep, diagnostics: [...diagnostics, ...this.breach(typeName, planBreaches(attributes, prior, config, outcome.planned))] };
  }

  async apply(resource: Managed, { prior, planned, config, private: kept }: ApplyCall): Promise<Answer> {
    const connected = this.ground.connected(resource);
    if (!connected) throw new Refused(`The configuration of ${resource.system.spec.name} is still unknown.`, "Give the provider values that are known at apply.");
    hide(resource.attributes, config ?? planned ?? {});
    this.ground.records.sights.current();
    const record = unpacked(kept);
    const result = await (planned === null
      ? this.destroy(resource, prior ?? {}, record, connected)
      : prior === null
        ? this.create(resource, planned, config ?? {}, connected)
        : this.update(resource, prior, planned, config ?? {}, record, connected));
    const failed = result.diagnostics.some(({ severity }) => severity === "error");
    const breach = failed || planned === null ? [] : this.breach(resource.typeName, applyBreaches(resource.cty, planned, result.state));
    // What was made is in the state even so: it must not be lost over our mistake.
    return { state: result.state, private: packed(result.private), diagnostics: [...result.diagnostics, ...breach] };
  }

  /** What earlier runs have begun and no state is known to hold, reported once per run. */
  leftByEarlierRuns(): Diagnostic[] {
    const { journal } = this.ground.records;
    const left = journal.all().filter(({ standing, entry }) => standing === "orphaned" && entry !== undefined);
    if (left.length === 0) return [];
    const list = left.map(({ entry, file }) => `  ${entry!.about}${entry!.operation === undefined ? "" : `: ${JSON.stringify(entry!.operation)}`}\n    (${file})`).join("\n");
    return [
      {
        severity: "warning",
        summary: `An earlier run began ${left.length === 1 ? "a creation" : `${left.length} creations`} that may not be in the state.`,
        detail: `${list}\n\nThe next apply with the same arguments resumes them. What is not wanted any more is to be removed in the system; then remove its file.`,
      },
    ];
  }

  private create(resource: Managed, planned: CtyObject, config: CtyObject, { client, site }: Connected): Promise<Result> {
    const plan = handlersPlan(resource, planned, config);
    const wanted = { resource, client, site, planned, plan, timeout: resource.timeout("create", planned) };
    return create(wanted, this.ground.surroundings(), this.ground.records);
  }

  private async update(resource: Managed, prior: CtyObject, planned: CtyObject, config: CtyObject, record: Private, { client }: Connected): Promise<Result> {
    const { attributes, spec } = resource;
    let before = prior;
    let kept = record;
    const diagnostics: Diagnostic[] = [];
    if (record.operation !== undefined) {
      const timeout = resource.timeout("create", planned);
      const settled = await settle(
        {
          resource, client, plan: handlersPlan(resource, prior, prior), timeout: { left: timeout, whole: timeout },
          record: { ...record, operation: record.operation }, journal: this.ground.records.journal,
        },
        this.ground.surroundings(),
      );
      // An error does not taint what is there already, and without one core would take the plan for carried out.
      if (!settled.observed) return { state: prior, private: settled.record, diagnostics: settled.diagnostics.map((one) => (one === settled.diagnostics.at(-1) ? { ...one, severity: "error" } : one)) };
      diagnostics.push(...settled.diagnostics);
      kept = settled.record;
      before = refreshed(attributes, prior, settled.observed);
    }
    const plan = handlersPlan(resource, planned, config);
    const known = typedObject(before, attributes);
    const changed = (...names: string[]) => names.some((name) => !equal(planned[snakeCase(name)] ?? null, before[snakeCase(name)] ?? null, attributes[name]!.type.cty));
    const handle = spec.update as ((change: object, context: object) => Promise<TypedObject>) | undefined;
    try {
      const observed = await run(this.ground.surroundings(), { what: this.nameIn(resource, known), timeout: resource.timeout("update", planned) }, client, diagnostics, async (context) =>
        handle ? handle({ plan, prior: known, changed }, context) : there((await spec.read(known, context)) as TypedObject | undefined, this.nameIn(resource, known)),
      );
      return { state: applied(attributes, planned, observed), private: kept, diagnostics };
    } catch (error) {
      return { state: before, private: kept, diagnostics: [...diagnostics, diagnosticFrom(error)] };
    }
  }

  private async destroy(resource: Managed, prior: CtyObject, kept: Private, { client }: Connected): Promise<Result> {
    const surroundings = this.ground.surroundings();
    const fate = this.disposal.fateOf(resource, prior, kept, surroundings.clock.now());
    if (fate.keep) return { state: null, private: {}, diagnostics: [] };
    const { record } = fate;
    const known = typedObject(prior, resource.attributes);
    const diagnostics: Diagnostic[] = [];
    try {
      await run(surroundings, { what: this.nameIn(resource, known), timeout: resource.timeout("delete", prior) }, client, diagnostics, (context) =>
        resource.spec.delete(known, context, record.operation),
      );
      this.disposal.removed(record);
      return { state: null, private: {}, diagnostics };
    } catch (error) {
      if (record.token !== undefined) this.ground.records.sights.hold(record.token);
      return { state: prior, private: record, diagnostics: [...diagnostics, diagnosticFrom(error)] };
    }
  }

  private async reviewed(resource: Managed, planned: CtyObject, prior: TypedObject | undefined): Promise<Diagnostic[]> {
    const connected = this.ground.connected(resource);
    const { review } = resource.spec;
    if (!connected || !review) return [];
    const warnings: Diagnostic[] = [];
    const found = await run(this.ground.surroundings(), { what: `The review of ${resource.typeName}`, timeout: readTimeout }, connected.client, warnings, (context) =>
      review({ next: typedObject(planned, resource.attributes), prior }, problemAt([]), context),
    );
    return [...warnings, ...found];
  }

  /** An object of the state came with what is kept of it. */
  private saw(call: "read" | "plan", resource: Managed, state: CtyObject | null, record: Private): void {
    if (state === null) return;
    const { sights, journal } = this.ground.records;
    const { token, creation, operation, failed } = record;
    const digest = resource.stateDigest(state);
    const unfinished = operation === undefined ? undefined : { ...(creation !== undefined && { creation }), operation };
    const object = resource.objectDigest(typedObject(state, resource.attributes));
    sights.saw(call, token, { object, digest, unfinished: failed === undefined ? unfinished : undefined });
    if (token !== undefined && sights.isPlanning) journal.confirm(token);
    if (unfinished && call === "read") {
      const all = this.unfinished.get(resource.typeName) ?? new Map();
      this.unfinished.set(resource.typeName, all.set(digest, { record, digests: resource.digests(state) }));
    }
  }

  /** Whether an equal creation is unfinished, so that the planned one resumes it. */
  private isResumed(resource: Managed, planned: CtyObject): boolean {
    const unfinished = [...(this.unfinished.get(resource.typeName)?.values() ?? [])];
    const wanted = resource.digests(planned);
    return unfinished.some(({ record, digests }) => record.failed === undefined && isCompatible(wanted, digests));
  }

  /** For the plan of a creation: of a tainted object Terraform forgets what was kept of it when it is replaced. */
  private unfinishedOf(typeName: string): Pick<Private, "unfinished"> {
    const all = this.unfinished.get(typeName);
    return all ? { unfinished: Object.fromEntries([...all].map(([digest, { record }]) => [digest, record])) } : {};
  }

  private nameIn(resource: Managed, known: TypedObject): string {
    return `${resource.typeName} ${resource.importId(known) ?? ""}`.trim();
  }

  /** Core would blame the user's configuration, or nobody; this blames us, and names the attribute. */
  private breach(typeName: string, breaches: readonly Breach[]): Diagnostic[] {
    return breaches.slice(0, 1).map(({ path, words }) => ({
      severity: "error",
      summary: `This is a bug in terraclone: ${[typeName, nameOf(path)].filter(Boolean).join(".")} breaks a rule of Terraform.`,
      detail: `In detail: ${words}. Please report it.`,
      attribute: path,
    }));
  }
}

function stillUnfinished(resource: Managed, state: CtyObject, { operation = null }: Private): Diagnostic {
  return {
    severity: "warning",
    summary: `${resource.describe(typedObject(state, resource.attributes))} is not finished yet.`,
    detail:
      `${resource.operationName(operation)} was under way when an earlier apply ended. The next apply resumes it: ` +
      "even where Terraform plans to replace it, because the earlier apply ended with an error, an equal one is neither destroyed nor created twice.",
  };
}

function there<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new Refused(`${name} is not there any more.`);
  return found;
}
