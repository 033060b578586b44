import { unfinished } from "../../src/kit/merging";
import { plan } from "../../src/kit/planning";
import { computed, map, optional, required, string, type Schema } from "../../src/kit/schema";
import { Unknown, type CtyObject } from "../../src/wire/cty";

const attributes: Schema = {
  source: required(string, "What it is made of."),
  agreed: optional(map(string), "What was agreed to.", { guard: true, unseen: true }),
  zone: optional(string, "Where it is.", { computed: true }),
  uuid: computed(string, "Its identity.", { stable: true }),
};
const made: CtyObject = { source: "a", agreed: { colour: "red" }, zone: "east", uuid: "1" };
const planned = (config: CtyObject, prior: CtyObject | null) => plan({ attributes, prior, proposed: config, config: { zone: null, uuid: null, ...config } });

test("a guard is planned as configured at the creation, and kept as it was from then on", () => {
  const creation = planned({ source: "a", agreed: { colour: "red" } }, null);
  const later = planned({ source: "a", agreed: {} }, made);
  const beside = planned({ source: "b", agreed: {} }, made);

  expect(creation.planned).toMatchObject({ agreed: { colour: "red" } });
  expect(later).toMatchObject({ action: "no-op", planned: made });
  expect(beside).toMatchObject({ action: "update", planned: { source: "b", agreed: { colour: "red" } } });
});

test("a guard that is only known later, taken away or newly set is planned as core allows it", () => {
  const open = planned({ source: "a", agreed: new Unknown() }, made);
  const gone = planned({ source: "a", agreed: null }, made);
  const set = planned({ source: "a", agreed: { colour: "blue" } }, { ...made, agreed: null });

  expect(open.action).toBe("no-op");
  expect(gone.planned).toMatchObject({ agreed: null });
  expect(set.planned).toMatchObject({ agreed: { colour: "blue" } });
});

test("what an unfinished creation has found out about values that either side may set is in its state", () => {
  const open: CtyObject = { source: "a", agreed: null, zone: new Unknown(), uuid: new Unknown() };

  expect(unfinished(attributes, open, { zone: "west", uuid: "2" })).toMatchObject({ source: "a", zone: "west", uuid: "2" });
});
