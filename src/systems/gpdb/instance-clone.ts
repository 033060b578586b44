import { bool, computed, isUnknown, maybe, milliseconds, oneOf, optional, Refused, required, string, untraceable, where, type Diagnostic, type Observed, type State } from "../../kit";
import type { DBInstanceAttribute } from "./api";
import { details, inventory, observeDetails, observeInventory } from "./instance";
import { requested } from "./request";
import { followed, nameOf } from "./restore";
import { examined, overwriting, type Wanted } from "./review";
import { gpdb } from "./system";
import { isRestoring } from "./watch";

const id = where(string, (text: string) => /^[\w-]+$/.test(text), "be the ID of an instance, such as gp-bp1234567890abcde");
const backupSet = where(string, (text: string) => /^[\w-]+$/.test(text), "be the ID of a backup set, such as 1111111111");
const duration = where(string, (text: string) => milliseconds(text) !== undefined, 'be a duration such as "90s" or "10m"');
const usualLag = "10m";

const schema = {
  dbInstanceId: required(id, "ID of the instance to restore into. It must exist already, and all its data is overwritten.", { fixed: true }),
  srcDbInstanceName: required(id, "ID of the instance that the backup is of; its ID, whatever the API calls it.", { fixed: true }),
  backupId: optional(backupSet, "ID of the backup set to restore, which must be a snapshot that succeeded (`backup_set_id` of `data.terraclone_gpdb_backups`). Another one restores again. Either this or `backup`.", { fixed: true, computed: true }),
  backup: optional(oneOf("latest"), "`latest` picks the newest snapshot that succeeded when the restore begins, and records it in `backup_id`. A newer one does not restore again by itself: use `backup_id`, or `terraform apply -replace`.", { unseen: true }),
  allowOverwrite: optional(bool, "Must be `true` for a restore to be planned, since it overwrites all data of the instance.", { default: false, unseen: true }),
  statusLag: optional(duration, "How long the instance may stay `Running` after the service has taken the request, before it shows that it is being restored.", { default: usualLag, unseen: true }),

  requestId: computed(maybe(string), "ID of the request that the service took, for the vendor's support; none after an import.", { stable: true }),
  ...inventory,
  ...details,
};

