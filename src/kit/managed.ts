import { createHash } from "node:crypto";
import type { CtyObject, CtyType } from "../wire/cty";
import { encodeMsgpack, isWhollyKnown } from "../wire/value";
import type { TypedObject } from "./codec";
import { milliseconds } from "./duration";
import { snakeCase } from "./naming";
import { perAttribute } from "./per-attribute";
import type { Json } from "./resource";
import { has, isInput, objectType, type Schema } from "./schema";
import type { AnyResourceSpec, SystemDefinition } from "./system";
import { timeoutsAttribute } from "./validation";

type Operation = "create" | "update" | "delete";
const usualTimeout = "20m";

/** A resource type as Terraform manages it: what its author wrote, and what follows from that. */
export class Managed {
  readonly typeName: string;
  /** The author's, and `timeouts`. */
  readonly attributes: Schema;
  readonly cty: CtyType;
  readonly version: number;
  readonly identity: readonly string[];

  constructor(
    provider: string,
    readonly system: SystemDefinition,
    name: string,
    readonly spec: AnyResourceSpec,
  ) {
    this.typeName = `${provider}_${system.spec.name}_${name}`;
    this.attributes = { ...(spec.schema as Schema), timeouts: timeoutsAttribute(this.usualTimeouts()) };
    this.cty = objectType(this.attributes);
    this.version = spec.upgrades?.length ?? 0;
    this.identity = ([] as string[]).concat(spec.identity as string | string[]);
  }

  /** In milliseconds: what the user set, else what the author did. */
  timeout(operation: Operation, state: CtyObject): number {
    const set = (state["timeouts"] as CtyObject | null)?.[operation];
    return milliseconds(typeof set === "string" ? set : (this.usualTimeouts()[operation] ?? usualTimeout)) ?? 0;
  }

  /** What distinguishes one from another in messages: the required arguments. */
  title(plan: TypedObject): string {
    return Object.entries(this.spec.schema as Schema)
      .filter(([name, attribute]) => attribute.role === "required" && !attribute.sensitive && !has(attribute, "writeOnly") && typeof plan[name] !== "object")
      .map(([name]) => `${snakeCase(name)} = ${JSON.stringify(plan[name])}`)
      .join(", ");
  }

  /** The arguments that make two creations equal: every input but secrets, guards and timeouts. */
  recognised(planned: CtyObject): CtyObject {
    return perAttribute(this.attributes, (attribute, key) => {
      const counts = isInput(attribute) && !attribute.sensitive && !has(attribute, "writeOnly") && !has(attribute, "guard") && key !== "timeouts";
      return counts ? (planned[key] ?? null) : null;
    });
  }

  /** A resource to be, as messages name it. */
  describe(plan: TypedObject): string {
    return `${this.typeName} (${this.title(plan)})`;
  }

  /** The digest of each argument by which creations are recognised; "?" where it is not known yet. */
  digests(planned: CtyObject): Record<string, string> {
    const recognised = this.recognised(planned);
    return Object.fromEntries(
      Object.entries(this.attributes).map(([name, { type }]) => {
        const value = recognised[snakeCase(name)] ?? null;
        return [name, isWhollyKnown(value) ? digestOf(encodeMsgpack(value, type.cty)) : "?"];
      }),
    );
  }

  /** Whether a state was left by a creation that did not end well: something that the system always has is missing. */
  isUnfinished(state: CtyObject): boolean {
    return Object.entries(this.attributes).some(([name, { role, type }]) => role === "computed" && !type.nullable && (state[snakeCase(name)] ?? null) === null);
  }

  /** What distinguishes an object of a state, whatever is known of it. */
  stateDigest(state: CtyObject): string {
    return digestOf(this.typeName, encodeMsgpack(state, this.cty));
  }

  /** What distinguishes an object of the system; `undefined` while its identity is not known. */
  objectDigest(known: TypedObject): string | undefined {
    const id = this.importId(known);
    return id === undefined ? undefined : digestOf(this.typeName, id);
  }

  /** An operation in progress, as messages name it. */
  operationName(operation: Json): string {
    return this.spec.about?.(operation) ?? `the operation ${JSON.stringify(operation)}`;
  }

  /** What `terraform import` takes, where the identity is known. */
  importId(known: TypedObject): string | undefined {
    const parts = this.identity.map((name) => known[name]);
    return parts.every((part) => part !== undefined && part !== null) ? parts.join("/") : undefined;
  }

  private usualTimeouts(): Record<string, string> {
    const operations: Operation[] = ["create", ...(this.spec.update ? (["update"] as const) : []), "delete"];
    return Object.fromEntries(operations.map((operation) => [operation, this.spec.timeouts?.[operation] ?? usualTimeout]));
  }
}

/** Short, since many are written down. */
function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex").slice(0, 24);
}
