import fc from "fast-check";
import { terraclone } from "../../../src/provider";
import type { BluekingSimulator } from "../../../src/simulators/blueking";
import { host, hostAttribute, stockAttributes, stockUniqueRules } from "../../../src/simulators/blueking/seed";
import type { ObjectAttribute, PropertyValue } from "../../../src/systems/blueking/api";
import { hostPropertyClone } from "../../../src/systems/blueking/host-property-clone";
import { hostPropertyPreview } from "../../../src/systems/blueking/host-property-preview";
import { audits, configurationFor, quickBlueking } from "../../support/blueking";
import { manage } from "../../support/core";
import { lookUp } from "../../support/look-up";

let cmdb: BluekingSimulator;
beforeAll(async () => {
  cmdb = await quickBlueking({ speed: Infinity });
});
afterAll(() => cmdb.close());

const options: Record<string, PropertyValue> = { singlechar: "", longchar: "", objuser: "", int: { min: 0, max: 50 }, float: { min: 0, max: 50 }, bool: "", list: ["a", "b"], enum: [{ id: "1", name: "one" }, { id: "2", name: "two" }] };
const texts = fc.constantFrom("x", "y", " y ", "", "a,b", "null", "8");
/** Values that a type takes, and now and then one that it does not. */
const values: Record<string, fc.Arbitrary<PropertyValue>> = {
  singlechar: texts,
  longchar: texts,
  objuser: texts,
  int: fc.oneof({ arbitrary: fc.nat(50), weight: 8 }, { arbitrary: fc.constantFrom(51, "8"), weight: 1 }),
  float: fc.constantFrom(0.5, 8, 12.25),
  bool: fc.boolean(),
  list: fc.oneof({ arbitrary: fc.constantFrom("a", "b"), weight: 8 }, { arbitrary: fc.constant("gone"), weight: 1 }),
  enum: fc.oneof({ arbitrary: fc.constantFrom("1", "2"), weight: 8 }, { arbitrary: fc.constantFrom("", "3"), weight: 1 }),
};

/** A property of the model with both hosts' values; `undefined` where nothing is stored. */
interface Drawn {
  readonly attribute: ObjectAttribute;
  readonly source: PropertyValue | undefined;
  readonly destination: PropertyValue | undefined;
  readonly unique: boolean;
}

const valueOf = (type: string) => fc.oneof({ arbitrary: values[type]!, weight: 5 }, { arbitrary: fc.constantFrom(null, undefined), weight: 2 });
const drawn = (index: number): fc.Arbitrary<Drawn> =>
  fc.constantFrom(...Object.keys(options)).chain((type) =>
    fc.record({
      attribute: fc.record({ editable: fc.oneof({ arbitrary: fc.constant(true), weight: 4 }, fc.constant(false)), bk_biz_id: fc.constantFrom(0, 0, 2, 3) }).map((traits) => hostAttribute(100 + index, `custom_${index}`, { type, option: options[type]!, ...traits })),
      source: valueOf(type),
      destination: valueOf(type),
      unique: fc.oneof({ arbitrary: fc.constant(false), weight: 5 }, fc.constant(true)),
    }),
  );
const addresses = fc.constantFrom("fe80::1", "fe80:0000:0000:0000:0000:0000:0000:0001", "fe80::2,fe80::3", null, undefined);
const worlds = fc.tuple(
  fc.integer({ min: 1, max: 12 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => drawn(index)))),
  fc.record({ source: addresses, destination: addresses }),
);

const stored = (of: Record<string, PropertyValue | undefined>) => Object.fromEntries(Object.entries(of).filter((entry): entry is [string, PropertyValue] => entry[1] !== undefined));

function build([properties, outer]: [Drawn[], { source: PropertyValue | undefined; destination: PropertyValue | undefined }]): void {
  const side = (which: "source" | "destination") => stored({ bk_host_outerip_v6: outer[which], ...Object.fromEntries(properties.map((one) => [one.attribute.bk_property_id, one[which]])) });
  cmdb.database.load({
    hosts: [host(10, 2, "10.0.0.10", side("source")), host(11, 2, "10.0.0.11", side("destination"))],
    attributes: [...stockAttributes(), ...properties.map(({ attribute }) => attribute)],
    uniqueRules: [...stockUniqueRules, ...properties.filter(({ unique }) => unique).map(({ attribute }, index) => ({ id: 50 + index, ispre: false, properties: [attribute.bk_property_id, "bk_cloud_id"] }))],
  });
}

/** A stored value as people compare it, worked out here once more. */
function plain(property: string, value: PropertyValue | undefined): string {
  const text = value === null || value === undefined ? "" : typeof value === "string" ? value.trim() : JSON.stringify(value);
  return property === "bk_host_outerip_v6" ? text.split(",").map((address) => address.replace("::", ":0000:0000:0000:0000:0000:0000:000")).join(",") : text;
}

test("what the preview lists is what the copy then does, for any two hosts and any model", async () => {
  let [copies, refusals] = [0, 0];
  const check = fc.asyncProperty(worlds, async (world) => {
    build(world);
    const configuration = configurationFor(cmdb);
    const pair = { bkBizId: 2, bkOrgId: 10, bkDstId: 11 } as const;
    const before = cmdb.database.getHost(11).stored;

    const { changes, refused, exact } = await lookUp(hostPropertyPreview, { provider: terraclone, configuration }, pair);
    const copy = manage(hostPropertyClone, { provider: terraclone, configuration });
    const applied = copy.apply({ ...pair, reviewedChanges: changes });

    const foretold = Object.fromEntries(Object.entries(changes).map(([property, { destination, source }]) => [property, [plain(property, destination), plain(property, source)]]));
    expect(exact).toBe(true);
    if (refused.length > 0 && Object.keys(changes).length > 0) {
      refusals += 1;
      await expect(applied).rejects.toThrow(/has values that its model refuses/);
      expect([cmdb.database.getHost(11).stored, audits(cmdb)]).toEqual([before, 0]);
      return;
    }
    const { pendingChanges } = await applied;
    const after = cmdb.database.getHost(11).stored;
    const done = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((property) => !["last_time", "bk_updated_at", "bk_updated_by"].includes(property) && plain(property, before[property]) !== plain(property, after[property]));
    expect(foretold).toEqual(Object.fromEntries(done.map((property) => [property, [plain(property, before[property]), plain(property, after[property])]])));
    expect(audits(cmdb)).toBe(done.length > 0 ? 1 : 0);
    expect(pendingChanges).toEqual({});
    copies += done.length > 0 ? 1 : 0;
  });

  await fc.assert(check, { numRuns: 200 });

  expect([copies > 100, refusals > 3]).toEqual([true, true]);
}, 240_000);
