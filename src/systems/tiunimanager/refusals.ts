import { ApiError, ConnectionError, type Answer, type Refusal } from "../../kit";
import type { Envelope } from "./api";

/** What a code means, where the server does not say it well, and what to do. */
const advice: Readonly<Record<number, string>> = {
  [-1]: "Its core panicked. Its log tells why; apply again once that is mended.",
  9897: "It is starting or being upgraded. Apply again once GET /api/v1/system/info says Running.",
  9993: "Apply again once the other task has ended.",
  9995: "Its log tells why. Apply again once that is mended.",
  9996: "The workflow's record is gone. Apply again: what was done will be seen.",
  9999: "Its core did not answer within 30 s, and may have acted all the same. Apply again: what was done will be seen.",
  10000: "Its log tells why. Apply again once that is mended.",
  10001: "Change the argument that it names.",
  10002: "Its database refused. If the name was that of a taken-over cluster that is deleted by now, it can never be taken over under this name again; else apply again.",
  10003: "It was deleted, or never was. Refresh the state, and check the id.",
  10004: "The provider and this version of TiUniManager do not understand each other; report it.",
  10005: "The provider and this version of TiUniManager do not understand each other; report it.",
  10006: "It was removed by someone else. Apply again.",
  10007: "The cluster's database cannot be reached. Start it, and check the network between TiUniManager and it.",
  20101: "The name is taken, perhaps by a cluster of another tenant that cannot be listed here. Use another cluster_name, or import the cluster that has it.",
  20102: "Change components: 1 to 128 TiDB and TiKV nodes, 1, 3, 5 or 7 PD nodes, and no fewer TiKV nodes than copies.",
  20103: "Use a cluster_version that TiUniManager offers for this cpu_architecture (GET /api/v1/products/detail), and cluster_type TiDB.",
  20104: "A resource of the cluster is missing. Its log tells which.",
  20105: "The cluster's record is damaged. An administrator has to mend it.",
  20110: "Check tiup_path, and that tiup_user_name may read it over SFTP.",
  20114: "Another maintenance has the cluster. Apply again once its maintain_status is empty.",
  20201: "Check tiup_ip, tiup_port, tiup_user_name and tiup_user_password, and that TiUniManager reaches that machine by SSH.",
  20600: "Check the backup storage in TiUniManager's system configuration.",
  20801: "The instance is needed: keep at least one of each component, and no fewer TiKV nodes than copies.",
  20802: "Turn on placement rules in PD before adding TiFlash nodes.",
  20803: "Lower the tables' TiFlash replicas before removing TiFlash nodes.",
  21301: "The clone's version must not be below its source's, and for CDCSync the source must be v5.2.2 or later. Raise cluster_version, or use another clone_strategy.",
  21302: "The source has no CDC node, which CDCSync needs. Add a component CDC to the source, or use clone_strategy Snapshot.",
  21303: "The clone has fewer TiKV nodes than copies. Add TiKV nodes, or lower copies.",
  21304: "The source follows another cluster, and cannot be followed with CDCSync itself. Clone its master, or use clone_strategy Snapshot.",
  30107: "Too few hosts are free. Add hosts, or ask for smaller nodes.",
  40101: "Apply again: what was done will be seen.",
  40102: "The workflow's record is gone. Apply again: what was done will be seen.",
  40103: "The workflow has ended, or is unknown.",
  40104: "This version of TiUniManager cannot do this.",
  70600: "Check username and password of the provider's tiunimanager block.",
  70602: "The token expired. Apply again.",
  70603: "Check username and password of the provider's tiunimanager block; a password of more than 20 characters can be set and never logs in.",
  70615: "The password has expired, as it does after 365 days and on a fresh installation. Change it (POST /api/v1/users/USER_ID/password), and apply again.",
  70650: "The user's role lacks this permission. Let an administrator grant it.",
};
const families: readonly (readonly [from: number, to: number, words: string])[] = [
  [20600, 20611, "Check the backup storage in TiUniManager's system configuration."],
  [21000, 21003, "Check the relation of the two clusters."],
  [30102, 30125, "Too few hosts are free, or none fits. Add hosts, or change components or region."],
  [40100, 40107, "Its workflow engine failed. Apply again: what was done will be seen."],
];

