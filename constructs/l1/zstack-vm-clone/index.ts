// @ts-nocheck
// https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface ZstackVmCloneConfig extends cdktf.TerraformMetaArguments {
  /**
  * Cluster to place the clone in. Where it is later: `current_cluster_uuid`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#cluster_uuid ZstackVmClone#cluster_uuid}
  */
  readonly clusterUuid?: string;
  /**
  * System tags of the data volumes.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#data_volume_system_tags ZstackVmClone#data_volume_system_tags}
  */
  readonly dataVolumeSystemTags?: string[];
  /**
  * Free text shown beside the name.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#description ZstackVmClone#description}
  */
  readonly description?: string;
  /**
  * Whether destroying takes the clone out of the recycle bin too, where it would otherwise stay for days.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#expunge_on_destroy ZstackVmClone#expunge_on_destroy}
  */
  readonly expungeOnDestroy?: boolean | cdktf.IResolvable;
  /**
  * Whether to clone the attached data volumes too. They are deleted with the clone.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#full ZstackVmClone#full}
  */
  readonly full?: boolean | cdktf.IResolvable;
  /**
  * Host to start the clone on. Where it is later: `current_host_uuid`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#host_uuid ZstackVmClone#host_uuid}
  */
  readonly hostUuid?: string;
  /**
  * Name of the clone. Until the clone is ready ZStack shows it with a suffix, by which it is found again after an interruption.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#name ZstackVmClone#name}
  */
  readonly name: string;
  /**
  * Network cards (`vmNicParams`), instead of copies of the source's.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#nics ZstackVmClone#nics}
  */
  readonly nics?: ZstackVmCloneNics[] | cdktf.IResolvable;
  /**
  * Whether the clone is kept on (`Running`) or off (`Stopped`), or was never started (`Created`: no host is allocated until somebody starts it).
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#power ZstackVmClone#power}
  */
  readonly power?: string;
  /**
  * Primary storage for data volumes, the source volumes' own unless set. Only with `full`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#primary_storage_uuid_for_data_volume ZstackVmClone#primary_storage_uuid_for_data_volume}
  */
  readonly primaryStorageUuidForDataVolume?: string;
  /**
  * Primary storage for the root volume.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#primary_storage_uuid_for_root_volume ZstackVmClone#primary_storage_uuid_for_root_volume}
  */
  readonly primaryStorageUuidForRootVolume?: string;
  /**
  * System tags of the root volume, such as `volumeProvisioningStrategy::ThinProvisioning`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#root_volume_system_tags ZstackVmClone#root_volume_system_tags}
  */
  readonly rootVolumeSystemTags?: string[];
  /**
  * UUID of the VM to clone. It must be `Running`, `Stopped` or `Paused`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#source_uuid ZstackVmClone#source_uuid}
  */
  readonly sourceUuid?: string;
  /**
  * System tags of the clone, such as `affinityGroupUuid::…` or `volume::fastCreate`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#system_tags ZstackVmClone#system_tags}
  */
  readonly systemTags?: string[];
  /**
  * How long operations may take, as durations such as `90s`, `30m` or `1h30m`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#timeouts ZstackVmClone#timeouts}
  */
  readonly timeouts?: ZstackVmCloneTimeouts;
  /**
  * User tags of the clone, these and no others. If omitted they are left alone. The clone's own tag `terraclone::…` is not among them, and stays.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#user_tags ZstackVmClone#user_tags}
  */
  readonly userTags?: string[];
}
export interface ZstackVmCloneAllVolumes {
}

export function zstackVmCloneAllVolumesToTerraform(struct?: ZstackVmCloneAllVolumes): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function zstackVmCloneAllVolumesToHclTerraform(struct?: ZstackVmCloneAllVolumes): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class ZstackVmCloneAllVolumesOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): ZstackVmCloneAllVolumes | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ZstackVmCloneAllVolumes | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // actual_size - computed: true, optional: false, required: false
  public get actualSize() {
    return this.getNumberAttribute('actual_size');
  }

  // create_date - computed: true, optional: false, required: false
  public get createDate() {
    return this.getStringAttribute('create_date');
  }

  // description - computed: true, optional: false, required: false
  public get description() {
    return this.getStringAttribute('description');
  }

  // device_id - computed: true, optional: false, required: false
  public get deviceId() {
    return this.getNumberAttribute('device_id');
  }

  // disk_offering_uuid - computed: true, optional: false, required: false
  public get diskOfferingUuid() {
    return this.getStringAttribute('disk_offering_uuid');
  }

  // format - computed: true, optional: false, required: false
  public get format() {
    return this.getStringAttribute('format');
  }

  // install_path - computed: true, optional: false, required: false
  public get installPath() {
    return this.getStringAttribute('install_path');
  }

  // is_shareable - computed: true, optional: false, required: false
  public get isShareable() {
    return this.getBooleanAttribute('is_shareable');
  }

  // last_op_date - computed: true, optional: false, required: false
  public get lastOpDate() {
    return this.getStringAttribute('last_op_date');
  }

  // name - computed: true, optional: false, required: false
  public get name() {
    return this.getStringAttribute('name');
  }

  // primary_storage_uuid - computed: true, optional: false, required: false
  public get primaryStorageUuid() {
    return this.getStringAttribute('primary_storage_uuid');
  }

  // root_image_uuid - computed: true, optional: false, required: false
  public get rootImageUuid() {
    return this.getStringAttribute('root_image_uuid');
  }

  // size - computed: true, optional: false, required: false
  public get size() {
    return this.getNumberAttribute('size');
  }

  // state - computed: true, optional: false, required: false
  public get state() {
    return this.getStringAttribute('state');
  }

  // status - computed: true, optional: false, required: false
  public get status() {
    return this.getStringAttribute('status');
  }

  // type - computed: true, optional: false, required: false
  public get type() {
    return this.getStringAttribute('type');
  }

  // uuid - computed: true, optional: false, required: false
  public get uuid() {
    return this.getStringAttribute('uuid');
  }
}

