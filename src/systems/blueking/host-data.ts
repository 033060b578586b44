import { computed, list, map, maybe, number, object, oneOf, optional, Refused, required, string } from "../../kit";
import type { HostRow, PropertyFilter, PropertyRule } from "./api";
import { areaId, id, ipv4 } from "./addressing";
import type { Model } from "./model";
import { hostsAt } from "./pair";
import { valueFrom, wordsFor } from "./property";
import { blueking } from "./system";

const properties = "Its properties, by their ids. Texts are told as they are, anything else as JSON; of an enum it is the option's id, never its name.";

/** One host, by id or by inner IP. */
export const host = blueking.dataSource("host", {
  doc: "One host, looked up by its id or by its inner IPv4 address, with all its properties.",
  schema: {
    bkHostId: optional(id, "Id of the host. Either this or `bk_host_innerip`.", { computed: true }),
    bkHostInnerip: optional(ipv4, "One inner IPv4 address of the host, which no other in the cloud area may have.", { computed: true }),
    bkCloudId: optional(areaId, "Cloud area to look for the address in, 0 unless set; with an id, the host's own.", { computed: true }),
    bkBizId: computed(maybe(number), "Id of the business it is in; none where that cannot be seen."),
    bkSetIds: computed(list(number), "Ids of the sets it is in."),
    bkModuleIds: computed(list(number), "Ids of the modules it is in."),
    properties: computed(map(maybe(string)), properties),
  },
  *validate({ bkHostId, bkHostInnerip }, problem) {
    if (bkHostId === undefined && bkHostInnerip === undefined) yield problem("bkHostId", "Neither bk_host_id nor bk_host_innerip is set.", "Set one of them.");
    if (bkHostId !== undefined && bkHostInnerip !== undefined) yield problem("bkHostInnerip", "Both bk_host_id and bk_host_innerip are set.", "Set one of them.");
  },
  async read({ bkHostId, bkHostInnerip, bkCloudId }, { client, signal }) {
    const area = bkCloudId ?? 0;
    const rows = bkHostId === undefined ? await hostsAt(bkHostInnerip ?? "", area, client, signal) : [];
    if (rows.length > 1) throw new Refused(`${rows.length} hosts have the inner IP ${bkHostInnerip} in cloud area ${area}.`, `Use the bk_host_id of one of them: ${rows.map(({ bk_host_id }) => bk_host_id).join(", ")}.`, ["bk_host_innerip"]);
    const found = bkHostId ?? rows[0]?.bk_host_id;
    if (found === undefined) throw new Refused(`There is no host with the inner IP ${bkHostInnerip} in cloud area ${area}.`, "For another area set bk_cloud_id.", ["bk_host_innerip"]);
    const told = await client.findProperties(found, signal);
    if (!told) throw new Refused(`There is no host ${found}.`, undefined, ["bk_host_id"]);
    const own = Number(told.get("bk_cloud_id") ?? 0);
    if (bkCloudId !== undefined && own !== bkCloudId) throw new Refused(`Host ${found} is in cloud area ${own}, not ${bkCloudId}.`, "Leave bk_cloud_id out.", ["bk_cloud_id"]);
    const relations = await client.relations([found], signal);
    return {
      bkHostId: found,
      bkHostInnerip: wordsFor(told.get("bk_host_innerip")) ?? "",
      bkCloudId: own,
      bkBizId: relations[0]?.bk_biz_id,
      bkSetIds: unique(relations.map(({ bk_set_id }) => bk_set_id)),
      bkModuleIds: unique(relations.map(({ bk_module_id }) => bk_module_id)),
      properties: Object.fromEntries([...told].map(([property, value]) => [property, wordsFor(value)])),
    };
  },
});

const valueless = ["is_empty", "is_not_empty", "is_null", "is_not_null", "exist", "not_exist"];
const several = ["in", "not_in"];
/** `between` and `not_between` are documented, and refused by the server. */
const operators = ["equal", "not_equal", "in", "not_in", "less", "less_or_equal", "greater", "greater_or_equal", "begins_with", "not_begins_with", "contains", "not_contains", "ends_with", "not_ends_with", "datetime_less", "datetime_less_or_equal", "datetime_greater", "datetime_greater_or_equal", ...valueless] as const;

