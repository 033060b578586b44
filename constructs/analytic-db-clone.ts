import { Token, type TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";
import { GpdbInstanceClone, type GpdbInstanceCloneConfig } from "./l1/gpdb-instance-clone";

/** An AnalyticDB for PostgreSQL instance to refer to: a clone's, or one named by `AnalyticDbClone.existing`. */
export interface AnalyticDbReference {
  readonly dbInstanceId: string;
}

/** What is restored into what; what is not told here is as the resource's page says. */
export interface AnalyticDbCloneProps extends Omit<GpdbInstanceCloneConfig, "dbInstanceId" | "srcDbInstanceName" | "backup">, TerraformMetaArguments {
  /** The instance that the backup is of, or its ID. */
  readonly source: AnalyticDbReference | string;
  /** The instance to restore into, or its ID. It must exist, and all its data is overwritten: `allowOverwrite` says that this is meant. */
  readonly target: AnalyticDbReference | string;
  /** The backup set to restore: the newest snapshot at the time of the first apply unless told. */
  readonly backupId?: string;
}

/** A backup of one AnalyticDB for PostgreSQL instance restored into another. */
export class AnalyticDbClone extends GpdbInstanceClone implements AnalyticDbReference {
  /** An instance that is managed elsewhere, by its ID. */
  static existing(dbInstanceId: string): AnalyticDbReference {
    return { dbInstanceId };
  }

  constructor(scope: Construct, id: string, { source, target, backupId, ...props }: AnalyticDbCloneProps) {
    super(scope, id, { ...props, dbInstanceId: idOf(target), srcDbInstanceName: idOf(source), ...(backupId === undefined ? { backup: "latest" } : { backupId }) });
    this.node.addValidation({ validate: () => this.problems() });
  }

  /** What the plan would refuse, told at synthesis already. */
  private problems(): string[] {
    const { dbInstanceIdInput: target, srcDbInstanceNameInput: source, allowOverwriteInput: allowed } = this;
    return [
      ...(target !== undefined && target === source ? [`The instance ${target} cannot be restored into itself.`] : []),
      ...(allowed === true || Token.isUnresolved(allowed) ? [] : [`All data of the instance ${Token.isUnresolved(target) ? "to restore into" : target} would be overwritten: set allowOverwrite to true if that is what you want.`]),
    ];
  }
}

const idOf = (instance: AnalyticDbReference | string) => (typeof instance === "string" ? instance : instance.dbInstanceId);
