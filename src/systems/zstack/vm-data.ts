import { computed, list, maybe, number, object, oneOf, optional, Refused, required, string, where } from "../../kit";
import type { Vm } from "./api";
import { condition, operators } from "./query";
import { zstack } from "./system";
import { inventory, observeInventory, uuid } from "./vm";

const told = (vm: Vm) => ({ uuid: vm.uuid, name: vm.name, description: vm.description || undefined, ...observeInventory(vm) });

/** One VM, by uuid or by name. */
export const vm = zstack.dataSource("vm", {
  doc: "One virtual machine, looked up by its UUID or by its name. A VM in the recycle bin is not found.",
  schema: {
    uuid: optional(uuid, "UUID of the VM. Either this or `name`.", { computed: true }),
    name: optional(string, "Name of the VM, which no other may have.", { computed: true }),
    description: computed(maybe(string), "Free text shown beside the name."),
    ...inventory,
  },
  *validate({ uuid: id, name }, problem) {
    if (id === undefined && name === undefined) yield problem("uuid", "Neither uuid nor name is set.", "Set one of them.");
    if (id !== undefined && name !== undefined) yield problem("name", "Both uuid and name are set.", "Set one of them.");
  },
  async read({ uuid: id, name }, { client, signal }) {
    if (id !== undefined) {
      const found = await client.findVm(id, signal);
      if (!found) throw new Refused(`There is no VM ${id}.`, "It may be destroyed, or belong to another account.", ["uuid"]);
      return told(found);
    }
    // The management node compares without regard to case.
    const named = (await client.vms([condition("name", "=", name ?? "")], signal)).filter((one) => one.name === name);
    const [found, ...others] = named;
    if (!found) throw new Refused(`There is no VM named ${JSON.stringify(name)}.`, undefined, ["name"]);
    if (others.length > 0) throw new Refused(`${named.length} VMs are named ${JSON.stringify(name)}.`, `Use the uuid of one of them: ${named.map((one) => one.uuid).join(", ")}.`, ["name"]);
    return told(found);
  },
});

const row = {
  uuid: computed(string, "UUID of the VM."),
  name: computed(string, "Its name."),
  description: computed(maybe(string), "Free text shown beside the name."),
  ...inventory,
};

/** VMs by conditions. */
export const vms = zstack.dataSource("vms", {
  doc: "Virtual machines that meet all of some conditions, in the order of their UUIDs, however many pages that takes. VMs in the recycle bin are left out.",
  schema: {
    conditions: optional(
      list(
        object({
          field: required(where(string, (text: string) => /^[\w.]+$/.test(text), "be a field's name, such as name, state or vmNics.ip"), "Field to compare, such as `name`, `state`, `vmNics.ip`, `__systemTag__` or `__userTag__`."),
          operator: optional(oneOf(...operators), "How to compare; `?=` is one of a comma-separated list, `~=` is like with `%` and `_`.", { default: "=" }),
          value: required(string, "What to compare with."),
        }),
      ),
      "Conditions, all of which must hold; every VM unless set.",
    ),
    limit: optional(where(number, (count: number) => Number.isInteger(count) && count > 0, "be a whole number above 0"), "The most VMs to read; all unless set."),
    vms: computed(list(object(row)), "The VMs found."),
  },
  async read({ conditions = [], limit }, { client, signal }) {
    const texts = conditions.map(({ field, operator, value }) => condition(field, operator ?? "=", value));
    return { vms: (await client.vms(texts, signal, limit)).map(told) };
  },
});
