import { Token, type TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";
import { ZstackVmClone, type ZstackVmCloneConfig } from "./l1/zstack-vm-clone";

/** A VM to refer to: a clone, one looked up (`DataTerracloneZstackVm`), or one named by `VmClone.existing`. */
export interface VmReference {
  readonly uuid: string;
}

/** What a clone is made of; what is not told here is as the resource's page says. */
export interface VmCloneProps extends Omit<ZstackVmCloneConfig, "sourceUuid" | "name" | "power">, TerraformMetaArguments {
  /** The VM to clone, or its UUID. */
  readonly source: VmReference | string;
  /** Name of the clone: the construct's id unless told. */
  readonly name?: string;
  /** Whether the clone is kept on, kept off, or was never started: `Running` unless told. */
  readonly power?: "Running" | "Stopped" | "Created";
}

/** A VM of ZStack cloned from another. */
export class VmClone extends ZstackVmClone implements VmReference {
  /** A VM that lives elsewhere, by its UUID. */
  static existing(uuid: string): VmReference {
    return { uuid };
  }

  constructor(scope: Construct, id: string, { source, name = id, ...props }: VmCloneProps) {
    super(scope, id, { ...props, name, sourceUuid: typeof source === "string" ? source : source.uuid });
    this.node.addValidation({ validate: () => this.problems() });
  }

  /** Address of the first network card, known once the clone is ready. */
  get ipAddress(): string {
    return this.vmNics.get(0).ip;
  }

  /** MAC address of the first network card, known once the clone is ready. */
  get macAddress(): string {
    return this.vmNics.get(0).mac;
  }

  /** What the plan would refuse, told at synthesis already. */
  private problems(): string[] {
    const { nameInput: name, sourceUuidInput: source, powerInput: power, fullInput: full } = this;
    const dataVolumes = this.primaryStorageUuidForDataVolumeInput ?? this.dataVolumeSystemTagsInput;
    return [
      ...(isWritten(name) && (name.trim() === "" || name.trim() !== name || name.length > 200) ? ["The name must have 1 to 200 characters, the first and last no spaces."] : []),
      ...(isWritten(source) && !/^[0-9a-f]{32}$/.test(source) ? [`The source ${JSON.stringify(source)} is no UUID of a VM: ZStack's have 32 hex digits and no dashes.`] : []),
      ...(power === "Created" && full === true ? ['power "Created" does not go with full: ZStack attaches cloned data volumes only to a VM that was started. Use "Stopped".'] : []),
      ...(dataVolumes !== undefined && !Token.isUnresolved(full) && full !== true ? ["Data volumes are cloned only with full: set it, or leave out what is said of data volumes."] : []),
    ];
  }
}

const isWritten = (text: string | undefined): text is string => text !== undefined && !Token.isUnresolved(text);