/** A backup of one instance, restored into another. */
export const instanceClone = gpdb.resource("instance_clone", {
  doc: "A backup of one AnalyticDB for PostgreSQL instance, restored into another one that exists (`CloneDBInstance`). The restore overwrites all data of that instance and may take hours. Destroying this resource only forgets it: the instance and its data stay.",
  schema,
  identity: ["dbInstanceId", "srcDbInstanceName", "backupId"],
  timeouts: { create: "6h", update: "5m", delete: "5m" },

  *validate({ dbInstanceId, srcDbInstanceName, backupId, backup }, problem) {
    if (!isUnknown(dbInstanceId) && dbInstanceId !== undefined && dbInstanceId === srcDbInstanceName)
      yield problem("dbInstanceId", "An instance cannot be restored into itself.", "db_instance_id is the instance to overwrite, src_db_instance_name the one that the backup is of.");
    if (backupId === undefined && backup === undefined) yield problem("backupId", "Neither backup_id nor backup is set.", 'Set backup_id to a backup set, or backup = "latest".');
    if (backupId !== undefined && backup !== undefined) yield problem("backup", "Both backup_id and backup are set.", "Set one of them.");
  },

  async review({ next: { dbInstanceId, srcDbInstanceName, backupId, backup, allowOverwrite }, prior }, problem, { client, signal, warn }) {
    // Of a replacement Terraform shows only what is said to the plan that finds out about it. An unfinished restore may not tell its backup.
    const same = prior?.dbInstanceId === dbInstanceId && prior?.srcDbInstanceName === srcDbInstanceName && [undefined, backupId].includes(prior?.backupId);
    if (prior && same) return [];
    if (!isUnknown(dbInstanceId) && client.missed.has(dbInstanceId ?? "")) {
      // No error, since that would be in the way of destroying what is gone.
      warn(`Instance ${dbInstanceId} is gone.`, "Nothing can be restored into it until it exists again.");
      return [];
    }
    const refused = (sentence: string) => (allowOverwrite === true || isUnknown(allowOverwrite) ? [] : [problem("allowOverwrite", sentence, overwriteAdvice)]);
    if (isUnknown(dbInstanceId) || dbInstanceId === undefined) return refused("All data of the instance will be overwritten.");
    const wanted = { dbInstanceId, srcDbInstanceName: known(srcDbInstanceName), backupId: known(backupId), latest: backup === "latest" };
    const findings = await examined(wanted, client.glances, signal);
    const sentence = overwriting(wanted, findings);
    if (refused(sentence).length === 0) warn(sentence, `${wanted.latest ? "This is the newest snapshot now; apply takes the newest one then. " : ""}It cannot be undone.`);
    // What is being restored may be an unfinished one of ours: an error would be in the way of resuming it.
    const isUnderWay = findings.target !== undefined && isRestoring(findings.target);
    const objections = findings.objections.map(({ weight, attribute, summary, detail }): Diagnostic => ({
      ...problem(attribute, summary, detail),
      severity: weight === "lasting" && !isUnderWay ? "error" : "warning",
    }));
    return [...refused(sentence), ...objections];
  },

  async start({ dbInstanceId, srcDbInstanceName, backupId, backup, allowOverwrite }, context) {
    const wanted: Wanted = { dbInstanceId, srcDbInstanceName, backupId, latest: backup === "latest" };
    const findings = await examined(wanted, context.client, context.signal);
    if (!allowOverwrite) throw new Refused(overwriting(wanted, findings), overwriteAdvice, ["allow_overwrite"]);
    if (findings.target && isRestoring(findings.target)) throw takenElsewhere(wanted);
    const [objection] = findings.objections.filter(({ weight }) => weight !== "doubt");
    if (objection) throw new Refused(objection.summary, objection.detail);
    const chosen = findings.backup?.BackupSetId ?? backupId;
    if (chosen === undefined) throw new Refused("It is not known which backup to restore.", "Set backup_id, or backup = \"latest\".");
    return requested({ dbInstanceId, srcDbInstanceName, backupId: chosen }, context);
  },

  adopt: untraceable,

  about: (restore) => `${nameOf(restore)}, asked for at ${new Date(restore.askedAt).toISOString()},`,

  async settle(restore, { statusLag }, context) {
    const instance = await followed(restore, milliseconds(statusLag) ?? 0, context);
    return observe(instance, restore);
  },

  async read({ dbInstanceId, srcDbInstanceName, backupId, requestId }, { client, signal }) {
    const instance = await client.findInstance(dbInstanceId, signal);
    if (!instance) client.missed.add(dbInstanceId);
    return instance && observe(instance, { srcDbInstanceName, backupId, requestId });
  },

  async update({ prior }, { client, signal }) {
    const instance = await client.findInstance(prior.dbInstanceId, signal);
    if (!instance) throw new Refused(`There is no instance ${prior.dbInstanceId} any more.`);
    return observe(instance, prior);
  },

  farewell: ({ dbInstanceId }) => ({
    summary: `Instance ${dbInstanceId} stays as it is.`,
    detail: "A restore cannot be taken back: destroying removes only Terraform's record of it. The data that was restored, and the instance, remain.",
  }),

  async delete(_known, { warn }, unsettled) {
    if (!unsettled) return;
    const name = nameOf(unsettled).replace(/^t/, "T");
    warn(
      `${name} is only forgotten.`,
      "Terraform's record of it is removed. If it is under way it continues: AnalyticDB for PostgreSQL has no call to " +
        "stop it.",
    );
  },
});

/** The identity and what the service never tells come from what is recorded. */
const observe = (instance: DBInstanceAttribute, own: Pick<State<typeof schema>, "srcDbInstanceName" | "backupId"> & { readonly requestId?: string | undefined }): Observed<typeof schema> => ({
  dbInstanceId: instance.DBInstanceId,
  srcDbInstanceName: own.srcDbInstanceName,
  backupId: own.backupId,
  requestId: own.requestId,
  ...observeInventory(instance),
  ...observeDetails(instance),
});

const overwriteAdvice = "A restore cannot be undone. Set allow_overwrite = true if that is what you want.";

/** Nobody here began it, or nobody here knows. */
const takenElsewhere = ({ dbInstanceId, srcDbInstanceName, backupId = "BACKUP_ID" }: Wanted) =>
  new Refused(
    `Instance ${dbInstanceId} is being restored into already, and no record here tells by whom.`,
    `If it is this restore, begun by a run that was killed on another machine, take it over once it has ended:\n\n  terraform import ADDRESS ${dbInstanceId}/${srcDbInstanceName}/${backupId}\n\nOtherwise apply again once the instance is Running: that restores again.`,
  );

const known = <T>(value: T): Exclude<T, symbol> | undefined => (isUnknown(value) ? undefined : (value as Exclude<T, symbol>));