/** Hosts of a business by conditions. */
export const hosts = blueking.dataSource("hosts", {
  doc: "Hosts of a business that meet all of some conditions, in the order of their ids, however many pages that takes. BlueKing lists from a copy that lags some seconds behind.",
  schema: {
    bkBizId: required(id, "Id of the business."),
    conditions: optional(
      list(
        object({
          field: required(string, "Property to compare, such as `bk_os_type` or `bk_host_innerip`."),
          operator: optional(oneOf(...operators), "How to compare.", { default: "equal" }),
          value: optional(string, "What to compare with, a number as its digits; of an enum it is the option's id."),
          values: optional(list(string), "What to compare with, for `in` and `not_in`."),
        }),
      ),
      "Conditions; every host unless set.",
    ),
    condition: optional(oneOf("AND", "OR"), "Whether all conditions must hold, or any of them.", { default: "AND" }),
    fields: optional(list(string), "Ids of the properties to tell; all unless set."),
    hosts: computed(
      list(
        object({
          bkHostId: computed(number, "Id of the host."),
          bkHostInnerip: computed(maybe(string), "Its inner IP addresses, with commas in between."),
          bkCloudId: computed(number, "Cloud area it is in."),
          properties: computed(map(maybe(string)), properties),
        }),
      ),
      "The hosts found.",
    ),
  },
  *validate({ conditions }, problem) {
    if (!Array.isArray(conditions)) return;
    for (const one of conditions) {
      if (typeof one !== "object" || typeof one.operator === "symbol") continue;
      const operator = one.operator ?? "equal";
      const needed = valueless.includes(operator) ? "neither value nor values" : several.includes(operator) ? "values" : "value";
      const given = [one.value !== undefined && "value", one.values !== undefined && "values"].filter(Boolean).join(" and ") || "neither value nor values";
      if (given !== needed) yield problem("conditions", `The operator ${operator} takes ${needed}, and is given ${given}.`);
    }
  },
  async read({ bkBizId, conditions = [], condition, fields = [] }, { client, signal }) {
    const model = await client.model(bkBizId, signal);
    const rules = conditions.map((one) => rule(one, model));
    const filter: PropertyFilter | undefined = rules.length > 0 ? { condition, rules } : undefined;
    const asked = fields.length > 0 ? [...new Set(["bk_host_id", "bk_host_innerip", "bk_cloud_id", ...fields])] : [];
    return { hosts: (await client.hostsOf(bkBizId, filter, asked, signal)).map(told) };
  },
});

interface Condition {
  readonly field: string;
  readonly operator: (typeof operators)[number] | undefined;
  readonly value: string | undefined;
  readonly values: readonly string[] | undefined;
}

/** CMDB compares numbers with numbers only, and the model knows which is which. */
function rule({ field, operator = "equal", value, values }: Condition, { attributes }: Model): PropertyRule {
  const type = attributes.get(field)?.bk_property_type ?? (["bk_host_id", "bk_cloud_id"].includes(field) ? "int" : "singlechar");
  const typed = (words: string) => valueFrom(words, type);
  if (valueless.includes(operator)) return { field, operator };
  return { field, operator, value: several.includes(operator) ? (values ?? []).map(typed) : typed(value ?? "") };
}

const told = ({ bk_host_id, bk_cloud_id, bk_host_innerip, ...rest }: HostRow) => ({
  bkHostId: bk_host_id,
  bkHostInnerip: bk_host_innerip || undefined,
  bkCloudId: bk_cloud_id,
  properties: Object.fromEntries(Object.entries(rest).map(([property, value]) => [property, wordsFor(value)])),
});

const unique = (ids: readonly (number | undefined)[]) => [...new Set(ids)].filter((one) => one !== undefined).sort((a, b) => a - b);
