import { isRecord, recordAt, textAt } from "../simulators/json";
import { actionOf, reasonOf, type Action } from "./review-actions";
import { cloneOf, farewellOf, type Clone } from "./review-clones";
import { markedTexts, part, pathOf, tellerOf, type Difference, type Marked, type Teller } from "./review-values";

/** What a plan does to one resource. */
export interface ResourceReview {
  readonly address: string;
  readonly action: Action;
  /** Why it is destroyed or replaced, in words. */
  readonly reason?: string;
  /** The attributes whose change forces a replacement. */
  readonly forcedBy: readonly Difference[];
  /** The other attributes that change. */
  readonly differences: readonly Difference[];
  /** What is cloned, where the resource is one of terraclone's and is made. */
  readonly clone?: Clone;
  /** What destroying means here. */
  readonly farewell?: string;
  readonly previousAddress?: string;
}

/** What somebody else did to a resource. */
export interface Drift {
  readonly address: string;
  readonly gone: boolean;
  readonly differences: readonly Difference[];
}

/** A stack's plan, without any secret. */
export interface StackReview {
  readonly name: string;
  readonly changes: readonly ResourceReview[];
  readonly drift: readonly Drift[];
  readonly outputs: Readonly<Record<"create" | "update" | "delete", number>>;
  /** Planning failed, so that what is told is not all there is. */
  readonly incomplete: boolean;
  /** When the stack's environment expires, in RFC 3339, where it has a time to live. */
  readonly expiresAt?: string;
  readonly warnings: readonly string[];
}

/** Reads what `terraform show -json` printed of a plan; throws a sentence where it is none. */
export function reviewOf(name: string, source: string, text: string): StackReview {
  const plan = parsedPlan(source, text);
  const teller = tellerOf(secretsOf(plan));
  const expiresAt = expiryOf(plan);
  return {
    name,
    ...(expiresAt !== undefined && { expiresAt }),
    changes: recordsOf(plan["resource_changes"]).flatMap((entry) => changeOf(entry, teller)),
    drift: recordsOf(plan["resource_drift"]).flatMap((entry) => driftOf(entry, teller)),
    outputs: outputsOf(recordAt(plan, "output_changes")),
    incomplete: plan["errored"] === true,
    warnings: [...(plan["errored"] === true ? ["Planning failed, so that this plan is incomplete and cannot be applied."] : []), ...recordsOf(plan["checks"]).flatMap((check) => failureOf(check, teller))],
  };
}

function parsedPlan(source: string, text: string): Record<string, unknown> {
  const plan = parsedJson(source, text);
  const version = textAt(plan, "format_version");
  if (!isRecord(plan) || version === undefined || !("planned_values" in plan || "resource_changes" in plan)) throw new Error(`${source} is JSON, but not of a plan: it must be what "terraform show -json PLAN" prints of a saved plan.`);
  if (!/^[01]\./.test(version)) throw new Error(`${source} is a plan in format ${JSON.stringify(version)}, and only 1.x is known: update terraclone.`);
  const whole = [plan["resource_changes"], plan["resource_drift"]].every((list) => list === undefined || (Array.isArray(list) && list.every((entry) => textAt(entry, "address") !== undefined && Array.isArray(recordAt(entry, "change")["actions"]))));
  if (!whole) throw new Error(`${source} is a plan with changes that have no address or no actions, as Terraform writes none.`);
  return plan;
}

function parsedJson(source: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    // Node's words quote the text, which may be a secret.
    throw new Error(`${source} is not JSON: it must be what "terraform show -json PLAN" prints of a saved plan.`);
  }
}

