import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Journal, tokenFor, type Entry, type Owner } from "../../src/kit/journal";
import { processStamp } from "../../src/kit/processes";

const directory = () => join(mkdtempSync(join(tmpdir(), "journal-")), "terraclone");
const token = tokenFor("fingerprint", 0);
const entry: Entry = { resource: "test_lab_widget", about: 'test_lab_widget (name = "web")', creation: "c", since: 1 };
/** Processes that have never lived. */
const dead = (n = 0): Owner => ({ process: `${2 ** 31 + n}-0`, run: "1-1" });
const living = (pid: number, run = "2-2"): Owner => ({ process: processStamp(pid), run });

describe("A token", () => {
  test("is free, then this process's, and not claimed twice", () => {
    const journal = new Journal(directory());

    const before = journal.standing(token);
    const claimed = journal.claim(token, entry);

    expect([before, claimed, journal.standing(token)]).toEqual(["free", true, "mine"]);
    expect(journal.claim(token, entry)).toBe(false);
    expect(journal.entry(token)).toEqual(entry);
  });

  test("of another living process is its own, until that one dies", async () => {
    const place = directory();
    const other = spawn("sleep", ["60"]);
    new Journal(place, living(other.pid!)).claim(token, entry);
    const ours = new Journal(place);

    const standings = [ours.standing(token), new Journal(place, { ...dead(), run: "2-2" }).standing(token)];
    const claimed = ours.claim(token, entry);
    other.kill("SIGKILL");
    await once(other, "exit");

    expect([standings, claimed]).toEqual([["otherRun", "sibling"], false]);
    expect([ours.standing(token), ours.claim(token, entry)]).toEqual(["orphaned", true]);
  });

  test("of a process whose number another one has got since is orphaned", () => {
    const place = directory();
    new Journal(place, { process: `${process.pid}-1`, run: "1-1" }).claim(token, entry);

    expect(new Journal(place).standing(token)).toBe("orphaned");
  });

  test("that is orphaned goes to one of those who want it, with what was recorded", () => {
    const place = directory();
    const killed = new Journal(place, dead());
    killed.claim(token, entry);
    killed.record(token, { ...entry, operation: { job: "j" } });
    const heirs = [1, 2, 3].map((n) => new Journal(place, dead(n)));
    heirs.forEach((heir) => heir.standing(token));

    const claimed = heirs.map((heir) => heir.claim(token, entry));

    expect(claimed).toEqual([true, false, false]);
    expect(heirs[0]!.entry(token)?.operation).toEqual({ job: "j" });
    expect(readdirSync(place)).toHaveLength(1);
  });

  test("that was answered is told from one that never was", () => {
    const place = directory();
    const earlier = new Journal(place, dead());
    earlier.claim(token, entry);
    earlier.answer(token, 5);

    const journal = new Journal(place);

    expect([journal.standing(token), journal.entry(token)?.answered]).toEqual(["answered", 5]);
  });

  test("that a state holds leaves nothing behind", () => {
    const place = directory();
    const earlier = new Journal(place, dead());
    earlier.claim(token, entry);
    earlier.answer(token, 5);
    const journal = new Journal(place);

    journal.confirm(token);

    expect([journal.standing(token), readdirSync(place)]).toEqual(["free", []]);
  });

  test("that was dropped, released or handed back is free, orphaned, orphaned", () => {
    const journal = new Journal(directory());
    const [dropped, released, back] = [1, 2, 3].map((n) => tokenFor("fingerprint", n));
    for (const one of [dropped!, released!]) journal.claim(one, entry);

    journal.drop(dropped!);
    journal.release(released!);
    journal.handBack(back!, { ...entry, answered: 3 });

    expect([dropped!, released!, back!].map((one) => journal.standing(one))).toEqual(["free", "orphaned", "orphaned"]);
  });

  test("that two processes want at the same moment goes to one of them", () => {
    const place = directory();
    const [one, other] = [new Journal(place, dead(1)), new Journal(place, dead(2))];
    one.standing(token);
    other.standing(token);

    expect([one.claim(token, entry), other.claim(token, entry)]).toEqual([true, false]);
  });

  test("among a thousand is claimed in no more than its share of the time", () => {
    const journal = new Journal(directory());

    for (let n = 0; n < 1_000; n++) expect(journal.claim(tokenFor("fingerprint", n), entry)).toBe(true);

    expect(journal.all()).toHaveLength(1_000);
  });
});

describe("A journal", () => {
  test("is nobody else's business, and writes nothing when it is only read", () => {
    const place = directory();
    const journal = new Journal(place);

    journal.all();
    const untouched = !existsSync(place);
    journal.claim(token, entry);

    expect(untouched).toBe(true);
    expect(statSync(place).mode & 0o777).toBe(0o700);
    expect(statSync(join(place, readdirSync(place)[0]!)).mode & 0o777).toBe(0o600);
  });

  test.each([
    ["corrupt", (place: string) => writeFileSync(join(place, `${token}~nobody.json`), "{")],
    ["of another form", (place: string) => writeFileSync(join(place, `${token}~nobody.json`), '{"resource":3,"operation":null}')],
    ["null", (place: string) => writeFileSync(join(place, `${token}~nobody.json`), "null")],
  ])("with a file that is %s keeps the token from being given away, and nothing else", (_, write) => {
    const place = directory();
    mkdirSync(place, { recursive: true });
    write(place);
    const journal = new Journal(place);

    expect([journal.standing(token), journal.entry(token)]).toEqual(["orphaned", undefined]);
    expect(journal.claim(token, entry)).toBe(true);
  });

  test.each([
    ["a directory of a creation's name", (place: string) => mkdirSync(join(place, `${token}~nobody.json`))],
    ["a foreign file", (place: string) => writeFileSync(join(place, "../x~1-1~1-1.json"), "{}")],
    ["a name that leads elsewhere", (place: string) => writeFileSync(join(place, "..%2f..%2fx~nobody.json"), "{}")],
    ["a link", (place: string) => symlinkSync("/etc/hostname", join(place, `${token}~nobody.json`))],
  ])("ignores %s", (_, write) => {
    const place = directory();
    mkdirSync(place, { recursive: true });
    write(place);

    expect(new Journal(place).all()).toEqual([]);
  });

  test("that cannot be written says where it is, why, and what to do", () => {
    const place = directory();
    writeFileSync(place, "a file");

    expect(() => new Journal(place).claim(token, entry)).toThrow(/^The journal of creations in \S+terraclone cannot be written \((EEXIST|ENOTDIR)\)\.$/);
  });

  test("survives a kill in the middle of a write", () => {
    const place = directory();
    const killed = new Journal(place, dead());
    killed.claim(token, entry);
    writeFileSync(join(place, `${token}~${dead().process}~1-1.json.draft`), '{"resour');

    const journal = new Journal(place);

    expect([journal.claim(token, entry), journal.entry(token)]).toEqual([true, entry]);
    expect(readFileSync(join(place, readdirSync(place).find((name) => name.endsWith(".json"))!), "utf8")).toContain("web");
  });
});