export class ZstackVmCloneAllVolumesList extends cdktf.ComplexList {

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string, protected wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet)
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): ZstackVmCloneAllVolumesOutputReference {
    return new ZstackVmCloneAllVolumesOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface ZstackVmCloneNics {
  /**
  * Driver, such as `virtio`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#driver_type ZstackVmClone#driver_type}
  */
  readonly driverType?: string;
  /**
  * Gateway of that address.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#gateway ZstackVmClone#gateway}
  */
  readonly gateway?: string;
  /**
  * Gateway of that address.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#gateway6 ZstackVmClone#gateway6}
  */
  readonly gateway6?: string;
  /**
  * Limit for incoming traffic, in bits per second.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#inbound_bandwidth ZstackVmClone#inbound_bandwidth}
  */
  readonly inboundBandwidth?: number;
  /**
  * IPv4 address; the network assigns one unless set.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#ip ZstackVmClone#ip}
  */
  readonly ip?: string;
  /**
  * IPv6 address.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#ip6 ZstackVmClone#ip6}
  */
  readonly ip6?: string;
  /**
  * Whether this is the VM's default card.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#is_default_nic ZstackVmClone#is_default_nic}
  */
  readonly isDefaultNic?: boolean | cdktf.IResolvable;
  /**
  * UUID of the L3 network.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#l3_network_uuid ZstackVmClone#l3_network_uuid}
  */
  readonly l3NetworkUuid: string;
  /**
  * MAC address; ZStack makes one up unless set.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#mac ZstackVmClone#mac}
  */
  readonly mac?: string;
  /**
  * Free data of the card.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#meta_data ZstackVmClone#meta_data}
  */
  readonly metaData?: string;
  /**
  * Number of queues.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#multi_queue_num ZstackVmClone#multi_queue_num}
  */
  readonly multiQueueNum?: number;
  /**
  * Netmask of that address.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#netmask ZstackVmClone#netmask}
  */
  readonly netmask?: string;
  /**
  * Limit for outgoing traffic, in bits per second.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#outbound_bandwidth ZstackVmClone#outbound_bandwidth}
  */
  readonly outboundBandwidth?: number;
  /**
  * Prefix length of that address.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#prefix6 ZstackVmClone#prefix6}
  */
  readonly prefix6?: number;
  /**
  * UUIDs of security groups.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#sg_uuids ZstackVmClone#sg_uuids}
  */
  readonly sgUuids?: string[];
  /**
  * Whether the card is connected; `enable` unless set.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#state ZstackVmClone#state}
  */
  readonly state?: string;
  /**
  * Type of the card, such as `VNIC` or `SRIOV`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#vm_nic_type ZstackVmClone#vm_nic_type}
  */
  readonly vmNicType?: string;
}

export function zstackVmCloneNicsToTerraform(struct?: ZstackVmCloneNics | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    driver_type: cdktf.stringToTerraform(struct!.driverType),
    gateway: cdktf.stringToTerraform(struct!.gateway),
    gateway6: cdktf.stringToTerraform(struct!.gateway6),
    inbound_bandwidth: cdktf.numberToTerraform(struct!.inboundBandwidth),
    ip: cdktf.stringToTerraform(struct!.ip),
    ip6: cdktf.stringToTerraform(struct!.ip6),
    is_default_nic: cdktf.booleanToTerraform(struct!.isDefaultNic),
    l3_network_uuid: cdktf.stringToTerraform(struct!.l3NetworkUuid),
    mac: cdktf.stringToTerraform(struct!.mac),
    meta_data: cdktf.stringToTerraform(struct!.metaData),
    multi_queue_num: cdktf.numberToTerraform(struct!.multiQueueNum),
    netmask: cdktf.stringToTerraform(struct!.netmask),
    outbound_bandwidth: cdktf.numberToTerraform(struct!.outboundBandwidth),
    prefix6: cdktf.numberToTerraform(struct!.prefix6),
    sg_uuids: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.sgUuids),
    state: cdktf.stringToTerraform(struct!.state),
    vm_nic_type: cdktf.stringToTerraform(struct!.vmNicType),
  }
}


