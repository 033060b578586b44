import fc from "fast-check";
import { createLog, logLevel, type Level } from "../../src/wire/log";
import { createSecrets } from "../../src/wire/secrets";

function openLog(level: Level | "off" = "trace") {
  const lines: string[] = [];
  const secrets = createSecrets();
  const now = () => new Date("2026-01-01T00:00:00.123Z");
  return { lines, secrets, log: createLog({ level, write: (line) => lines.push(line), now, secrets }) };
}

describe("A log line", () => {
  test("is in the form that Terraform reads, its time with six digits", () => {
    const { log, lines } = openLog();

    log.warn("The clone is slow.", { job: "j-1", percent: 12 });

    expect(lines).toEqual([expect.stringMatching(/^[^\n]*\n$/)]);
    expect(JSON.parse(lines[0]!)).toEqual({
      "@level": "warn",
      "@message": "The clone is slow.",
      "@timestamp": "2026-01-01T00:00:00.123000Z",
      "@module": "terraclone",
      job: "j-1",
      percent: 12,
    });
  });

  test("keeps hclog's own fields texts, whatever it is given", () => {
    const { log, lines } = openLog();
    const careless = log.info as (message: unknown, fields?: Record<string, unknown>) => void;

    careless(42, { "@level": 1, "@message": null, "@timestamp": {} });
    careless(undefined);

    for (const line of lines) {
      const { "@level": level, "@message": message, "@timestamp": timestamp } = JSON.parse(line);
      expect([typeof level, typeof message, typeof timestamp]).toEqual(["string", "string", "string"]);
    }
  });

  test("takes fields of any kind", () => {
    const { log, lines } = openLog();
    const circular: Record<string, unknown> = {};
    circular["self"] = circular;

    log.info("x", { big: 2n ** 64n, error: new Error("broken"), bytes: Buffer.from("abc"), none: undefined, circular, when: new Date(0) });

    expect(JSON.parse(lines[0]!)).toMatchObject({
      big: "18446744073709551616",
      error: expect.stringContaining("broken"),
      bytes: "(3 bytes)",
      none: null,
      when: "1970-01-01T00:00:00.000Z",
    });
  });

  test("stays below 64 KiB, and says what it leaves out", () => {
    const { log, lines } = openLog();

    log.info("m".repeat(100_000), { body: "b".repeat(100_000) });
    log.info("m", Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`field${at}`, "\u0001".repeat(9_000)])));

    expect(lines[0]).toContain("more characters left out");
    expect(lines[1]).toContain("too long");
    for (const line of lines) {
      expect(Buffer.byteLength(line)).toBeLessThan(64 * 1024);
      expect(JSON.parse(line)["@level"]).toBe("info");
    }
  });

  test("below the level is not even built", () => {
    const { log, lines } = openLog("warn");
    const unreadable = { get field(): string { throw new Error("was read"); } };

    log.info("x", unreadable);
    log.error("y");
    openLog("off").log.error("z", unreadable);

    expect(lines).toHaveLength(1);
  });
});

describe("A secret", () => {
  test("appears in no line: neither in messages, fields, errors and names, nor escaped for JSON or a URL", () => {
    const secret = fc.string({ unit: "binary", minLength: 4, maxLength: 20 }).filter((text) => !"(sensitive) truncated message more characters left out terraclone".includes(text));
    fc.assert(
      fc.property(secret, (password) => {
        const { log, lines, secrets } = openLog();
        secrets.add(password);

        log.info(`login with ${password}`, {
          url: `https://x/?password=${encodeURIComponent(password)}`,
          form: new URLSearchParams({ password }).toString(),
          body: JSON.stringify({ nested: JSON.stringify({ password }) }),
          nested: [{ [password]: password }],
          error: new Error(`refused ${password}`),
        });

        const { url, form, body, nested, error, "@message": message } = JSON.parse(lines[0]!);
        expect([message, url, form]).toEqual(["login with (sensitive)", "https://x/?password=(sensitive)", "password=(sensitive)"]);
        expect([body, nested]).toEqual(['{"nested":"{\\"password\\":\\"(sensitive)\\"}"}', [{ "(sensitive)": "(sensitive)" }]]);
        expect(error).toContain("refused (sensitive)");
      }),
    );
  });

  test("made of digits is not shown as a number either", () => {
    const { log, lines, secrets } = openLog();
    secrets.add("123456");

    log.info("x", { pin: 123456, other: 7 });

    expect(JSON.parse(lines[0]!)).toMatchObject({ pin: "(sensitive)", other: 7 });
  });

  test("is cut out before a long line is, so that no half of it stays", () => {
    const { log, lines, secrets } = openLog();
    secrets.add("correct horse battery staple");

    log.info("x".repeat(7_990) + "correct horse battery staple" + "x".repeat(60_000));

    expect(lines[0]).not.toContain("correct");
  });

  test("of three characters or fewer is no secret, for it would make every line unreadable", () => {
    const { log, lines, secrets } = openLog();
    secrets.add("abc");
    secrets.add("");

    log.info("abc");

    expect(JSON.parse(lines[0]!)["@message"]).toBe("abc");
  });
});

describe("The level", () => {
  test.each([
    [{}, "off"],
    [{ TF_LOG: "" }, "off"],
    [{ TF_LOG: "off" }, "off"],
    [{ TF_LOG: "JSON" }, "trace"],
    [{ TF_LOG: "WARN" }, "warn"],
    [{ TF_LOG: "ERROR", TF_LOG_PROVIDER: "debug" }, "debug"],
    [{ TF_LOG: "TRACE", TF_LOG_PROVIDER: "TRACE", TF_LOG_PROVIDER_TERRACLONE: "error" }, "error"],
    [{ TF_LOG: "whatever" }, "trace"],
  ])("comes from the environment: %j is %s", (environment, level) => {
    expect(logLevel(environment)).toBe(level);
  });
});
