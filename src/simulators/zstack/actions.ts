import type { Answer, Host, Request, Route } from "../simulator";
import { isRecord, recordAt, textsAt } from "../json";
import type { Accounts, Caller } from "./accounts";
import { checkClone, cloningFrom } from "./cloning";
import { cloneVm } from "./clone";
import type { Cloud } from "./cloud";
import { deleteVolume, destroyVm, expungeVolume } from "./deletion";
import { Refusal, errorOf, notFound } from "./failure";
import type { Call, Jobs } from "./jobs";
import { vmActions } from "./power";
import { existingVm } from "./states";
import { createTag, deleteTag, updateSystemTag } from "./tags";

/** How this management node reads clones. */
export interface CloneHabits {
  readonly describesClones: boolean;
  readonly vmNicParamsEncoding: "array" | "string";
}

/** The routes that change something: each is accepted as a job. */
export function actionRoutes(cloud: Cloud, accounts: Accounts, jobs: Jobs, habits: CloneHabits): Route[] {
  const submit = (request: Request, call: (uuid: string) => Call): Answer => jobs.submit(request, accounts.caller(request), call(request.parameters.uuid ?? ""));
  return [
    {
      method: "PUT", path: "/zstack/v1/vm-instances/:uuid/actions",
      operation: ({ json }) => actionIn(json, vmActionNames) ?? "unknownAction",
      handle(request) {
        const name = dispatched(request, vmActionNames);
        return submit(request, (uuid) => (name === "cloneVmInstance" ? cloneCall(cloud, uuid, request, habits) : vmCall(cloud, uuid, name, request)));
      },
    },
    { method: "DELETE", path: "/zstack/v1/vm-instances/:uuid", operation: "destroyVmInstance", handle: (request) => submit(request, (uuid) => destroyVm(cloud, uuid, request.query.get("deleteMode"), request.fault)) },
    { method: "DELETE", path: "/zstack/v1/volumes/:uuid", operation: "deleteDataVolume", handle: (request) => submit(request, (uuid) => deleteVolume(cloud, uuid, request.query.get("deleteMode"))) },
    {
      method: "PUT", path: "/zstack/v1/volumes/:uuid/actions", operation: ({ json }) => actionIn(json, ["expungeDataVolume"]) ?? "unknownAction",
      handle(request) {
        dispatched(request, ["expungeDataVolume"]);
        return submit(request, (uuid) => expungeVolume(cloud, uuid));
      },
    },
    { method: "POST", path: "/zstack/v1/system-tags", operation: "createSystemTag", handle: (request) => submit(request, () => createTag(cloud, "System", bodyOf(request))) },
    { method: "POST", path: "/zstack/v1/user-tags", operation: "createUserTag", handle: (request) => submit(request, () => createTag(cloud, "User", bodyOf(request))) },
    { method: "PUT", path: "/zstack/v1/system-tags/:uuid/actions", operation: "updateSystemTag", handle: (request) => submit(request, (uuid) => updateSystemTag(cloud, uuid, bodyOf(request))) },
    { method: "DELETE", path: "/zstack/v1/tags/:uuid", operation: "deleteTag", handle: (request) => submit(request, (uuid) => deleteTag(cloud, uuid)) },
    {
      method: "PUT", path: "/zstack/v1/accounts/sessions/:session/renew", operation: "renewSession",
      handle: (request) => submit(request, () => renewCall(accounts, request.parameters.session ?? "", bodyOf(request))),
    },
    ...["GET", "PUT", "POST", "DELETE"].map((method): Route => ({ method, path: "/zstack/v1/api-jobs/:uuid", operation: "apiJob", handle: (request) => jobs.poll(request) })),
  ];
}

/** Answers a question at once, if the caller's session lives. */
export function guarded(accounts: Accounts, host: Host): (request: Request, ask: () => object) => Answer {
  return (request, ask) => {
    const caller: Caller = accounts.caller(request);
    host.count(request.operation, "accepted");
    try {
      accounts.admit(caller);
      const body = ask();
      host.count(request.operation, "executed");
      return { status: 200, body };
    } catch (error) {
      return { status: 503, body: { error: errorOf(error) } };
    }
  };
}