/** What to do about a refusal. */
export const adviceOn = (code: number): string =>
  advice[code] ?? families.find(([from, to]) => code >= from && code <= to)?.[2] ?? "Its log tells more, under this code.";

/** A refusal in TiUniManager's envelope; `undefined` where there is none. */
export function refusal({ text }: Answer): Refusal | undefined {
  const envelope = envelopeIn(text);
  if (!envelope) return text.trim() === "" ? { words: "Its core did not answer" } : undefined;
  return refusalOf(envelope);
}

/** The words of a failed envelope, with what to do about it. */
export function refusalOf({ code, message }: Envelope<unknown>): Refusal {
  const words = message.replace(/^\[-?\d+\]/, "").split("\t").map((part) => part.trim()).filter(Boolean).join("; ");
  const said = words === "" || words === "OK" ? "" : `${words.replace(/[.\s]+$/, "")}. `;
  return { code: String(code), words: `${said}${adviceOn(code)}` };
}

/** The envelope of an answer, where there is one. Without a token the server writes a JSON text before it (trap 13). */
export function envelopeIn(text: string): Envelope<unknown> | undefined {
  const glued = /^"(?:[^"\\]|\\.)*"(?=\{)/.exec(text);
  try {
    const parsed = JSON.parse(glued ? text.slice(glued[0].length) : text) as Envelope<unknown>;
    return isEnvelope(parsed) ? { ...parsed, message: parsed.message ?? "" } : undefined;
  } catch {
    return undefined;
  }
}

/** Gateways answer with objects that have a code, too, but not with `data` beside it. */
const isEnvelope = (parsed: Envelope<unknown> | null) =>
  typeof parsed === "object" && parsed !== null && typeof parsed.code === "number" && "data" in parsed;

/** Whether an answer of success is TiUniManager's: all of them come in the envelope. */
export const genuine = ({ text }: Answer) => envelopeIn(text) !== undefined;

/** Whether an answer says "not now": a gateway's, or a door's whose core is away, which is empty or has code 9999. */
export function passing({ status, text }: Answer): boolean {
  if (status === 429) return true;
  const code = envelopeIn(text)?.code;
  return code === undefined ? [502, 503, 504].includes(status) || (status === 500 && text === "") : code === coreAway;
}

/** Whether there is no such cluster. A 404 without envelope is a wrong address; a locked database says 10003, too. */
export const isGone = (error: unknown) =>
  error instanceof ApiError && error.code === "10003" && error.status === 404 && !hasOtherCause(error);

/** Whether another maintenance has the cluster. */
export const isBusy = (error: unknown) => error instanceof ApiError && error.code === "20114";

/** The code of a door whose core did not answer; it may have acted all the same. */
const coreAway = 9999;

/** Whether the core may have acted on a request that failed: whoever answered, it was not the core in its own words. */
export const isUnclear = (error: unknown) =>
  (error instanceof ConnectionError && error.maybeAccepted) ||
  (error instanceof ApiError && (error.code === undefined || error.code === String(coreAway)));

/** Whether a look that failed says nothing about what is looked for, and may go better later. */
export function isTrouble(error: unknown): boolean {
  if (error instanceof ConnectionError) return error.passing;
  if (!(error instanceof ApiError)) return false;
  const { status, code } = error;
  if (status >= 500 || status === 429) return true;
  return code === undefined ? status < 400 : code === "10003" && hasOtherCause(error);
}

/**
 * Whatever its database answers to a look for a cluster, the server says "cluster not found", with the cause behind it:
 * https://github.com/pingcap/tiunimanager/blob/eedb752b/models/cluster/management/readwriteimpl.go
 */
const hasOtherCause = ({ words }: ApiError) => /(?:err = |cause: )(?!record not found)/.test(words);
