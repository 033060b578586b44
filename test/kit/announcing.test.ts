import { computed, OutOfSight, Refused, required, string, system, untraceable, type Json } from "../../src/kit";
import { provider } from "../../src/kit/provider";
import { manage } from "../support/core";

/** A system in which nothing recognises a request: what was asked for is only in our own records. */
function oven() {
  const asked: string[] = [];
  const hooks = { sent: async () => {}, watch: () => {} };
  const definition = system({ name: "oven", doc: "An oven.", config: {}, connect: () => undefined, site: () => "kitchen" });
  const loaf = definition.resource("loaf", {
    doc: "A loaf.",
    identity: "id",
    schema: { flour: required(string, "What of.", { fixed: true }), id: computed(string, "Its id.", { stable: true }) },
    async start({ flour }, { announce }) {
      const record = { id: `loaf of ${flour}`, answered: false };
      announce(record);
      asked.push(flour);
      await hooks.sent();
      return { ...record, answered: true } as { readonly [name: string]: Json; readonly id: string; readonly answered: boolean };
    },
    adopt: untraceable,
    about: ({ id, answered }) => `${id}, ${answered ? "answered" : "announced"},`,
    async settle({ id }, { flour }) {
      hooks.watch();
      return { id, flour };
    },
    read: async ({ id, flour = "" }) => ({ id, flour }),
    delete: async () => {},
  });
  return { asked, hooks, loaf, world: { provider: provider("terraclone", [definition]) } };
}

test("what a killed start had announced is settled by the next apply, and not asked for again", async () => {
  const { asked, hooks, loaf, world } = oven();
  const it = manage(loaf, world);
  const sent = new Promise<void>((resolve) => (hooks.sent = () => (resolve(), new Promise(() => {}))));
  const killed = it.apply({ flour: "rye" }).catch(() => undefined);
  await sent;
  it.kill();
  await killed;

  const state = await it.apply({ flour: "rye" });

  expect(state).toEqual(expect.objectContaining({ id: "loaf of rye" }));
  expect(it.warnings.join()).toContain("loaf of rye, announced, was found.");
  expect(asked).toEqual(["rye"]);
});

test("what was announced and then refused is forgotten", async () => {
  const { asked, hooks, loaf, world } = oven();
  const it = manage(loaf, world);
  hooks.sent = () => Promise.reject(new Refused("The oven is off."));
  await expect(it.apply({ flour: "rye" })).rejects.toThrow("The oven is off.");
  hooks.sent = async () => {};

  await it.apply({ flour: "rye" });

  expect(it.warnings).toEqual([]);
  expect(asked).toEqual(["rye", "rye"]);
});

test("what can no longer be watched is kept, and the next apply resumes it", async () => {
  const { asked, hooks, loaf, world } = oven();
  const it = manage(loaf, world);
  hooks.watch = () => {
    throw new OutOfSight("The window is dark.");
  };
  await expect(it.apply({ flour: "rye" })).rejects.toThrow(
    /is not finished\.[^]*The window is dark\.[^]*loaf of rye, answered, is kept\. Run terraform apply again to resume it/,
  );
  hooks.watch = () => {};

  await it.apply({ flour: "rye" });

  expect(asked).toEqual(["rye"]);
  expect(it.private).not.toContain("operation");
});
