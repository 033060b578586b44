import type { Tag } from "../../systems/zstack/api";
import { recordAt, textAt } from "../json";
import type { Script } from "../script";
import type { Cloud } from "./cloud";
import { badArgument, notFound } from "./failure";
import type { Call } from "./jobs";

/** Puts a tag on a resource. */
export function createTag(cloud: Cloud, type: Tag["type"], body: unknown): Call {
  const params = recordAt(body, "params");
  const { resourceType = "", resourceUuid = "", tag = "" } = Object.fromEntries(["resourceType", "resourceUuid", "tag"].map((key) => [key, textAt(params, key)?.trim()]));
  return {
    check() {
      for (const [field, value] of Object.entries({ resourceType, resourceUuid, tag })) if (value === "") throw badArgument(`field[${field}] of message[org.zstack.header.message.ApiMessageParamValidator] is mandatory, can not be null`);
      const table = resourceType === "VmInstanceVO" ? cloud.tables.vms : resourceType === "VolumeVO" ? cloud.tables.volumes : undefined;
      if (!table) throw badArgument(`no resource type[${resourceType}] found`);
      if (!table.has(resourceUuid)) throw notFound("resourceUuid", resourceUuid, resourceType);
      return undefined;
    },
    *work(): Script<object> {
      yield cloud.timings.tag;
      return { inventory: { ...cloud.addTag(type, resourceUuid, tag, resourceType) } };
    },
  };
}

/** Takes a tag away; one that is not there is no error. */
export const deleteTag = (cloud: Cloud, uuid: string): Call => ({
  check: () => (cloud.tables.tags.has(uuid) ? undefined : {}),
  *work(): Script<object> {
    yield cloud.timings.tag;
    cloud.tables.tags.delete(uuid);
    return {};
  },
});

/** Rewrites a system tag. */
export const updateSystemTag = (cloud: Cloud, uuid: string, body: unknown): Call => ({
  check() {
    const row = cloud.tables.tags.get(uuid);
    if (row?.type !== "System") throw notFound("uuid", uuid, "SystemTagVO");
    if (textAt(recordAt(body, "updateSystemTag"), "tag") === undefined) throw badArgument("field[tag] of message[org.zstack.header.message.ApiMessageParamValidator] is mandatory, can not be null");
    return undefined;
  },
  *work(): Script<object> {
    yield cloud.timings.tag;
    const row = cloud.tables.tags.get(uuid);
    if (!row) throw notFound("uuid", uuid, "SystemTagVO");
    Object.assign(row, { tag: textAt(recordAt(body, "updateSystemTag"), "tag") ?? row.tag, lastOpDate: cloud.date() });
    return { inventory: { ...row } };
  },
});
