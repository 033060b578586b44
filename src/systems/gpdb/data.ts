import { computed, list, map, maybe, number, object, oneOf, optional, required, string, where } from "../../kit";
import type { DataBackup } from "./api";
import { observeRow, rows } from "./instance";
import { gpdb } from "./system";

/** Instances of the region. */
export const instances = gpdb.dataSource("instances", {
  doc: "AnalyticDB for PostgreSQL instances of the provider's region that pass all filters, however many pages that takes.",
  schema: {
    dbInstanceIds: optional(list(string), "IDs of instances; all unless set."),
    dbInstanceDescription: optional(string, "Description."),
    dbInstanceStatuses: optional(list(string), "Statuses, such as `Running`, in any case."),
    dbInstanceCategories: optional(list(oneOf("Basic", "HighAvailability")), "Editions."),
    dbInstanceModes: optional(list(string), "Resource types, such as `StorageElastic` or `Serverless`."),
    instanceNetworkType: optional(oneOf("VPC"), "Type of the network."),
    vpcId: optional(string, "VPC."),
    resourceGroupId: optional(string, "Resource group."),
    tags: optional(map(string), "Tags that an instance must have."),
    instances: computed(rows, "The instances found."),
  },
  async read({ dbInstanceIds, dbInstanceDescription, dbInstanceStatuses, dbInstanceCategories, dbInstanceModes, instanceNetworkType, vpcId, resourceGroupId, tags = {} }, { client, signal }) {
    const filters = {
      DBInstanceIds: dbInstanceIds?.join(","),
      DBInstanceDescription: dbInstanceDescription,
      // The filter takes lower case only, though the answers have `Running`.
      DBInstanceStatuses: dbInstanceStatuses?.join(",").toLowerCase(),
      DBInstanceCategories: dbInstanceCategories?.join(","),
      DBInstanceModes: dbInstanceModes?.join(","),
      InstanceNetworkType: instanceNetworkType,
      VpcId: vpcId,
      ResourceGroupId: resourceGroupId,
      ...Object.fromEntries(Object.entries(tags).flatMap(([key, value], index) => [[`Tag.${index + 1}.Key`, key], [`Tag.${index + 1}.Value`, value]])),
    };
    return { instances: (await client.instances(filters, signal)).map(observeRow) };
  },
});

const minute = where(string, (text: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/.test(text), "be a time in UTC to the minute, such as 2026-11-20T18:00Z");

/** Backups of an instance. */
export const backups = gpdb.dataSource("backups", {
  doc: "Backup sets of an AnalyticDB for PostgreSQL instance, newest first, however many pages that takes. Snapshots only, which are those that can be restored into another instance, unless `backup_method` says otherwise.",
  schema: {
    dbInstanceId: required(string, "ID of the instance that the backups are of."),
    backupMethod: optional(oneOf("Snapshot", "Physical", "Logical", "Any"), "How the backups were made.", { default: "Snapshot" }),
    backupStatus: optional(oneOf("Success", "Failure"), "How the backups ended; both unless set."),
    backupMode: optional(oneOf("Automated", "Manual"), "Who began the backups."),
    backupId: optional(string, "ID of one backup set."),
    startTime: optional(minute, "Start of the time in which the backups were made."),
    endTime: optional(minute, "End of that time."),
    dataType: optional(oneOf("DATA", "RESTOREPOI"), "Full backups (`DATA`), or the points in time that can be gone back to (`RESTOREPOI`).", { default: "DATA" }),
    backups: computed(
      list(
        object({
          backupSetId: computed(string, "ID of the backup set: the `backup_id` of other calls."),
          backupMethod: computed(string, "`Snapshot`, `Physical` or `Logical`."),
          backupMode: computed(string, "`Automated`, `Manual`, or `Period` for a point in time."),
          backupStatus: computed(string, "`Success` or `Failure`."),
          dataType: computed(maybe(string), "`DATA` or `RESTOREPOI`."),
          baksetName: computed(maybe(string), "Name of the backup set."),
          dbInstanceId: computed(string, "ID of the node that the backup is of: the instance's with a suffix, `-master`."),
          backupSize: computed(maybe(number), "Size in bytes."),
          consistentTime: computed(maybe(number), "When its data is from, in seconds since 1970."),
          backupStartTime: computed(maybe(string), "When it began, in UTC."),
          backupEndTime: computed(maybe(string), "When it ended, in UTC."),
          backupStartTimeLocal: computed(maybe(string), "When it began, by the region's clock."),
          backupEndTimeLocal: computed(maybe(string), "When it ended, by the region's clock."),
        }),
      ),
      "The backup sets found, newest first.",
    ),
  },
  async read({ dbInstanceId, backupMethod, backupStatus, backupMode, backupId, startTime, endTime, dataType }, { client, signal }) {
    // What an answer calls Failure, the filter calls Failed.
    const filters = { BackupStatus: backupStatus === "Failure" ? "Failed" : backupStatus, BackupMode: backupMode, BackupId: backupId, StartTime: startTime, EndTime: endTime, DataType: dataType };
    const found = await client.backups(dbInstanceId, filters, signal);
    return { backups: found.filter(({ BackupMethod }) => backupMethod === "Any" || BackupMethod === backupMethod).map(told) };
  },
});

const told = (backup: DataBackup) => ({
  backupSetId: backup.BackupSetId,
  backupMethod: backup.BackupMethod,
  backupMode: backup.BackupMode,
  backupStatus: backup.BackupStatus,
  dataType: backup.DataType,
  baksetName: backup.BaksetName,
  dbInstanceId: backup.DBInstanceId,
  backupSize: backup.BackupSize,
  consistentTime: backup.ConsistentTime,
  backupStartTime: backup.BackupStartTime,
  backupEndTime: backup.BackupEndTime,
  backupStartTimeLocal: backup.BackupStartTimeLocal,
  backupEndTimeLocal: backup.BackupEndTimeLocal,
});
