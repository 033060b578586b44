import { computed, isUnknown, list, map, maybe, object, oneOf, optional, repeatable, required, string, type Observed, type Unresolved } from "../../kit";
import { areaId, id, ipv4, misnamed, names } from "./addressing";
import { compare, drift, findComparison, isEmpty, listed, type Changes } from "./comparison";
import { refuseInvalid, refuseUnreviewed } from "./checks";
import { carryOut } from "./copying";
import { unsure } from "./host-property-preview";
import { follow, followed, mend, restore } from "./mending";
import { resolve, type Naming, type Pair } from "./pair";
import { madeOf, recorded, type Copied } from "./record";
import { blueking } from "./system";

const change = object({
  destination: optional(string, "The destination's value; none where it is null."),
  source: optional(string, "The value that takes its place."),
});
const values = map(maybe(string));

const schema = {
  bkBizId: required(id, "Id of the business that both hosts are in.", { fixed: true }),
  bkCloudId: optional(areaId, names.bkCloudId, { computed: true, fixed: true }),
  bkOrgIp: optional(ipv4, names.bkOrgIp, { fixed: true, unseen: true }),
  bkDstIp: optional(ipv4, names.bkDstIp, { fixed: true, unseen: true }),
  bkOrgId: optional(id, names.bkOrgId, { computed: true, fixed: true }),
  bkDstId: optional(id, names.bkDstId, { computed: true, fixed: true }),
  mode: optional(
    oneOf("once", "follow"),
    "What the copy means later. `once`: the destination keeps what was copied, whatever becomes of the source. `follow`: it becomes what the source becomes, each time with a plan that shows it.",
    { default: "once", unseen: true },
  ),
  onDestroy: optional(oneOf("forget", "restore"), "Whether destroying leaves the destination as it is (`forget`), or puts back the values that the copy overwrote, but for those that others have changed since (`restore`).", {
    default: "forget",
    unseen: true,
  }),
  reviewedChanges: optional(
    map(change),
    "What the copy may overwrite, by property: the `changes` of `terraclone_blueking_host_property_preview`, so that the plan shows them. Where anything else would come of the copy by then, nothing is copied. It counts when the copy is made, and is then kept as it was.",
    { guard: true, unseen: true },
  ),
  pendingChanges: optional(map(change), "What the destination lacks of the copy, by property, as the last look found it. It is not to be set: the next apply mends it, and it is empty again.", { default: {} }),

  copied: computed(values, "Every value that the copy wrote, by property. Texts are told as they are, anything else as JSON."),
  overwritten: computed(
    maybe(values),
    "The values that the copy took the place of, by property. None where they are not known: after an import, and where the hosts had the same values already when Terraform first looked at them. Then a run whose records are lost may have made the copy.",
  ),
  leftAlone: computed(list(string), "Properties that the copy was foretold to write, and BlueKing did not: unique rules cover them that this way to it does not tell."),
};

