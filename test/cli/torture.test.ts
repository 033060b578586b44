import { configurationOf, wantedBy, type Wanted } from "../../src/cli/torture/configuration";
import { objectsIn, type Inventory, type StateObject } from "../../src/cli/torture/inventory";
import { importBlock, refusalsIn } from "../../src/cli/torture/refusals";
import { drawScenario } from "../../src/cli/torture/scenario";
import { judge } from "../../src/cli/torture/verdict";

const wanted: Wanted = { vms: { web: 2 }, clusters: ["shop"], copies: ["11"], restores: ["gp-1"] };
const empty: Inventory = {
  vms: [],
  vmsBegun: 0,
  clusters: [],
  clustersBegun: [],
  copies: { 11: 0 },
  restores: { "gp-1": 0 },
};
const web = (id: string) => ({ id, name: "web" });
const complete: Inventory = {
  vms: [web("a"), web("b")],
  vmsBegun: 2,
  clusters: [{ id: "c", name: "shop" }],
  clustersBegun: ["c"],
  copies: { 11: 1 },
  restores: { "gp-1": 1 },
};
const objects: StateObject[] = [
  ["zstack_vm_clone", "a"],
  ["zstack_vm_clone", "b"],
  ["tiunimanager_cluster_clone", "c"],
  ["blueking_host_property_clone", "11"],
  ["gpdb_instance_clone", "gp-1"],
].map(([type, id], index) => ({ address: `terraclone_${type}.it[${index}]`, type: `terraclone_${type}`, id: id! }));
const judged = (changes: Partial<Inventory>, state = objects) =>
  judge(wanted, empty, { ...complete, ...changes }, state);

test("The same seed and round draw the same scenario, and others draw others", () => {
  const drawn = [1, 2, 3, 4].map((round) => JSON.stringify(drawScenario(7, round)));

  expect([1, 2, 3, 4].map((round) => JSON.stringify(drawScenario(7, round)))).toEqual(drawn);
  expect(new Set(drawn).size).toBe(4);
});

test("The whole environment has twenty resources", () => {
  const sources = { golden: "g", silver: "s", bronze: "b", production: "p" };
  const { vms, clusters, copies, restores } = wantedBy("whole", "legacy");

  expect(
    Object.values(vms).reduce((sum, count) => sum + count, 0) + clusters.length + copies.length + restores.length,
  ).toBe(20);
  expect(configurationOf(wantedBy("whole", "legacy"), sources).match(/^resource /gm)).toHaveLength(18);
});

describe("The verdict", () => {
  test("finds nothing where the systems have what is wanted, once, and the state holds it", () => {
    expect(judged({})).toEqual([]);
  });

  const cases: [string, Partial<Inventory>, StateObject[], object[]][] = [
    [
      "a VM too many that no state holds",
      { vms: [...complete.vms, web("x")], vmsBegun: 3 },
      objects,
      [{ figure: "doubled" }, { figure: "lost" }],
    ],
    [
      "one VM in two resources, and the other in none",
      {},
      [{ ...objects[0]!, id: "b" }, ...objects.slice(1)],
      [{ figure: "doubled" }, { figure: "lost", words: "VM web a in no state" }],
    ],
    ["a VM in the state that is gone", { vms: [web("a")] }, objects, [{ figure: "lost" }, { figure: "thrown away" }]],
    ["a VM that was destroyed and made again", { vmsBegun: 3 }, objects, [{ figure: "thrown away", words: "1 VMs" }]],
    [
      "a cluster that was deleted and made again",
      { clustersBegun: ["old", "c"] },
      objects,
      [{ figure: "thrown away", words: "cluster old" }],
    ],
    [
      "a restore that was made twice",
      { restores: { "gp-1": 2 } },
      objects,
      [{ figure: "doubled", words: "restore into gp-1 (2 times)" }],
    ],
    [
      "a copy that the state holds and nobody made",
      { copies: { 11: 0 } },
      objects,
      [{ figure: "lost", words: "copy onto host 11 in the state only" }],
    ],
  ];
  test.each(cases)("finds %s", (_, changes, state, findings) => {
    expect(judged(changes, state)).toMatchObject(findings);
  });

  test("counts from what was there before", () => {
    const before = { ...complete, vms: [web("a")], vmsBegun: 5, restores: { "gp-1": 3 } };

    expect(judge(wanted, before, { ...complete, vmsBegun: 6, restores: { "gp-1": 4 } }, objects)).toEqual([]);
  });
});

test("The objects of a state are read with their addresses and ids", () => {
  const instances = [
    { index_key: 0, attributes: { uuid: "a" } },
    { index_key: 1, attributes: { uuid: "b" } },
  ];
  const stored = {
    resources: [
      { mode: "managed", type: "terraclone_zstack_vm_clone", name: "web", instances },
      { mode: "data", type: "terraclone_zstack_vm", name: "x", instances },
    ],
  };

  expect(objectsIn(JSON.stringify(stored))).toEqual([
    { address: "terraclone_zstack_vm_clone.web[0]", type: "terraclone_zstack_vm_clone", id: "a" },
    { address: "terraclone_zstack_vm_clone.web[1]", type: "terraclone_zstack_vm_clone", id: "b" },
  ]);
  expect(objectsIn(undefined)).toEqual([]);
});

test("A refusal is obeyed whether it prints a command or a block, and each object is taken once", () => {
  const error = (address: string, advice: string) =>
    ["╷", "│ Error: Refused", "│ ", `│   with ${address},`, "│   on main.tf line 3", `│ ${advice}`, "╵\n"].join("\n");
  const block = 'import {\n│     to = ADDRESS\n│     id = "a"\n│   }';

  const refusals = refusalsIn(
    error("t.web[0]", "  terraform import ADDRESS a") +
      error("t.web[1]", block) +
      error("t.gp", "run terraform state rm\n│   terraform import ADDRESS x/y/z") +
      error("t.other", "Try again."),
  );

  expect(refusals).toEqual([
    { address: "t.web[0]", id: "a", removeFirst: false },
    { address: "t.gp", id: "x/y/z", removeFirst: true },
  ]);
  expect(importBlock(refusals[0]!)).toBe('import {\n  to = t.web[0]\n  id = "a"\n}\n');
});
