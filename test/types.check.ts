import { bool, computed, list, maybe, nothingLeft, number, oneOf, optional, repeatable, required, string, type Config, type MutableKeys, type Observed, type Plan, type State } from "../src/kit";
import { cluster } from "../src/systems/tiunimanager/cluster";
import { clusterTakeover } from "../src/systems/tiunimanager/cluster-takeover";
import { vmClone } from "../src/systems/zstack/vm-clone";
import { zstack } from "../src/systems/zstack/system";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false;
const expect = <T extends true>(): T => true as T;
type Upkeep = "power" | "restartTriggers" | "autoBackup" | "keepHistoryBackupRecords" | "force";
expect<Equal<MutableKeys<(typeof cluster)["schema"]>, Upkeep | "clusterVersion" | "components">>();
expect<Equal<MutableKeys<(typeof clusterTakeover)["schema"]>, Upkeep | "onDestroy" | "dbPassword" | "dbPasswordWoVersion" | "tiupIp" | "tiupPort" | "tiupUserName" | "tiupUserPassword" | "tiupUserPasswordWoVersion" | "tiupPath">>();
expect<Equal<MutableKeys<(typeof vmClone)["schema"]>, "name" | "description" | "power" | "userTags" | "expungeOnDestroy">>();

const sketch = {
  sourceUuid: required(string, "…", { fixed: true, unseen: true }),
  full: optional(bool, "…", { default: false, fixed: true, unseen: true }),
  clusterUuid: optional(string, "…", { computed: true, fixed: true }),
  name: required(string, "…"),
  description: optional(string, "…"),
  power: optional(oneOf("Running", "Stopped"), "…", { default: "Running" }),
  uuid: computed(string, "…", { stable: true }),
  cpus: computed(number, "…", { stable: true }),
  memoryBytes: computed(number, "…", { stable: true }),
  hostUuid: computed(maybe(string), "…"),
  ips: computed(list(string), "…", { stable: true }),
};
type S = typeof sketch;

expect<Equal<MutableKeys<S>, "name" | "description" | "power">>();
expect<Equal<Plan<S>["full"], boolean>>();
expect<Equal<Plan<S>["description"], string | undefined>>();
expect<Equal<Plan<S>["power"], "Running" | "Stopped">>();
expect<Equal<Plan<S>["clusterUuid"], string | undefined>>();
expect<Equal<State<S>["clusterUuid"], string>>();
expect<Equal<State<S>["hostUuid"], string | undefined>>();
expect<Equal<keyof Observed<S>, "clusterUuid" | "name" | "description" | "power" | "uuid" | "cpus" | "memoryBytes" | "hostUuid" | "ips">>();
const minimal: Config<S> = { sourceUuid: "s", name: "n" };
// @ts-expect-error  a computed attribute cannot be configured
const wrong: Config<S> = { sourceUuid: "s", name: "n", uuid: "u" };
void minimal; void wrong;

// @ts-expect-error  a default outside the type
optional(oneOf("Running", "Stopped"), "…", { default: "Paused" });

const base = { doc: "…", identity: "uuid" as const, adopt: repeatable as typeof repeatable, delete: async () => {}, };
const frozen = { source: required(string, "…", { fixed: true, unseen: true }), uuid: computed(string, "…") };
const loose = { source: required(string, "…", { fixed: true, unseen: true }), name: required(string, "…"), uuid: computed(string, "…") };
const two = { start: async () => ({ job: "j" }) };
const seen = async () => ({ uuid: "u" });
const seenAll = async () => ({ uuid: "u", name: "n" });

zstack.resource("ok", { ...base, schema: frozen, ...two, settle: seen, read: seen });
// @ts-expect-error  nothing can change in place, so update would never run
zstack.resource("useless", { ...base, schema: frozen, ...two, settle: seen, read: seen, update: seen });
// @ts-expect-error  name can change in place, so update is missing
zstack.resource("missing", { ...base, schema: loose, ...two, settle: seenAll, read: seenAll });
zstack.resource("ok", { ...base, schema: loose, ...two, settle: seenAll, read: seenAll, update: seenAll });
// @ts-expect-error  name is neither observed nor declared unseen
zstack.resource("drift", { ...base, schema: loose, ...two, settle: seenAll, read: seen, update: seenAll });

const inline = { source: required(string, "…", { fixed: true, unseen: true }), name: required(string, "…"), on: optional(bool, "…", { default: true }), uuid: computed(string, "…") };
zstack.resource("inline", {
  doc: "…", identity: "uuid", adopt: async () => undefined,
  schema: inline,
  async start(plan, { client, signal }) {
    void client; void signal;
    return { job: plan.name, uuid: undefined as string | undefined };
  },
  async settle({ job }, plan, { client, remember, waitFor, signal }) {
    expect<Equal<typeof job, string>>();
    // @ts-expect-error  computed values are not in the plan
    void plan.uuid;
    // @ts-expect-error  not in the operation's record
    remember({ uid: "x" });
    await waitFor({
      what: "VM", probe: () => client.findVm("u", signal), state: (vm) => vm.state,
      // @ts-expect-error  no such VM state
      pending: ["Startin"],
      target: ["Running"],
    });
    return { uuid: "u", name: plan.name, on: plan.on };
  },
  async read({ uuid, name }, {}) {
    expect<Equal<typeof uuid, string>>();
    expect<Equal<typeof name, string | undefined>>();
    return { uuid, name: name ?? "", on: true };
  },
  async update({ plan, prior, changed }) {
    // @ts-expect-error  a change of source replaces the resource: it never reaches update
    changed("source");
    return { uuid: prior.uuid, name: plan.name, on: plan.on };
  },
  delete: async () => {},
});
zstack.resource("checked", {
  doc: "…", identity: ["uuid"], adopt: async () => nothingLeft, schema: frozen, ...two, settle: seen, read: seen, delete: async () => {},
  *validate({ source }, problem) {
    if (source === "") yield problem("source", "A source is needed.");
    // @ts-expect-error  not an attribute
    yield problem("sauce", "…");
    // @ts-expect-error  may be unknown while planning
    void source?.length;
  },
  plan: ({ prior }) => (prior ? { uuid: prior.uuid } : {}),
});
zstack.resource("hasty", {
  ...base, schema: frozen, ...two, settle: seen, read: seen,
  // @ts-expect-error  "ten minutes" is not a duration
  timeouts: { create: "ten minutes" },
});
