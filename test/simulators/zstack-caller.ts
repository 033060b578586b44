import { createHash } from "node:crypto";
import { isVirtual, virtualClock } from "../../src/simulators/clock";
import { type RunningZStack, type ZStackOptions, startZStack } from "../../src/simulators/zstack";

/** An answer as it came over the wire. */
export interface Reply { status: number; text: string; contentType: string | null; json: any }

/** A simulated ZStack on a virtual clock, with a session, and ways to call it over real HTTP. */
export interface Caller {
  readonly zstack: RunningZStack;
  session: string;
  advance(milliseconds: number): void;
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
  /** Submits and answers the job's uuid. */
  submit(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<string>;
  poll(job: string): Promise<Reply>;
  /** Submits, lets two minutes pass, and answers the end of the job. */
  done(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
  act(uuid: string, action: Record<string, unknown>): Promise<Reply>;
  /** Clones golden, to the end of the job. */
  clone(names: string[], more?: Record<string, unknown>): Promise<Reply>;
  vm(uuid: string): Promise<any>;
  logIn(): Promise<void>;
}

/** Starts one; the test closes it. */
export async function startCaller(options: ZStackOptions = {}): Promise<Caller> {
  const zstack = await startZStack({ clock: virtualClock(), ...options });
  const call: Caller["call"] = async (method, path, body, headers = {}) => {
    const response = await fetch(`${zstack.endpoint}${path.startsWith("/_sim") ? "" : "/zstack/v1"}${path}`, {
      method,
      headers: { authorization: `OAuth ${caller.session}`, ...headers },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, text, contentType: response.headers.get("content-type"), json: text.startsWith("{") ? JSON.parse(text) : undefined };
  };
  const caller: Caller = {
    zstack,
    session: "",
    advance(milliseconds) {
      if (isVirtual(zstack.clock)) zstack.clock.advance(milliseconds);
    },
    call,
    async submit(...request) {
      const { status, json, text } = await call(...request);
      if (status !== 202) throw new Error(`${status} ${text}`);
      return json.location.split("/").pop();
    },
    poll: (job) => call("GET", `/api-jobs/${job}`),
    async done(...request) {
      const job = await caller.submit(...request);
      caller.advance(120_000);
      return caller.poll(job);
    },
    act: (uuid, action) => caller.done("PUT", `/vm-instances/${uuid}/actions`, action),
    clone: (names, more = {}) => caller.act(zstack.seeded.golden, { cloneVmInstance: { names, ...more } }),
    vm: async (uuid) => (await call("GET", `/vm-instances/${uuid}`)).json.inventories[0],
    async logIn() {
      const password = createHash("sha512").update("password").digest("hex");
      caller.session = (await call("PUT", "/accounts/login", { logInByAccount: { accountName: "admin", password } })).json.inventory.uuid;
    },
  };
  await caller.logIn();
  return caller;
}

/** An unknown uuid that is well formed. */
export const nobody = "0123456789ab4cde8f01234567890abc";
