import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ApiError, CreationFailedError } from "../../src/kit";
import { manage } from "../support/core";
import { laboratory, lost, type Lab } from "./lab";

const web = { source: "golden", name: "web" } as const;

describe("A creation", () => {
  test("is planned with what is known, made, and then left alone", async () => {
    const { widget, world, lab } = laboratory();
    const it = manage(widget, world);

    const { action, after } = await it.plan(web);
    const made = await it.apply();

    expect([action, after.size, typeof after.uuid, typeof after.color]).toEqual(["create", 1, "symbol", "symbol"]);
    expect(made).toMatchObject({ name: "web", color: "red", size: 1, job: expect.stringMatching(/^job-[0-9a-f]{32}$/) });
    expect((await it.plan(web)).action).toBe("no-op");
    expect(it.tainted).toBe(false);
    expect(it.private).not.toContain("operation");
    expect(lab.count("clone")).toBe(1);
  });

  test("that the system refuses leaves nothing, and the next one begins anew", async () => {
    const { widget, world, lab } = laboratory();
    const it = manage(widget, world);
    lab.before = (call) => {
      if (call === "clone") throw new ApiError("Lab", "clone widget web", 400, "BAD_NAME", "the name is taken");
    };

    const refused = it.apply(web);

    await expect(refused).rejects.toThrow("Lab could not clone widget web: the name is taken (BAD_NAME, HTTP 400).");
    expect(it.exists).toBe(false);
    expect(readdirSync(it.journalDirectory).filter((file) => file.endsWith(".json"))).toEqual([]);
    lab.before = () => {};
    await it.apply(web);
    expect(lab.widgets.size).toBe(1);
  });

  test.each([
    ["connection breaks", lost],
    ["gateway gives up", () => new ApiError("Lab", "clone widget web", 504, undefined, "gateway timeout")],
  ])("whose answer is lost because the %s is looked for, and found", async (_, failure) => {
    const { widget, world, lab } = laboratory();
    const it = manage(widget, world);
    lab.after = (call) => {
      if (call === "clone" && lab.count("clone") === 1) throw failure();
    };

    await it.apply(web);

    expect(lab.widgets.size).toBe(1);
    expect(lab.count("clone")).toBe(1);
  });

  test("whose request never arrives within its time leaves nothing, and is begun by the next apply", async () => {
    const { widget, world, lab } = laboratory();
    const it = manage(widget, world);
    lab.before = (call) => {
      if (call === "clone") throw lost();
    };

    await expect(it.apply({ ...web, timeouts: { create: "90s" } })).rejects.toThrow(/ECONNRESET/);

    expect(it.exists).toBe(false);
    lab.before = () => {};
    await it.apply(web);
    expect(lab.widgets.size).toBe(1);
  });

  test("that fails in the system is tainted with what is known, and replaced next with its leftovers", async () => {
    const { widget, world, lab } = laboratory();
    const it = manage(widget, world);
    lab.failing = "no room on the bench";

    const failed = it.apply(web);

    await expect(failed).rejects.toThrow(/could not be created[^]*no room on the bench[^]*Lab's job-/);
    expect(it.tainted).toBe(true);
    const [broken] = lab.widgets.keys();
    expect(it.state).toMatchObject({ name: "web", uuid: broken });
    expect(JSON.parse(it.private)).toMatchObject({ failed: expect.stringContaining("no room"), operation: { uuid: broken } });
    expect((await it.plan()).action).toBe("replace");
    await it.apply();
    expect([...lab.widgets.values()]).toEqual([expect.objectContaining({ state: "Ready", name: "web" })]);
    expect(lab.widgets.has(broken!)).toBe(false);
  });

  test("that failed and was untainted is replaced all the same", async () => {
    const { widget, world, lab } = laboratory();
    const it = manage(widget, world);
    lab.failing = "no room on the bench";
    await expect(it.apply(web)).rejects.toThrow();

    it.untaint();
    const plan = await it.plan();
    await it.apply();

    expect(plan).toMatchObject({ action: "replace", replacedBy: ["uuid"] });
    expect([...lab.widgets.values()].map(({ state }) => state)).toEqual(["Ready"]);
  });

  test("that was interrupted is not tainted, shows as an update, and is taken up where it is", async () => {
    const { widget, world, lab } = laboratory();
    const it = manage(widget, world);
    lab.slowness = 5;
    lab.after = async (call) => {
      if (call === "job" && lab.jobs.size > 0) await it.interrupt();
    };

    const unfinished = await it.apply(web);

    expect(it.tainted).toBe(false);
    expect(it.warnings.join("\n")).toMatch(/is not finished: Terraform was interrupted[^]*Lab's job-[^]*continues remotely/);
    expect(unfinished).toMatchObject({ name: "web", uuid: undefined, job: expect.stringMatching(/^job-/) });
    lab.after = () => {};
    const { action, warnings } = await it.plan();
    expect(action).toBe("update");
    expect(warnings).toEqual(['test_lab_widget (source = "golden", name = "web") is not finished yet.']);
    const { uuid } = await it.apply();
    expect([...lab.widgets.keys()]).toEqual([uuid]);
    expect(lab.count("clone")).toBe(1);
    expect((await it.plan()).action).toBe("no-op");
  });

  test("that was interrupted takes up changes made meanwhile", async () => {
    const { widget, world, lab } = laboratory();
    const it = manage(widget, world);
    lab.after = async (call) => {
      if (call === "clone") await it.interrupt();
    };
    await expect(it.apply(web)).rejects.toThrow(/interrupted/);
    lab.after = async (call) => {
      if (call === "job" && lab.count("job") > 2) await it.interrupt();
    };
    await it.apply(web);
    lab.after = () => {};

    const state = await it.apply({ ...web, name: "other", size: 3 });

    expect(state).toMatchObject({ name: "other", size: 3 });
    expect([...lab.widgets.values()]).toEqual([expect.objectContaining({ name: "other", size: 3, state: "Ready" })]);
  });

  test("that is interrupted again while it is taken up keeps its record, and what it has learnt", async () => {
    const { widget, world, lab } = laboratory();
    const it = manage(widget, world);
    lab.slowness = 3;
    lab.after = async (call) => {
      if (call === "job" && lab.jobs.size > 0) await it.interrupt();
    };
    await it.apply({ ...web, label: "x" });
    lab.after = async (call) => {
      if (call === "change") await it.interrupt();
    };

    const again = it.apply();

    await expect(again).rejects.toThrow(/is not finished: Terraform was interrupted/);
    expect(it.tainted).toBe(false);
    expect(JSON.parse(it.private).operation).toMatchObject({ uuid: [...lab.widgets.keys()][0] });
    lab.after = () => {};
    await it.apply();
    expect(lab.widgets.size).toBe(1);
  });

  test("that was interrupted can be destroyed: the record tells what of", async () => {
    const { widget, world, lab } = laboratory();
    const it = manage(widget, world);
    lab.slowness = 5;
    lab.after = async (call) => {
      if (call === "job" && lab.jobs.size > 0) await it.interrupt();
    };
    await it.apply(web);
    lab.after = () => {};

    await it.destroy();

    expect(it.exists).toBe(false);
    expect(lab.widgets.size).toBe(0);
  });

  test("that takes too long is resumed by the next apply, although it is tainted", async () => {
    const { widget, world, lab } = laboratory();
    const it = manage(widget, world);
    lab.slowness = 1e9;

    const late = it.apply({ ...web, timeouts: { create: "90s" } });

    await expect(late).rejects.toThrow(/is not finished\.[^]*running \(\d+×\)[^]*Run terraform apply again[^]*timeouts\.create than 1m 30s/);
    expect(it.tainted).toBe(true);
    lab.slowness = 1;
    const { action, warnings } = await it.plan();
    await it.apply();
    expect([action, warnings]).toEqual(["replace", ['test_lab_widget (source = "golden", name = "web") is not finished yet.']]);
    expect([lab.count("clone"), lab.count("remove")]).toEqual([1, 0]);
    expect([...lab.widgets.values()].map(({ state }) => state)).toEqual(["Ready"]);
  });

  test("that takes too long is created anew with other arguments, without leftovers", async () => {
    const { widget, world, lab } = laboratory();
    const it = manage(widget, world);
    lab.slowness = 1e9;
    await expect(it.apply({ ...web, timeouts: { create: "90s" } })).rejects.toThrow();

    lab.slowness = 1;
    await it.apply({ ...web, source: "silver" });

    expect(lab.count("clone")).toBe(2);
    expect([...lab.widgets.values()].map(({ state, source }) => [state, source])).toEqual([["Ready", "silver"]]);
  });

  test.each(["destroy", "replace"])("that takes too long and is given up (%s) leaves nothing behind", async (way) => {
    const { widget, world, lab } = laboratory();
    const it = manage(widget, world);
    lab.slowness = 1e9;
    await expect(it.apply({ ...web, timeouts: { create: "90s" } })).rejects.toThrow();

    lab.slowness = 1;
    await it.destroy();
    if (way === "replace") await it.apply(web);

    expect(lab.widgets.size).toBe(way === "replace" ? 1 : 0);
    expect(lab.removed).toHaveLength(1);
  });

  test("that fails by the system's verdict and leaves nothing is in no state", async () => {
    const { widget, world, lab } = laboratory();
    const it = manage(widget, world);
    lab.before = (call) => {
      if (call === "job" && lab.jobs.size > 0) throw new CreationFailedError("Lab has no such source.", { leftovers: false });
    };

    await expect(it.apply(web)).rejects.toThrow(/could not be created\.[^]*Lab has no such source\.[^]*nothing is left behind/);

    expect(it.exists).toBe(false);
  });

  test("whose handler ignores its signal is left behind two seconds after an interrupt", async () => {
    const { widget, world, lab } = laboratory();
    const it = manage(widget, world);
    lab.after = async (call) => {
      if (call !== "clone") return;
      await it.interrupt();
      await new Promise(() => {});
    };
    const begun = performance.now();

    const failed = it.apply(web);

    await expect(failed).rejects.toThrow(/interrupted/);
    expect(performance.now() - begun).toBeLessThan(2_000);
    lab.after = () => {};
    await it.apply(web);
    expect(lab.widgets.size).toBe(1);
  });

  test("is not even begun after an interrupt", async () => {
    const { widget, world, lab } = laboratory();
    const it = manage(widget, world);
    lab.before = async (call) => {
      if (call === "job" && lab.jobs.size === 0) await it.interrupt();
    };

    await expect(it.apply(web)).rejects.toThrow(/interrupted/);

    expect(lab.count("clone")).toBe(0);
  });
});

describe("After a kill", () => {
  /** Ends Terraform at the k-th remote call of what follows, before or after the call has had its effect. */
  const killAt = (lab: Lab, k: number, when: "before" | "after", kill: () => void) => {
    const first = lab.calls.length;
    lab.before = lab.after = () => {};
    lab[when] = (_, number) => {
      if (number !== first + k) return;
      kill();
      return new Promise(() => {});
    };
  };
  const moments = Array.from({ length: 6 }, (_, k) => k + 1).flatMap((k) => (["before", "after"] as const).map((when) => [when, k] as const));

  test.each(moments)("%s remote call %i, the next apply goes on with the one that was begun", async (when, k) => {
    const { widget, world, lab } = laboratory();
    const it = manage(widget, world);
    const written = { ...web, label: "fine" };
    killAt(lab, k, when, () => it.kill());

    await it.apply(written).catch(() => {});
    lab.before = lab.after = () => {};
    const { uuid } = await it.apply(written);

    expect([...lab.widgets.values()]).toEqual([expect.objectContaining({ uuid, state: "Ready", label: "fine" })]);
    expect((await it.plan()).action).toBe("no-op");
    await it.destroy();
    expect(lab.widgets.size).toBe(0);
  });

  test("what was begun is told of once per walk", async () => {
    const { widget, world, lab } = laboratory();
    const it = manage(widget, world);
    killAt(lab, 3, "before", () => it.kill());
    await it.apply(web).catch(() => {});
    lab.before = lab.after = () => {};

    const { warnings } = await it.plan(web);

    expect(warnings).toEqual(["An earlier run began a creation that may not be in the state."]);
    expect(it.warnings.join()).toMatch(/test_lab_widget \(source = "golden", name = "web"\)/);
    await it.apply();
    await it.plan();
    expect(it.warnings).toEqual([]);
  });

  test("neither the journal nor the state's private part holds a secret", async () => {
    const { widget, world, lab } = laboratory();
    const it = manage(widget, world);
    lab.slowness = 3;
    lab.after = async (call) => {
      if (call === "job" && lab.jobs.size > 0) await it.interrupt();
    };

    await it.apply({ ...web, secret: "hunter2hunter2", password: "correcthorse" });

    const written = readdirSync(it.journalDirectory).map((file) => readFileSync(join(it.journalDirectory, file), "utf8"));
    expect(written.join() + it.private).not.toMatch(/hunter2|correcthorse/);
  });
});

describe("Equal creations", () => {
  test("that come after a destroyed one do not take its place in the system's memory", async () => {
    const { widget, world, lab } = laboratory();
    const it = manage(widget, world);
    await it.apply(web);
    await it.destroy();

    await it.apply(web);
    await it.destroy();
    rmSync(it.journalDirectory, { recursive: true });
    await it.apply(web);

    expect(lab.widgets.size).toBe(1);
    expect(lab.count("clone")).toBe(3);
  });
});