function changeOf(entry: Record<string, unknown>, teller: Teller): ResourceReview[] {
  const change = recordAt(entry, "change");
  const previousAddress = textAt(entry, "previous_address");
  const action = textAt(entry, "mode") === "data" ? undefined : actionOf(textsOf(change["actions"]), isRecord(change["importing"]), previousAddress !== undefined);
  if (action === undefined) return [];
  const [before, after] = sidesOf(change);
  const type = textAt(entry, "type") ?? "";
  const forcing = action === "replace" && Array.isArray(change["replace_paths"]) ? change["replace_paths"].map((steps) => pathOf(seenSteps(Array.isArray(steps) ? steps : [steps], before, after))) : [];
  const all = action === "update" || action === "replace" ? teller.differences(before, after) : [];
  const forcedBy = all.filter(({ path }) => forcing.some((forced) => within(path, forced)));
  const reason = reasonOf(textAt(entry, "action_reason"), textAt(entry, "deposed") !== undefined);
  const clone = action === "create" || action === "replace" || action === "update" ? cloneOf(type, action, before, after, teller) : undefined;
  const farewell = action === "destroy" || action === "replace" ? farewellOf(type, before, teller) : undefined;
  return [{
    address: teller.hidden(textAt(entry, "address")!),
    action,
    ...(reason !== undefined && { reason }),
    // Where both sides are told alike, as where a nested block is dropped, the path is all there is.
    forcedBy: [...forcedBy, ...forcing.filter((forced) => !forcedBy.some(({ path }) => within(path, forced))).map((path) => ({ path: teller.hidden(path), before: "", after: "" }))],
    differences: all.filter((one) => !forcedBy.includes(one) && !(clone?.overwrites?.attribute !== undefined && one.path.startsWith(clone.overwrites.attribute)) && (action === "update" || one.after !== "(known after apply)")),
    ...(clone && { clone }),
    ...(farewell !== undefined && { farewell }),
    ...(previousAddress !== undefined && { previousAddress: teller.hidden(previousAddress) }),
  }];
}

const within = (path: string, whole: string) => path === whole || path.startsWith(`${whole}.`) || path.startsWith(`${whole}[`);

/** A path as far as nothing on it is marked: below that even a key may be a secret. */
function seenSteps(steps: readonly unknown[], before: Marked, after: Marked): readonly unknown[] {
  if (steps.length === 0 || before.sensitive === true || after.sensitive === true) return [];
  const [step, ...rest] = steps;
  const key = typeof step === "number" ? step : String(step);
  return [step, ...seenSteps(rest, part(before, key), part(after, key))];
}

function driftOf(entry: Record<string, unknown>, teller: Teller): Drift[] {
  const change = recordAt(entry, "change");
  const actions = textsOf(change["actions"]).join();
  if (actions !== "update" && actions !== "delete") return [];
  const [before, after] = sidesOf(change);
  return [{ address: teller.hidden(textAt(entry, "address")!), gone: actions === "delete", differences: actions === "delete" ? [] : teller.differences(before, after) }];
}

function outputsOf(outputs: Record<string, unknown>): StackReview["outputs"] {
  const actions = Object.values(outputs).map((change) => textsOf(recordAt({ change }, "change")["actions"]).join());
  const count = (...wanted: string[]) => actions.filter((action) => wanted.includes(action)).length;
  return { create: count("create"), update: count("update", "delete,create", "create,delete"), delete: count("delete") };
}

/** What an environment's stack tells of its end. */
function expiryOf(plan: Record<string, unknown>): string | undefined {
  const { value } = recordAt(recordAt(recordAt(plan, "planned_values"), "outputs"), "environment_lifetime");
  const expiresAt = textAt(value, "expires_at");
  return expiresAt !== undefined && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(expiresAt) ? expiresAt : undefined;
}

function failureOf(check: Record<string, unknown>, teller: Teller): string[] {
  if (check["status"] !== "fail" && check["status"] !== "error") return [];
  const messages = recordsOf(check["instances"]).flatMap(({ problems }) => recordsOf(problems)).map((problem) => teller.hidden(textAt(problem, "message") ?? "")).filter((message) => message !== "");
  return [[`${textAt(recordAt(check, "address"), "to_display") ?? "A check"} does not hold.`, ...messages].join(" ")];
}

/** What is marked as sensitive anywhere in the plan, in resources, outputs and variables. */
function secretsOf(plan: Record<string, unknown>): string[] {
  const changes = [...recordsOf(plan["resource_changes"]), ...recordsOf(plan["resource_drift"])].map((entry) => recordAt(entry, "change"));
  const declared = recordAt(recordAt(recordAt(plan, "configuration"), "root_module"), "variables");
  const variables = Object.entries(recordAt(plan, "variables")).map(([name, variable]): Marked => ({ value: recordAt({ variable }, "variable")["value"], sensitive: recordAt(declared, name)["sensitive"] === true }));
  return [...[...changes, ...Object.values(recordAt(plan, "output_changes"))].flatMap((change) => (isRecord(change) ? sidesOf(change) : [])), ...variables].flatMap(markedTexts);
}

const sidesOf = (change: Record<string, unknown>): [Marked, Marked] => [
  { value: change["before"], sensitive: change["before_sensitive"] },
  { value: change["after"], sensitive: change["after_sensitive"], unknown: change["after_unknown"] },
];

const recordsOf = (list: unknown) => (Array.isArray(list) ? list.filter(isRecord) : []);
const textsOf = (list: unknown) => (Array.isArray(list) ? list.filter((item) => typeof item === "string") : []);
