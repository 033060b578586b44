import { type CtyObject, type CtyValue } from "../wire/cty";
import { equal, parseJson, readJson } from "../wire/value";
import { cty, ctyObject, typedObject, type TypedObject } from "./codec";
import { hide, type Connected } from "./configuration";
import { applyBreaches, planBreaches, type Breach } from "./contract";
import { interruption, make, mark, settle, type Result } from "./creation";
import { handlersPlan } from "./handlers-plan";
import { diagnosticFrom, Refused, type Diagnostic } from "./diagnostics";
import type { Journal } from "./journal";
import type { Managed } from "./managed";
import { applied, refreshed } from "./merging";
import { snakeCase } from "./naming";
import { Interrupted, run, type Surroundings } from "./operation";
import { plan } from "./planning";
import { packed, unpacked, type Private } from "./private-state";
import { has, type Schema } from "./schema";
import { missingToCreate, nameOf, problemAt, validate } from "./validation";

export interface ManagedGround {
  readonly journal: Journal;
  /** Tells the state that this run works on from others. */
  readonly state: string;
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
  constructor(private readonly ground: ManagedGround) {}

  validate({ attributes, spec, typeName }: Managed, config: CtyObject, writeOnlyAllowed: boolean): Diagnostic[] {
    const secretly = Object.keys(attributes).filter((name) => has(attributes[name]!, "writeOnly") && (config[snakeCase(name)] ?? null) !== null);
    const tooOld = writeOnlyAllowed ? [] : secretly.map((name) => problemAt([])(name, `${typeName}.${snakeCase(name)} needs Terraform 1.11 or OpenTofu 1.11.`, "Older versions would store this write-only value."));
    return [...tooOld, ...validate(attributes, config, spec.validate)];
  }

  /** Brings a stored state up to the schema of today. */
  upgrade({ spec, cty, typeName, version }: Managed, from: number, json: string): CtyObject {
    if (from > version) throw new Refused(`The state of this ${typeName} was written by a newer version of this provider.`, "Use that version, or a newer one.");
    const steps = spec.upgrades?.slice(from) ?? [];
    const stored = steps.reduce<Record<string, unknown>>((state, step) => step(state), parseJson(json) as Record<string, unknown>);
    const [, members] = cty as readonly ["object", Record<string, unknown>];
    return readJson(Object.fromEntries(Object.keys(members).map((name) => [name, (stored[name] ?? null) as CtyValue])), cty) as CtyObject;
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
    this.sighted(resource, current, record);
    if (current === null || record.operation !== undefined) return { state: current, private: kept, diagnostics: [] };
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
    this.sighted(resource, prior, record);
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
    if (unsettled && outcome.action === "update") diagnostics.push(stillGoingOn(resource, record));
    if (missing.length === 0 && outcome.planned && config && outcome.action !== "no-op") diagnostics.push(...(await this.reviewed(resource, outcome.planned, typedPrior)));
    return { ...outcome, diagnostics: [...diagnostics, ...this.breach(typeName, planBreaches(attributes, prior, config, outcome.planned))] };
  }

  async apply(resource: Managed, { prior, planned, config, private: kept }: ApplyCall): Promise<Answer> {
    const connected = this.ground.connected(resource);
    if (!connected) throw new Refused(`The configuration of ${resource.system.spec.name} is still unknown.`, "Give the provider values that are known at apply.");
    hide(resource.attributes, config ?? planned ?? {});
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

  /** What killed runs have begun, told once per run. */
  leftByKilledRuns(): Diagnostic[] {
    const left = this.ground.journal.abandoned();
    if (left.length === 0) return [];
    const list = left.map(({ about, operation }) => `  ${about}${operation === undefined ? "" : `: ${JSON.stringify(operation)}`}`).join("\n");
    return [
      {
        severity: "warning",
        summary: `An earlier run had begun ${left.length === 1 ? "a creation" : `${left.length} creations`} that may not be in the state.`,
        detail: `${list}\n\nThe next apply with the same arguments goes on with what the state does not hold. What you do not want any more is to be imported and destroyed.`,
      },
    ];
  }

  private create(resource: Managed, planned: CtyObject, config: CtyObject, { client, site }: Connected): Promise<Result> {
    const plan = handlersPlan(resource, planned, config);
    const wanted = { resource, client, site: `${this.ground.state} ${site}`, planned, plan, timeout: resource.timeout("create", planned) };
    return make(wanted, this.ground.surroundings(), this.ground.journal);
  }

  private async update(resource: Managed, prior: CtyObject, planned: CtyObject, config: CtyObject, record: Private, { client }: Connected): Promise<Result> {
    const { attributes, spec } = resource;
    let before = prior;
    let kept = record;
    const diagnostics: Diagnostic[] = [];
    if (record.operation !== undefined) {
      const plan = handlersPlan(resource, prior, prior);
      const settled = await settle({ resource, client, plan, timeout: resource.timeout("create", planned), record, journal: this.ground.journal }, this.ground.surroundings());
      if (!settled.observed) {
        // An error does not taint what is there already, and without one core would take the plan for carried out.
        const interrupted: Diagnostic[] = settled.thrown instanceof Interrupted ? [{ ...interruption(resource, plan, settled.record), severity: "error" }] : [];
        return { state: prior, private: settled.record, diagnostics: [...settled.diagnostics, ...interrupted] };
      }
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

  private async destroy(resource: Managed, prior: CtyObject, record: Private, { client }: Connected): Promise<Result> {
    const known = typedObject(prior, resource.attributes);
    const diagnostics: Diagnostic[] = [];
    try {
      await run(this.ground.surroundings(), { what: this.nameIn(resource, known), timeout: resource.timeout("delete", prior) }, client, diagnostics, (context) =>
        resource.spec.delete(known, context, record.operation),
      );
      return { state: null, private: {}, diagnostics };
    } catch (error) {
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

  /** A state holds this resource, so that its creation cannot be lost any more. */
  private sighted(resource: Managed, state: CtyObject | null, { token }: Private): void {
    if (state !== null) this.ground.journal.strike(token ?? mark(resource, typedObject(state, resource.attributes)));
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

function stillGoingOn(resource: Managed, { operation = null }: Private): Diagnostic {
  return {
    severity: "warning",
    summary: `This ${resource.typeName} is still being made.`,
    detail: `${resource.operationName(operation)} was under way when an earlier apply ended. The next apply goes on with it.`,
  };
}

function there<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new Refused(`${name} is not there any more.`);
  return found;
}
