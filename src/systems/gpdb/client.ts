import { ApiError, ConnectionError, Refused, retryPolicy, type Clock } from "../../kit";
import type { CloneDBInstanceResponse, DataBackup, DBInstance, DBInstanceAttribute, DescribeDataBackupsResponse, DescribeDBInstanceAttributeResponse, DescribeDBInstancesResponse } from "./api";
import { Glances } from "./glances";
import type { Rpc } from "./rpc";

/** Filters of a call; what is undefined does not filter. */
export type Filters = Readonly<Record<string, string | undefined>>;

/** The largest of the page sizes that are documented: 30, 50 and 100. */
const page = 100;
/** Codes by which the service says that an instance does not exist, or not any more. */
const absent = ["InvalidDBInstanceId.NotFound", "Forbidden.InstanceNotFound"];

/** AnalyticDB for PostgreSQL, as one region offers it. */
export class AnalyticDb {
  /** Looks for plans, which need not be quite fresh. */
  readonly glances = new Glances(this);
  /** Instances that a refresh of this run has missed. */
  readonly missed = new Set<string>();

  constructor(
    private readonly rpc: Rpc,
    /** The region that the address serves, as far as it is known. */
    readonly region: string | undefined,
    readonly clock: Clock,
  ) {}

  /** An instance; absence is told by an error, or by a list with nothing in it. */
  async findInstance(id: string, signal: AbortSignal): Promise<DBInstanceAttribute | undefined> {
    try {
      const call = { action: "DescribeDBInstanceAttribute", parameters: { DBInstanceId: id }, operation: `read instance ${id}`, repeatable: true, signal };
      const { Items } = await this.rpc.call<Partial<DescribeDBInstanceAttributeResponse>>(call);
      return rowsIn(Items?.DBInstanceAttribute, call.operation).find(({ DBInstanceId }) => DBInstanceId === id);
    } catch (error) {
      if (error instanceof ApiError && absent.includes(error.code ?? "")) return undefined;
      throw error;
    }
  }

  /** Every instance of the region that passes all filters. */
  async instances(filters: Filters, signal: AbortSignal): Promise<DBInstance[]> {
    const { region: RegionId } = this;
    if (RegionId === undefined) throw new Refused("The region whose instances are to be listed is not known.", "Set region in the provider's gpdb block, or ALIBABA_CLOUD_REGION.");
    return this.all(async (paging) => {
      const call = { action: "DescribeDBInstances", parameters: { RegionId, ...filters, ...paging }, operation: `list the instances of ${RegionId}`, repeatable: true, signal };
      const { Items, TotalRecordCount = 0 } = await this.rpc.call<Partial<DescribeDBInstancesResponse>>(call);
      return { rows: rowsIn(Items?.DBInstance, call.operation), total: TotalRecordCount };
    });
  }

  /** Every backup set of an instance that passes all filters, newest first. */
  async backups(id: string, filters: Filters, signal: AbortSignal): Promise<DataBackup[]> {
    const found = await this.all(async (paging) => {
      const call = { action: "DescribeDataBackups", parameters: { DBInstanceId: id, ...filters, ...paging }, operation: `list the backups of ${id}`, repeatable: true, signal };
      const { Items, TotalCount = 0 } = await this.rpc.call<Partial<DescribeDataBackupsResponse>>(call);
      return { rows: rowsIn(Items, call.operation), total: TotalCount };
    });
    return found.sort((a, b) => timeOf(b) - timeOf(a));
  }

  /** Asks for a restore. There is no token by which a second request would be known for the same, so it is sent once, and its answer waited for. */
  async clone(target: string, source: string, backup: string, signal: AbortSignal): Promise<string> {
    const parameters = { DBInstanceId: target, SrcDbInstanceName: source, BackupId: backup };
    const operation = `restore backup ${backup} of ${source} into ${target}`;
    const once = { repeatable: false, uncut: true, repeatForMs: retryPolicy.boundMs, signal };
    const call = { action: "CloneDBInstance", parameters, operation, ...once };
    const { RequestId } = await this.rpc.call<Partial<CloneDBInstanceResponse>>(call);
    if (RequestId === undefined) throw notTheService(operation);
    return RequestId;
  }

  private async all<Row>(read: (paging: Filters) => Promise<{ rows: Row[]; total: number }>): Promise<Row[]> {
    const found: Row[] = [];
    for (let number = 1; ; number++) {
      const { rows, total } = await read({ PageNumber: `${number}`, PageSize: `${page}` });
      found.push(...rows);
      if (rows.length === 0 || found.length >= total) return found;
    }
  }
}

/** The rows of an answer. Absence is an empty list: what has no list at all is not the service's word. */
function rowsIn<Row>(rows: Row[] | undefined, operation: string): Row[] {
  if (!Array.isArray(rows)) throw notTheService(operation);
  return rows;
}

/** Something answered in the service's place, so that nobody knows whether the service had the request. */
const notTheService = (operation: string) =>
  new ConnectionError(`terraclone could not ${operation}: what answered is not AnalyticDB for PostgreSQL.`, true);

/** When the data of a backup is from, in milliseconds since 1970. */
const timeOf = ({ ConsistentTime, BackupEndTime = "" }: DataBackup) => (ConsistentTime !== undefined ? ConsistentTime * 1_000 : Date.parse(BackupEndTime) || 0);