function vmCall(cloud: Cloud, uuid: string, name: string, request: Request): Call {
  const input = argumentsOf(request, name);
  const action = vmActions[name];
  for (const field of ["cpuNum", "memorySize", "reservedMemorySize"]) if (field in input && !Number.isInteger(input[field])) throw mistyped(field, "integer", input[field]);
  return {
    queue: uuid,
    timeout: name === "expungeVmInstance" ? expungeTimeout : ordinaryTimeout,
    check() {
      existingVm(cloud, uuid);
      action?.check(cloud, input);
      return undefined;
    },
    *work() {
      return action ? yield* action.work(cloud, uuid, input) : {};
    },
  };
}

function cloneCall(cloud: Cloud, uuid: string, request: Request, { describesClones, vmNicParamsEncoding }: CloneHabits): Call {
  const input = argumentsOf(request, "cloneVmInstance");
  if (input.full !== undefined && typeof input.full !== "boolean") throw mistyped("full", "boolean", input.full);
  const nics = input.vmNicParams;
  if (nics !== undefined && nics !== null && Array.isArray(nics) !== (vmNicParamsEncoding === "array"))
    throw new Refusal(500, `java.lang.IllegalStateException: Expected ${vmNicParamsEncoding === "array" ? "BEGIN_ARRAY but was STRING" : "a string but was BEGIN_ARRAY"} at path $.vmNicParams`);
  const cloning = cloningFrom(uuid, input, tagsOf(request, input), describesClones, request.fault);
  return {
    timeout: cloneTimeout,
    check() {
      checkClone(cloud, input, cloning);
      return undefined;
    },
    work: () => cloneVm(cloud, cloning),
  };
}

function renewCall(accounts: Accounts, session: string, body: unknown): Call {
  const { duration = 7200 } = recordAt(body, "renewSession");
  return {
    check() {
      if (!accounts.valid(session)) throw notFound("sessionUuid", session, "SessionVO");
      return undefined;
    },
    *work() {
      accounts.renew(session, Number(duration) * 1000);
      return { inventory: accounts.inventory(session) };
    },
  };
}

/** The action's key, which must be exactly one that is mapped to the path (trap 1). */
function dispatched(request: Request, names: readonly string[]): string {
  const name = actionIn(bodyOf(request), names);
  if (name === undefined) throw new Refusal(400, `the body doesn't contain action mapping to the URL[${request.path.replace(/^\/zstack/, "")}]`);
  return name;
}

function bodyOf({ text, json }: Request): Record<string, unknown> {
  if (text === "") throw new Refusal(500, "");
  if (!isRecord(json)) throw new Refusal(500, "com.google.gson.stream.MalformedJsonException: Use JsonReader.setLenient(true) to accept malformed JSON");
  return json;
}

const actionIn = (json: unknown, names: readonly string[]) => (isRecord(json) ? Object.keys(json).find((key) => names.includes(key)) : undefined);

/** Nulls are as good as absent. */
const argumentsOf = ({ json }: Request, name: string) => Object.fromEntries(Object.entries(recordAt(json, name)).filter(([, value]) => value !== null));

/** Tags may be beside the action or inside it; beside wins. */
const tagsOf = ({ json }: Request, input: Record<string, unknown>) => (isRecord(json) && "systemTags" in json ? textsAt(json, "systemTags") : textsAt(input, "systemTags"));

const mistyped = (field: string, type: string, value: unknown) => new Refusal(400, `Invalid value for ${type} field [${field}], but got [${JSON.stringify(value)}]`);

const vmActionNames = ["cloneVmInstance", ...Object.keys(vmActions)];
const ordinaryTimeout = 1_800_000;
const expungeTimeout = 10_800_000;
const cloneTimeout = 129_600_000;