export function zstackVmCloneNicsToHclTerraform(struct?: ZstackVmCloneNics | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    driver_type: {
      value: cdktf.stringToHclTerraform(struct!.driverType),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    gateway: {
      value: cdktf.stringToHclTerraform(struct!.gateway),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    gateway6: {
      value: cdktf.stringToHclTerraform(struct!.gateway6),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    inbound_bandwidth: {
      value: cdktf.numberToHclTerraform(struct!.inboundBandwidth),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    ip: {
      value: cdktf.stringToHclTerraform(struct!.ip),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    ip6: {
      value: cdktf.stringToHclTerraform(struct!.ip6),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    is_default_nic: {
      value: cdktf.booleanToHclTerraform(struct!.isDefaultNic),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    l3_network_uuid: {
      value: cdktf.stringToHclTerraform(struct!.l3NetworkUuid),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    mac: {
      value: cdktf.stringToHclTerraform(struct!.mac),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    meta_data: {
      value: cdktf.stringToHclTerraform(struct!.metaData),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    multi_queue_num: {
      value: cdktf.numberToHclTerraform(struct!.multiQueueNum),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    netmask: {
      value: cdktf.stringToHclTerraform(struct!.netmask),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    outbound_bandwidth: {
      value: cdktf.numberToHclTerraform(struct!.outboundBandwidth),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    prefix6: {
      value: cdktf.numberToHclTerraform(struct!.prefix6),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    sg_uuids: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.sgUuids),
      isBlock: false,
      type: "list",
      storageClassType: "stringList",
    },
    state: {
      value: cdktf.stringToHclTerraform(struct!.state),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    vm_nic_type: {
      value: cdktf.stringToHclTerraform(struct!.vmNicType),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ZstackVmCloneNicsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): ZstackVmCloneNics | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._driverType !== undefined) {
      hasAnyValues = true;
      internalValueResult.driverType = this._driverType;
    }
    if (this._gateway !== undefined) {
      hasAnyValues = true;
      internalValueResult.gateway = this._gateway;
    }
    if (this._gateway6 !== undefined) {
      hasAnyValues = true;
      internalValueResult.gateway6 = this._gateway6;
    }
    if (this._inboundBandwidth !== undefined) {
      hasAnyValues = true;
      internalValueResult.inboundBandwidth = this._inboundBandwidth;
    }
    if (this._ip !== undefined) {
      hasAnyValues = true;
      internalValueResult.ip = this._ip;
    }
    if (this._ip6 !== undefined) {
      hasAnyValues = true;
      internalValueResult.ip6 = this._ip6;
    }
    if (this._isDefaultNic !== undefined) {
      hasAnyValues = true;
      internalValueResult.isDefaultNic = this._isDefaultNic;
    }
    if (this._l3NetworkUuid !== undefined) {
      hasAnyValues = true;
      internalValueResult.l3NetworkUuid = this._l3NetworkUuid;
    }
    if (this._mac !== undefined) {
      hasAnyValues = true;
      internalValueResult.mac = this._mac;
    }
    if (this._metaData !== undefined) {
      hasAnyValues = true;
      internalValueResult.metaData = this._metaData;
    }
    if (this._multiQueueNum !== undefined) {
      hasAnyValues = true;
      internalValueResult.multiQueueNum = this._multiQueueNum;
    }
    if (this._netmask !== undefined) {
      hasAnyValues = true;
      internalValueResult.netmask = this._netmask;
    }
    if (this._outboundBandwidth !== undefined) {
      hasAnyValues = true;
      internalValueResult.outboundBandwidth = this._outboundBandwidth;
    }
    if (this._prefix6 !== undefined) {
      hasAnyValues = true;
      internalValueResult.prefix6 = this._prefix6;
    }
    if (this._sgUuids !== undefined) {
      hasAnyValues = true;
      internalValueResult.sgUuids = this._sgUuids;
    }
    if (this._state !== undefined) {
      hasAnyValues = true;
      internalValueResult.state = this._state;
    }
    if (this._vmNicType !== undefined) {
      hasAnyValues = true;
      internalValueResult.vmNicType = this._vmNicType;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ZstackVmCloneNics | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._driverType = undefined;
      this._gateway = undefined;
      this._gateway6 = undefined;
      this._inboundBandwidth = undefined;
      this._ip = undefined;
      this._ip6 = undefined;
      this._isDefaultNic = undefined;
      this._l3NetworkUuid = undefined;
      this._mac = undefined;
      this._metaData = undefined;
      this._multiQueueNum = undefined;
      this._netmask = undefined;
      this._outboundBandwidth = undefined;
      this._prefix6 = undefined;
      this._sgUuids = undefined;
      this._state = undefined;
      this._vmNicType = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._driverType = value.driverType;
      this._gateway = value.gateway;
      this._gateway6 = value.gateway6;
      this._inboundBandwidth = value.inboundBandwidth;
      this._ip = value.ip;
      this._ip6 = value.ip6;
      this._isDefaultNic = value.isDefaultNic;
      this._l3NetworkUuid = value.l3NetworkUuid;
      this._mac = value.mac;
      this._metaData = value.metaData;
      this._multiQueueNum = value.multiQueueNum;
      this._netmask = value.netmask;
      this._outboundBandwidth = value.outboundBandwidth;
      this._prefix6 = value.prefix6;
      this._sgUuids = value.sgUuids;
      this._state = value.state;
      this._vmNicType = value.vmNicType;
    }
  }

  // driver_type - computed: false, optional: true, required: false
  private _driverType?: string; 
  public get driverType() {
    return this.getStringAttribute('driver_type');
  }
  public set driverType(value: string) {
    this._driverType = value;
  }
  public resetDriverType() {
    this._driverType = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get driverTypeInput() {
    return this._driverType;
  }

  // gateway - computed: false, optional: true, required: false
  private _gateway?: string; 
  public get gateway() {
    return this.getStringAttribute('gateway');
  }
  public set gateway(value: string) {
    this._gateway = value;
  }
  public resetGateway() {
    this._gateway = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get gatewayInput() {
    return this._gateway;
  }

  // gateway6 - computed: false, optional: true, required: false
  private _gateway6?: string; 
  public get gateway6() {
    return this.getStringAttribute('gateway6');
  }
  public set gateway6(value: string) {
    this._gateway6 = value;
  }
  public resetGateway6() {
    this._gateway6 = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get gateway6Input() {
    return this._gateway6;
  }

  // inbound_bandwidth - computed: false, optional: true, required: false
  private _inboundBandwidth?: number; 
  public get inboundBandwidth() {
    return this.getNumberAttribute('inbound_bandwidth');
  }
  public set inboundBandwidth(value: number) {
    this._inboundBandwidth = value;
  }
  public resetInboundBandwidth() {
    this._inboundBandwidth = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get inboundBandwidthInput() {
    return this._inboundBandwidth;
  }

  // ip - computed: false, optional: true, required: false
  private _ip?: string; 
  public get ip() {
    return this.getStringAttribute('ip');
  }
  public set ip(value: string) {
    this._ip = value;
  }
  public resetIp() {
    this._ip = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get ipInput() {
    return this._ip;
  }

  // ip6 - computed: false, optional: true, required: false
  private _ip6?: string; 
  public get ip6() {
    return this.getStringAttribute('ip6');
  }
  public set ip6(value: string) {
    this._ip6 = value;
  }
  public resetIp6() {
    this._ip6 = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get ip6Input() {
    return this._ip6;
  }

  // is_default_nic - computed: false, optional: true, required: false
  private _isDefaultNic?: boolean | cdktf.IResolvable; 
  public get isDefaultNic() {
    return this.getBooleanAttribute('is_default_nic');
  }
  public set isDefaultNic(value: boolean | cdktf.IResolvable) {
    this._isDefaultNic = value;
  }
  public resetIsDefaultNic() {
    this._isDefaultNic = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get isDefaultNicInput() {
    return this._isDefaultNic;
  }

  // l3_network_uuid - computed: false, optional: false, required: true
  private _l3NetworkUuid?: string; 
  public get l3NetworkUuid() {
    return this.getStringAttribute('l3_network_uuid');
  }
  public set l3NetworkUuid(value: string) {
    this._l3NetworkUuid = value;
  }
  // Temporarily expose input value. Use with caution.
  public get l3NetworkUuidInput() {
    return this._l3NetworkUuid;
  }

  // mac - computed: false, optional: true, required: false
  private _mac?: string; 
  public get mac() {
    return this.getStringAttribute('mac');
  }
  public set mac(value: string) {
    this._mac = value;
  }
  public resetMac() {
    this._mac = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get macInput() {
    return this._mac;
  }

  // meta_data - computed: false, optional: true, required: false
  private _metaData?: string; 
  public get metaData() {
    return this.getStringAttribute('meta_data');
  }
  public set metaData(value: string) {
    this._metaData = value;
  }
  public resetMetaData() {
    this._metaData = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get metaDataInput() {
    return this._metaData;
  }

  // multi_queue_num - computed: false, optional: true, required: false
  private _multiQueueNum?: number; 
  public get multiQueueNum() {
    return this.getNumberAttribute('multi_queue_num');
  }
  public set multiQueueNum(value: number) {
    this._multiQueueNum = value;
  }
  public resetMultiQueueNum() {
    this._multiQueueNum = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get multiQueueNumInput() {
    return this._multiQueueNum;
  }

  // netmask - computed: false, optional: true, required: false
  private _netmask?: string; 
  public get netmask() {
    return this.getStringAttribute('netmask');
  }
  public set netmask(value: string) {
    this._netmask = value;
  }
  public resetNetmask() {
    this._netmask = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get netmaskInput() {
    return this._netmask;
  }

  // outbound_bandwidth - computed: false, optional: true, required: false
  private _outboundBandwidth?: number; 
  public get outboundBandwidth() {
    return this.getNumberAttribute('outbound_bandwidth');
  }
  public set outboundBandwidth(value: number) {
    this._outboundBandwidth = value;
  }
  public resetOutboundBandwidth() {
    this._outboundBandwidth = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get outboundBandwidthInput() {
    return this._outboundBandwidth;
  }

  // prefix6 - computed: false, optional: true, required: false
  private _prefix6?: number; 
  public get prefix6() {
    return this.getNumberAttribute('prefix6');
  }
  public set prefix6(value: number) {
    this._prefix6 = value;
  }
  public resetPrefix6() {
    this._prefix6 = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get prefix6Input() {
    return this._prefix6;
  }

  // sg_uuids - computed: false, optional: true, required: false
  private _sgUuids?: string[]; 
  public get sgUuids() {
    return this.getListAttribute('sg_uuids');
  }
  public set sgUuids(value: string[]) {
    this._sgUuids = value;
  }
  public resetSgUuids() {
    this._sgUuids = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sgUuidsInput() {
    return this._sgUuids;
  }

  // state - computed: false, optional: true, required: false
  private _state?: string; 
  public get state() {
    return this.getStringAttribute('state');
  }
  public set state(value: string) {
    this._state = value;
  }
  public resetState() {
    this._state = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get stateInput() {
    return this._state;
  }

  // vm_nic_type - computed: false, optional: true, required: false
  private _vmNicType?: string; 
  public get vmNicType() {
    return this.getStringAttribute('vm_nic_type');
  }
  public set vmNicType(value: string) {
    this._vmNicType = value;
  }
  public resetVmNicType() {
    this._vmNicType = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get vmNicTypeInput() {
    return this._vmNicType;
  }
}

export class ZstackVmCloneNicsList extends cdktf.ComplexList {
  public internalValue? : ZstackVmCloneNics[] | cdktf.IResolvable

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string, protected wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet)
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): ZstackVmCloneNicsOutputReference {
    return new ZstackVmCloneNicsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface ZstackVmCloneTimeouts {
  /**
  * The longest that the create may take, `3h` unless set.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#create ZstackVmClone#create}
  */
  readonly create?: string;
  /**
  * The longest that the delete may take, `20m` unless set.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#delete ZstackVmClone#delete}
  */
  readonly delete?: string;
  /**
  * The longest that the update may take, `20m` unless set.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#update ZstackVmClone#update}
  */
  readonly update?: string;
}

export function zstackVmCloneTimeoutsToTerraform(struct?: ZstackVmCloneTimeouts | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    create: cdktf.stringToTerraform(struct!.create),
    delete: cdktf.stringToTerraform(struct!.delete),
    update: cdktf.stringToTerraform(struct!.update),
  }
}


export function zstackVmCloneTimeoutsToHclTerraform(struct?: ZstackVmCloneTimeouts | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    create: {
      value: cdktf.stringToHclTerraform(struct!.create),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    delete: {
      value: cdktf.stringToHclTerraform(struct!.delete),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    update: {
      value: cdktf.stringToHclTerraform(struct!.update),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ZstackVmCloneTimeoutsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ZstackVmCloneTimeouts | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._create !== undefined) {
      hasAnyValues = true;
      internalValueResult.create = this._create;
    }
    if (this._delete !== undefined) {
      hasAnyValues = true;
      internalValueResult.delete = this._delete;
    }
    if (this._update !== undefined) {
      hasAnyValues = true;
      internalValueResult.update = this._update;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ZstackVmCloneTimeouts | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._create = undefined;
      this._delete = undefined;
      this._update = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._create = value.create;
      this._delete = value.delete;
      this._update = value.update;
    }
  }

  // create - computed: false, optional: true, required: false
  private _create?: string; 
  public get create() {
    return this.getStringAttribute('create');
  }
  public set create(value: string) {
    this._create = value;
  }
  public resetCreate() {
    this._create = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get createInput() {
    return this._create;
  }

  // delete - computed: false, optional: true, required: false
  private _delete?: string; 
  public get delete() {
    return this.getStringAttribute('delete');
  }
  public set delete(value: string) {
    this._delete = value;
  }
  public resetDelete() {
    this._delete = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get deleteInput() {
    return this._delete;
  }

  // update - computed: false, optional: true, required: false
  private _update?: string; 
  public get update() {
    return this.getStringAttribute('update');
  }
  public set update(value: string) {
    this._update = value;
  }
  public resetUpdate() {
    this._update = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get updateInput() {
    return this._update;
  }
}
export interface ZstackVmCloneVmCdRoms {
}

export function zstackVmCloneVmCdRomsToTerraform(struct?: ZstackVmCloneVmCdRoms): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function zstackVmCloneVmCdRomsToHclTerraform(struct?: ZstackVmCloneVmCdRoms): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class ZstackVmCloneVmCdRomsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): ZstackVmCloneVmCdRoms | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ZstackVmCloneVmCdRoms | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // device_id - computed: true, optional: false, required: false
  public get deviceId() {
    return this.getNumberAttribute('device_id');
  }

  // iso_install_path - computed: true, optional: false, required: false
  public get isoInstallPath() {
    return this.getStringAttribute('iso_install_path');
  }

  // iso_uuid - computed: true, optional: false, required: false
  public get isoUuid() {
    return this.getStringAttribute('iso_uuid');
  }

  // name - computed: true, optional: false, required: false
  public get name() {
    return this.getStringAttribute('name');
  }

  // uuid - computed: true, optional: false, required: false
  public get uuid() {
    return this.getStringAttribute('uuid');
  }
}

export class ZstackVmCloneVmCdRomsList extends cdktf.ComplexList {

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string, protected wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet)
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): ZstackVmCloneVmCdRomsOutputReference {
    return new ZstackVmCloneVmCdRomsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface ZstackVmCloneVmNics {
}

export function zstackVmCloneVmNicsToTerraform(struct?: ZstackVmCloneVmNics): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function zstackVmCloneVmNicsToHclTerraform(struct?: ZstackVmCloneVmNics): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class ZstackVmCloneVmNicsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): ZstackVmCloneVmNics | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ZstackVmCloneVmNics | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // device_id - computed: true, optional: false, required: false
  public get deviceId() {
    return this.getNumberAttribute('device_id');
  }

  // driver_type - computed: true, optional: false, required: false
  public get driverType() {
    return this.getStringAttribute('driver_type');
  }

  // gateway - computed: true, optional: false, required: false
  public get gateway() {
    return this.getStringAttribute('gateway');
  }

  // hypervisor_type - computed: true, optional: false, required: false
  public get hypervisorType() {
    return this.getStringAttribute('hypervisor_type');
  }

  // internal_name - computed: true, optional: false, required: false
  public get internalName() {
    return this.getStringAttribute('internal_name');
  }

  // ip - computed: true, optional: false, required: false
  public get ip() {
    return this.getStringAttribute('ip');
  }

  // ips - computed: true, optional: false, required: false
  public get ips() {
    return this.getListAttribute('ips');
  }

  // l3_network_uuid - computed: true, optional: false, required: false
  public get l3NetworkUuid() {
    return this.getStringAttribute('l3_network_uuid');
  }

  // mac - computed: true, optional: false, required: false
  public get mac() {
    return this.getStringAttribute('mac');
  }

  // meta_data - computed: true, optional: false, required: false
  public get metaData() {
    return this.getStringAttribute('meta_data');
  }

  // netmask - computed: true, optional: false, required: false
  public get netmask() {
    return this.getStringAttribute('netmask');
  }

  // state - computed: true, optional: false, required: false
  public get state() {
    return this.getStringAttribute('state');
  }

  // type - computed: true, optional: false, required: false
  public get type() {
    return this.getStringAttribute('type');
  }

  // uuid - computed: true, optional: false, required: false
  public get uuid() {
    return this.getStringAttribute('uuid');
  }
}

export class ZstackVmCloneVmNicsList extends cdktf.ComplexList {

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string, protected wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet)
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): ZstackVmCloneVmNicsOutputReference {
    return new ZstackVmCloneVmNicsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}

/**
* Represents a {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone terraclone_zstack_vm_clone}
*/
export class ZstackVmClone extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "terraclone_zstack_vm_clone";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a ZstackVmClone resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the ZstackVmClone to import
  * @param importFromId The id of the existing ZstackVmClone that should be imported. Refer to the {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone#import import section} in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the ZstackVmClone to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "terraclone_zstack_vm_clone", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/zstack_vm_clone terraclone_zstack_vm_clone} Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options ZstackVmCloneConfig
  */
  public constructor(scope: Construct, id: string, config: ZstackVmCloneConfig) {
    super(scope, id, {
      terraformResourceType: 'terraclone_zstack_vm_clone',
      terraformGeneratorMetadata: {
        providerName: 'terraclone',
        providerVersion: '0.1.0'
      },
      provider: config.provider,
      dependsOn: config.dependsOn,
      count: config.count,
      lifecycle: config.lifecycle,
      provisioners: config.provisioners,
      connection: config.connection,
      forEach: config.forEach
    });
    this._clusterUuid = config.clusterUuid;
    this._dataVolumeSystemTags = config.dataVolumeSystemTags;
    this._description = config.description;
    this._expungeOnDestroy = config.expungeOnDestroy;
    this._full = config.full;
    this._hostUuid = config.hostUuid;
    this._name = config.name;
    this._nics.internalValue = config.nics;
    this._power = config.power;
    this._primaryStorageUuidForDataVolume = config.primaryStorageUuidForDataVolume;
    this._primaryStorageUuidForRootVolume = config.primaryStorageUuidForRootVolume;
    this._rootVolumeSystemTags = config.rootVolumeSystemTags;
    this._sourceUuid = config.sourceUuid;
    this._systemTags = config.systemTags;
    this._timeouts.internalValue = config.timeouts;
    this._userTags = config.userTags;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // all_volumes - computed: true, optional: false, required: false
  private _allVolumes = new ZstackVmCloneAllVolumesList(this, "all_volumes", false);
  public get allVolumes() {
    return this._allVolumes;
  }

  // allocator_strategy - computed: true, optional: false, required: false
  public get allocatorStrategy() {
    return this.getStringAttribute('allocator_strategy');
  }

  // architecture - computed: true, optional: false, required: false
  public get architecture() {
    return this.getStringAttribute('architecture');
  }

  // cluster_uuid - computed: false, optional: true, required: false
  private _clusterUuid?: string; 
  public get clusterUuid() {
    return this.getStringAttribute('cluster_uuid');
  }
  public set clusterUuid(value: string) {
    this._clusterUuid = value;
  }
  public resetClusterUuid() {
    this._clusterUuid = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get clusterUuidInput() {
    return this._clusterUuid;
  }

  // cpu_num - computed: true, optional: false, required: false
  public get cpuNum() {
    return this.getNumberAttribute('cpu_num');
  }

  // cpu_speed - computed: true, optional: false, required: false
  public get cpuSpeed() {
    return this.getNumberAttribute('cpu_speed');
  }

  // create_date - computed: true, optional: false, required: false
  public get createDate() {
    return this.getStringAttribute('create_date');
  }

  // current_cluster_uuid - computed: true, optional: false, required: false
  public get currentClusterUuid() {
    return this.getStringAttribute('current_cluster_uuid');
  }

  // current_host_uuid - computed: true, optional: false, required: false
  public get currentHostUuid() {
    return this.getStringAttribute('current_host_uuid');
  }

  // data_volume_system_tags - computed: false, optional: true, required: false
  private _dataVolumeSystemTags?: string[]; 
  public get dataVolumeSystemTags() {
    return this.getListAttribute('data_volume_system_tags');
  }
  public set dataVolumeSystemTags(value: string[]) {
    this._dataVolumeSystemTags = value;
  }
  public resetDataVolumeSystemTags() {
    this._dataVolumeSystemTags = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dataVolumeSystemTagsInput() {
    return this._dataVolumeSystemTags;
  }

  // data_volume_uuids - computed: true, optional: false, required: false
  public get dataVolumeUuids() {
    return this.getListAttribute('data_volume_uuids');
  }

  // default_l3_network_uuid - computed: true, optional: false, required: false
  public get defaultL3NetworkUuid() {
    return this.getStringAttribute('default_l3_network_uuid');
  }

  // description - computed: false, optional: true, required: false
  private _description?: string; 
  public get description() {
    return this.getStringAttribute('description');
  }
  public set description(value: string) {
    this._description = value;
  }
  public resetDescription() {
    this._description = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get descriptionInput() {
    return this._description;
  }

  // expunge_on_destroy - computed: true, optional: true, required: false
  private _expungeOnDestroy?: boolean | cdktf.IResolvable; 
  public get expungeOnDestroy() {
    return this.getBooleanAttribute('expunge_on_destroy');
  }
  public set expungeOnDestroy(value: boolean | cdktf.IResolvable) {
    this._expungeOnDestroy = value;
  }
  public resetExpungeOnDestroy() {
    this._expungeOnDestroy = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get expungeOnDestroyInput() {
    return this._expungeOnDestroy;
  }

  // full - computed: true, optional: true, required: false
  private _full?: boolean | cdktf.IResolvable; 
  public get full() {
    return this.getBooleanAttribute('full');
  }
  public set full(value: boolean | cdktf.IResolvable) {
    this._full = value;
  }
  public resetFull() {
    this._full = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get fullInput() {
    return this._full;
  }

  // guest_os_type - computed: true, optional: false, required: false
  public get guestOsType() {
    return this.getStringAttribute('guest_os_type');
  }

  // host_uuid - computed: false, optional: true, required: false
  private _hostUuid?: string; 
  public get hostUuid() {
    return this.getStringAttribute('host_uuid');
  }
  public set hostUuid(value: string) {
    this._hostUuid = value;
  }
  public resetHostUuid() {
    this._hostUuid = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get hostUuidInput() {
    return this._hostUuid;
  }

  // hypervisor_type - computed: true, optional: false, required: false
  public get hypervisorType() {
    return this.getStringAttribute('hypervisor_type');
  }

  // image_uuid - computed: true, optional: false, required: false
  public get imageUuid() {
    return this.getStringAttribute('image_uuid');
  }

  // instance_offering_uuid - computed: true, optional: false, required: false
  public get instanceOfferingUuid() {
    return this.getStringAttribute('instance_offering_uuid');
  }

  // job_uuid - computed: true, optional: false, required: false
  public get jobUuid() {
    return this.getStringAttribute('job_uuid');
  }

  // last_host_uuid - computed: true, optional: false, required: false
  public get lastHostUuid() {
    return this.getStringAttribute('last_host_uuid');
  }

  // last_op_date - computed: true, optional: false, required: false
  public get lastOpDate() {
    return this.getStringAttribute('last_op_date');
  }

  // memory_size - computed: true, optional: false, required: false
  public get memorySize() {
    return this.getNumberAttribute('memory_size');
  }

  // name - computed: false, optional: false, required: true
  private _name?: string; 
  public get name() {
    return this.getStringAttribute('name');
  }
  public set name(value: string) {
    this._name = value;
  }
  // Temporarily expose input value. Use with caution.
  public get nameInput() {
    return this._name;
  }

  // nics - computed: false, optional: true, required: false
  private _nics = new ZstackVmCloneNicsList(this, "nics", false);
  public get nics() {
    return this._nics;
  }
  public putNics(value: ZstackVmCloneNics[] | cdktf.IResolvable) {
    this._nics.internalValue = value;
  }
  public resetNics() {
    this._nics.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get nicsInput() {
    return this._nics.internalValue;
  }

  // platform - computed: true, optional: false, required: false
  public get platform() {
    return this.getStringAttribute('platform');
  }

  // power - computed: true, optional: true, required: false
  private _power?: string; 
  public get power() {
    return this.getStringAttribute('power');
  }
  public set power(value: string) {
    this._power = value;
  }
  public resetPower() {
    this._power = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get powerInput() {
    return this._power;
  }

  // primary_storage_uuid_for_data_volume - computed: false, optional: true, required: false
  private _primaryStorageUuidForDataVolume?: string; 
  public get primaryStorageUuidForDataVolume() {
    return this.getStringAttribute('primary_storage_uuid_for_data_volume');
  }
  public set primaryStorageUuidForDataVolume(value: string) {
    this._primaryStorageUuidForDataVolume = value;
  }
  public resetPrimaryStorageUuidForDataVolume() {
    this._primaryStorageUuidForDataVolume = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get primaryStorageUuidForDataVolumeInput() {
    return this._primaryStorageUuidForDataVolume;
  }

  // primary_storage_uuid_for_root_volume - computed: false, optional: true, required: false
  private _primaryStorageUuidForRootVolume?: string; 
  public get primaryStorageUuidForRootVolume() {
    return this.getStringAttribute('primary_storage_uuid_for_root_volume');
  }
  public set primaryStorageUuidForRootVolume(value: string) {
    this._primaryStorageUuidForRootVolume = value;
  }
  public resetPrimaryStorageUuidForRootVolume() {
    this._primaryStorageUuidForRootVolume = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get primaryStorageUuidForRootVolumeInput() {
    return this._primaryStorageUuidForRootVolume;
  }

  // reserved_memory_size - computed: true, optional: false, required: false
  public get reservedMemorySize() {
    return this.getNumberAttribute('reserved_memory_size');
  }

  // root_volume_system_tags - computed: false, optional: true, required: false
  private _rootVolumeSystemTags?: string[]; 
  public get rootVolumeSystemTags() {
    return this.getListAttribute('root_volume_system_tags');
  }
  public set rootVolumeSystemTags(value: string[]) {
    this._rootVolumeSystemTags = value;
  }
  public resetRootVolumeSystemTags() {
    this._rootVolumeSystemTags = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get rootVolumeSystemTagsInput() {
    return this._rootVolumeSystemTags;
  }

  // root_volume_uuid - computed: true, optional: false, required: false
  public get rootVolumeUuid() {
    return this.getStringAttribute('root_volume_uuid');
  }

  // source_uuid - computed: true, optional: true, required: false
  private _sourceUuid?: string; 
  public get sourceUuid() {
    return this.getStringAttribute('source_uuid');
  }
  public set sourceUuid(value: string) {
    this._sourceUuid = value;
  }
  public resetSourceUuid() {
    this._sourceUuid = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sourceUuidInput() {
    return this._sourceUuid;
  }

  // state - computed: true, optional: false, required: false
  public get state() {
    return this.getStringAttribute('state');
  }

  // system_tags - computed: false, optional: true, required: false
  private _systemTags?: string[]; 
  public get systemTags() {
    return this.getListAttribute('system_tags');
  }
  public set systemTags(value: string[]) {
    this._systemTags = value;
  }
  public resetSystemTags() {
    this._systemTags = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get systemTagsInput() {
    return this._systemTags;
  }

  // timeouts - computed: false, optional: true, required: false
  private _timeouts = new ZstackVmCloneTimeoutsOutputReference(this, "timeouts");
  public get timeouts() {
    return this._timeouts;
  }
  public putTimeouts(value: ZstackVmCloneTimeouts) {
    this._timeouts.internalValue = value;
  }
  public resetTimeouts() {
    this._timeouts.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get timeoutsInput() {
    return this._timeouts.internalValue;
  }

  // type - computed: true, optional: false, required: false
  public get type() {
    return this.getStringAttribute('type');
  }

  // user_tags - computed: false, optional: true, required: false
  private _userTags?: string[]; 
  public get userTags() {
    return cdktf.Fn.tolist(this.getListAttribute('user_tags'));
  }
  public set userTags(value: string[]) {
    this._userTags = value;
  }
  public resetUserTags() {
    this._userTags = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get userTagsInput() {
    return this._userTags;
  }

  // uuid - computed: true, optional: false, required: false
  public get uuid() {
    return this.getStringAttribute('uuid');
  }

  // vm_cd_roms - computed: true, optional: false, required: false
  private _vmCdRoms = new ZstackVmCloneVmCdRomsList(this, "vm_cd_roms", false);
  public get vmCdRoms() {
    return this._vmCdRoms;
  }

  // vm_nics - computed: true, optional: false, required: false
  private _vmNics = new ZstackVmCloneVmNicsList(this, "vm_nics", false);
  public get vmNics() {
    return this._vmNics;
  }

  // zone_uuid - computed: true, optional: false, required: false
  public get zoneUuid() {
    return this.getStringAttribute('zone_uuid');
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      cluster_uuid: cdktf.stringToTerraform(this._clusterUuid),
      data_volume_system_tags: cdktf.listMapper(cdktf.stringToTerraform, false)(this._dataVolumeSystemTags),
      description: cdktf.stringToTerraform(this._description),
      expunge_on_destroy: cdktf.booleanToTerraform(this._expungeOnDestroy),
      full: cdktf.booleanToTerraform(this._full),
      host_uuid: cdktf.stringToTerraform(this._hostUuid),
      name: cdktf.stringToTerraform(this._name),
      nics: cdktf.listMapper(zstackVmCloneNicsToTerraform, false)(this._nics.internalValue),
      power: cdktf.stringToTerraform(this._power),
      primary_storage_uuid_for_data_volume: cdktf.stringToTerraform(this._primaryStorageUuidForDataVolume),
      primary_storage_uuid_for_root_volume: cdktf.stringToTerraform(this._primaryStorageUuidForRootVolume),
      root_volume_system_tags: cdktf.listMapper(cdktf.stringToTerraform, false)(this._rootVolumeSystemTags),
      source_uuid: cdktf.stringToTerraform(this._sourceUuid),
      system_tags: cdktf.listMapper(cdktf.stringToTerraform, false)(this._systemTags),
      timeouts: zstackVmCloneTimeoutsToTerraform(this._timeouts.internalValue),
      user_tags: cdktf.listMapper(cdktf.stringToTerraform, false)(this._userTags),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      cluster_uuid: {
        value: cdktf.stringToHclTerraform(this._clusterUuid),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      data_volume_system_tags: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._dataVolumeSystemTags),
        isBlock: false,
        type: "list",
        storageClassType: "stringList",
      },
      description: {
        value: cdktf.stringToHclTerraform(this._description),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      expunge_on_destroy: {
        value: cdktf.booleanToHclTerraform(this._expungeOnDestroy),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      full: {
        value: cdktf.booleanToHclTerraform(this._full),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      host_uuid: {
        value: cdktf.stringToHclTerraform(this._hostUuid),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      name: {
        value: cdktf.stringToHclTerraform(this._name),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      nics: {
        value: cdktf.listMapperHcl(zstackVmCloneNicsToHclTerraform, false)(this._nics.internalValue),
        isBlock: false,
        type: "list",
        storageClassType: "ZstackVmCloneNicsList",
      },
      power: {
        value: cdktf.stringToHclTerraform(this._power),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      primary_storage_uuid_for_data_volume: {
        value: cdktf.stringToHclTerraform(this._primaryStorageUuidForDataVolume),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      primary_storage_uuid_for_root_volume: {
        value: cdktf.stringToHclTerraform(this._primaryStorageUuidForRootVolume),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      root_volume_system_tags: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._rootVolumeSystemTags),
        isBlock: false,
        type: "list",
        storageClassType: "stringList",
      },
      source_uuid: {
        value: cdktf.stringToHclTerraform(this._sourceUuid),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      system_tags: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._systemTags),
        isBlock: false,
        type: "list",
        storageClassType: "stringList",
      },
      timeouts: {
        value: zstackVmCloneTimeoutsToHclTerraform(this._timeouts.internalValue),
        isBlock: false,
        type: "list",
        storageClassType: "ZstackVmCloneTimeouts",
      },
      user_tags: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._userTags),
        isBlock: false,
        type: "set",
        storageClassType: "stringList",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