/** One host's properties copied onto another. */
export const hostPropertyClone = blueking.resource("host_property_clone", {
  doc:
    "One host's properties copied onto another host of the same business. BlueKing copies every property that can be edited and is in no unique rule, the empty ones too: on a fresh installation also the host's name, serial number and MAC addresses. " +
    "A copy is one moment's act; `mode` says what it means afterwards.",
  schema,
  identity: ["bkBizId", "bkOrgId", "bkDstId"],
  timeouts: { create: "5m", update: "5m", delete: "5m" },

  *validate(config, problem) {
    yield* misnamed(config, problem);
    const { pendingChanges } = config;
    if (pendingChanges !== undefined && !isUnknown(pendingChanges) && !isEmpty(pendingChanges)) yield problem("pendingChanges", "pending_changes is not to be set.", "It is what Terraform finds out. Leave it out.");
  },

  plan({ prior }) {
    // A copy that follows takes over what nobody knows before.
    if (prior?.copied === undefined) return {};
    const stays = isEmpty(prior.pendingChanges) || (prior.mode === "once" && prior.overwritten !== undefined);
    return stays ? { copied: prior.copied, overwritten: prior.overwritten, leftAlone: prior.leftAlone } : {};
  },

  async review({ next, prior }, _problem, { client, signal, warn }) {
    if (prior) {
      if (prior.mode === "once" && next.mode === "follow") warn(`Host ${prior.bkDstId} follows host ${prior.bkOrgId} from now on.`, "What differs between them by then shows in the plan after this one.");
      return [];
    }
    const naming = named(next);
    if (!naming) return [];
    const pair = await resolve(naming, client, signal);
    const now = await compare(pair, client, signal);
    if (isEmpty(now.changes)) return [];
    refuseInvalid(now, pair.bkOrgId);
    if (!now.exact) warn("What the copy overwrites is foretold as best it can be.", unsure);
    const { reviewedChanges } = next;
    if (reviewedChanges === undefined) {
      const lines = listed(now.changes);
      warn(`The copy overwrites ${lines.length === 1 ? "a property" : `${lines.length} properties`} of host ${pair.bkDstId}.`, `${lines.join("\n")}\n\nTo have this in the plan itself, and nothing else copied, set reviewed_changes.`);
    } else if (isReviewed(reviewedChanges)) refuseUnreviewed(reviewedChanges, now, pair.bkDstId, client.restored.get(pair.bkDstId));
    return [];
  },

  async start({ reviewedChanges, ...naming }, { client, signal }) {
    const pair = await resolve(naming, client, signal);
    const now = await compare(pair, client, signal);
    if (!isEmpty(now.changes)) refuseInvalid(now, pair.bkOrgId);
    if (reviewedChanges) refuseUnreviewed(reviewedChanges, now, pair.bkDstId, client.restored.get(pair.bkDstId));
    return recorded(pair, now);
  },

  adopt: repeatable,

  about: ({ bkOrgId, bkDstId }) => `the copy of host ${bkOrgId}'s properties onto host ${bkDstId}`,

  settle: (record, { reviewedChanges }, context) =>
    context.client.alone(record.bkDstId, context.signal, async () => observe(record, await carryOut(record, reviewedChanges, context), {})),

  async read({ bkBizId, bkOrgId, bkDstId, copied, overwritten, leftAlone = [], mode, bkCloudId }, { client, signal, warn }) {
    const pair = { bkBizId, bkOrgId, bkDstId, bkCloudId: bkCloudId ?? 0 };
    if (copied !== undefined && mode !== "follow") {
      const destination = await client.findProperties(bkDstId, signal);
      return destination && observe(pair, { copied, overwritten, leftAlone }, drift(destination, copied));
    }
    const now = await findComparison(pair, client, signal);
    if (now === "no destination") return undefined;
    if (copied === undefined) return now === "no source" ? undefined : observe(await resolve({ bkBizId, bkOrgId, bkDstId }, client, signal), { copied: now.copied, overwritten: undefined, leftAlone }, now.changes);
    if (now !== "no source") return observe(pair, { copied, overwritten, leftAlone }, followed(now, { leftAlone }).changes);
    warn(`Host ${bkDstId} follows host ${bkOrgId}, which is gone.`, 'It keeps what was copied last. Set mode = "once" to have that looked after.');
    return observe(pair, { copied, overwritten, leftAlone }, {});
  },

  async update({ plan: { mode }, prior }, context) {
    const { pendingChanges } = prior;
    if (isEmpty(pendingChanges)) return observe(prior, prior, {});
    const bring = mode === "follow" && prior.mode === "follow" ? follow : mend;
    return context.client.alone(prior.bkDstId, context.signal, async () => observe(prior, await bring(prior, pendingChanges, prior, context), {}));
  },

  farewell({ onDestroy, bkDstId, copied, overwritten }) {
    if (onDestroy !== "restore") return { summary: `Host ${bkDstId} keeps what was copied (on_destroy = "forget").` };
    if (copied && !overwritten) return { summary: `Nothing is put back on host ${bkDstId}.`, detail: unknownBefore };
    return {
      summary: `Host ${bkDstId} gets back what the copy overwrote (on_destroy = "restore").`,
      detail: "Values that others have changed since are left alone.",
    };
  },

  async delete({ onDestroy, bkBizId, bkDstId, ...known }, context, unsettled) {
    if (onDestroy !== "restore") return;
    const { copied, overwritten } = unsettled ? madeOf(unsettled) : known;
    const [business, host] = [bkBizId ?? unsettled?.bkBizId, bkDstId ?? unsettled?.bkDstId];
    if (business === undefined || host === undefined) return;
    if (!copied || !overwritten) return context.warn(`Nothing is put back on host ${host}.`, unknownBefore);
    await context.client.alone(host, context.signal, () => restore(business, host, { copied, overwritten }, context));
  },
});

const unknownBefore =
  "What the copy overwrote is not known: it was imported, or the hosts had the same values already when Terraform " +
  "first looked at them. Either nothing was overwritten then, or a run whose records are lost had made the copy.";

/** A copy as the state has it. */
const observe = ({ bkBizId, bkCloudId, bkOrgId, bkDstId }: Pair, { copied, overwritten, leftAlone }: Copied, pendingChanges: Changes): Observed<typeof schema> => ({
  bkBizId,
  bkCloudId,
  bkOrgId,
  bkDstId,
  copied,
  overwritten,
  leftAlone,
  pendingChanges,
});

type Next = Pick<Unresolved<typeof schema>, "bkBizId" | "bkCloudId" | "bkOrgIp" | "bkDstIp" | "bkOrgId" | "bkDstId">;

/** How the hosts are named; `undefined` while that is not all known. Ids that only the system fills in do not count. */
function named({ bkBizId, bkCloudId, bkOrgIp, bkDstIp, bkOrgId, bkDstId }: Next): Naming | undefined {
  if (typeof bkBizId !== "number") return undefined;
  const area = typeof bkCloudId === "number" ? { bkCloudId } : {};
  if (typeof bkOrgIp === "string" && typeof bkDstIp === "string") return { bkBizId, bkOrgIp, bkDstIp, ...area };
  if (typeof bkOrgId === "number" && typeof bkDstId === "number") return { bkBizId, bkOrgId, bkDstId, ...area };
  return undefined;
}

const isReviewed = (value: unknown): value is Changes =>
  typeof value === "object" && value !== null && Object.values(value).every((change: unknown) => typeof change === "object" && change !== null && !Object.values(change).some(isUnknown));
