import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Journal, ownerOf, tokenFor } from "../../src/kit/journal";

const directory = () => join(mkdtempSync(join(tmpdir(), "journal-")), "terraclone");
const token = tokenFor("fingerprint", 0);
const entry = { resource: "test_lab_widget", about: 'test_lab_widget (name = "web")' };
/** Processes that have never lived. */
const dead = (n = 0) => `${2 ** 31 + n}-0`;

describe("A token", () => {
  test("is free, then ours, and not taken twice", () => {
    const journal = new Journal(directory());

    const before = journal.standing(token);
    const taken = journal.take(token, entry);

    expect([before, taken, journal.standing(token)]).toEqual(["free", true, "ours"]);
    expect(journal.take(token, entry)).toBe(false);
    expect(journal.entry(token)).toEqual(entry);
  });

  test("that another living process holds is theirs, until that one dies", async () => {
    const place = directory();
    const other = spawn("sleep", ["60"]);
    new Journal(place, ownerOf(other.pid!)).take(token, entry);
    const ours = new Journal(place);

    const standing = ours.standing(token);
    const taken = ours.take(token, entry);
    other.kill("SIGKILL");
    await once(other, "exit");

    expect([standing, taken]).toEqual(["theirs", false]);
    expect([ours.standing(token), ours.take(token, entry)]).toEqual(["abandoned", true]);
  });

  test("of a process whose number another one has got since is abandoned", () => {
    const place = directory();
    new Journal(place, `${process.pid}-1`).take(token, entry);

    expect(new Journal(place).standing(token)).toBe("abandoned");
  });

  test("that was abandoned goes to one of those who want it, with what was noted", () => {
    const place = directory();
    const killed = new Journal(place, dead());
    killed.take(token, entry);
    killed.note(token, { ...entry, operation: { job: "j" } });
    const heirs = [1, 2, 3].map((n) => new Journal(place, dead(n)));
    heirs.forEach((heir) => heir.standing(token));

    const taken = heirs.map((heir) => heir.take(token, entry));

    expect(taken).toEqual([true, false, false]);
    expect(heirs[0]!.entry(token)?.operation).toEqual({ job: "j" });
    expect(readdirSync(place)).toHaveLength(1);
  });

  test("that is free goes to one of those who want it", () => {
    const place = directory();
    const rivals = [1, 2].map((n) => new Journal(place, dead(n)));
    rivals.forEach((rival) => rival.standing(token));

    expect(rivals.map((rival) => rival.take(token, entry))).toEqual([true, false]);
    expect(readdirSync(place)).toHaveLength(1);
  });

  test("is dropped where nothing came of it", () => {
    const place = directory();
    const journal = new Journal(place);
    journal.take(token, entry);

    journal.drop(token);

    expect([journal.standing(token), readdirSync(place)]).toEqual(["free", []]);
  });

  test("is released to the next who wants it, in this process too, and can still be noted under", () => {
    const journal = new Journal(directory());
    journal.take(token, entry);

    journal.release(token);
    const standing = journal.standing(token);
    journal.note(token, { ...entry, operation: { job: "late" } });

    expect([standing, journal.take(token, entry), journal.entry(token)?.operation]).toEqual(["abandoned", true, { job: "late" }]);
  });

  test("is known as saved once its answer is, to later processes too", () => {
    const place = directory();
    const journal = new Journal(place, dead());
    journal.take(token, entry);

    journal.deliver(token);
    const before = new Journal(place).standing(token);
    journal.close();

    expect([before, new Journal(place).standing(token)]).toEqual(["abandoned", "saved"]);
    expect(new Journal(place).take(token, entry)).toBe(false);
  });

  test("is struck when a state is seen to hold it, whoever made it", () => {
    const place = directory();
    const killed = new Journal(place, dead());
    killed.take(token, entry);

    new Journal(place).strike(token);
    new Journal(place).strike(tokenFor("fingerprint", 1));

    expect(readdirSync(place).sort()).toEqual([`${token}.saved`, `${tokenFor("fingerprint", 1)}.saved`].sort());
  });

  test("that is saved is forgotten a day after it was last seen", () => {
    const place = directory();
    new Journal(place).strike(token);
    const old = new Date(Date.now() - 25 * 3_600_000);
    utimesSync(join(place, `${token}.saved`), old, old);

    const seen = new Journal(place);
    seen.standing(tokenFor("other", 0));

    expect(new Journal(place).standing(token)).toBe("free");
    seen.strike(token);
    expect(new Journal(place).standing(token)).toBe("saved");
  });
});

describe("A journal", () => {
  test("tells what was begun and may not be in a state", () => {
    const place = directory();
    new Journal(place, dead()).take(token, entry);
    const journal = new Journal(place);
    journal.take(tokenFor("ours", 0), { ...entry, about: "ours" });

    expect(journal.abandoned()).toEqual([entry]);
  });

  test("survives a kill in the middle of a note", () => {
    const place = directory();
    const killed = new Journal(place, dead());
    killed.take(token, entry);
    killed.note(token, { ...entry, operation: { job: "j" } });
    writeFileSync(join(place, `${token}~${dead()}.json.draft`), '{"resource":"te');
    writeFileSync(join(place, `${tokenFor("cut", 0)}~${dead()}.json`), "");

    const journal = new Journal(place);

    expect(journal.abandoned()).toEqual([{ ...entry, operation: { job: "j" } }]);
    expect([journal.standing(tokenFor("cut", 0)), journal.entry(tokenFor("cut", 0))]).toEqual(["abandoned", undefined]);
    expect(journal.take(tokenFor("cut", 0), entry)).toBe(true);
  });

  test("is nobody else's business", () => {
    const place = directory();
    const journal = new Journal(place);
    journal.take(token, entry);
    journal.note(token, { ...entry, operation: null });

    expect(statSync(place).mode & 0o777).toBe(0o700);
    expect(readdirSync(place).map((file) => statSync(join(place, file)).mode & 0o777)).toEqual([0o600]);
  });

  test("writes nothing when it is only looked at", () => {
    const place = directory();

    expect(new Journal(place).abandoned()).toEqual([]);
    expect(new Journal(place).standing(token)).toBe("free");
    expect(existsSync(place)).toBe(false);
  });
});
