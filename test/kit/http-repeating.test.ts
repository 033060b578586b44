import { retryPolicy, type Answer, type HttpSettings, type Request } from "../../src/kit";
import { asking, closeServers, drop, http, operation, putting, recordingClock, serving, status } from "./answering";
import { times, type Answering } from "./answering";

afterEach(closeServers);

const codeOf = ({ text }: Answer) => (JSON.parse(text) as { code?: string }).code;
/** As a system sets them whose refusals, "not now" included, are told by a code in any answer. */
const byCode: Partial<HttpSettings> = {
  refusal: ({ text }) => (text.startsWith("{") ? { code: codeOf({ text } as Answer), words: "no" } : undefined),
  passing: (answer) => answer.text.startsWith("{") && ["BUSY", "LIMITED"].includes(codeOf(answer) ?? ""),
  unread: (answer) => codeOf(answer) === "LIMITED",
};
const coded = (code: string, http = 200): Answering => status(http, JSON.stringify({ code }));

describe("Whether a request is sent again", () => {
  const get = asking();
  const safe = (method: Request["method"]) => putting({ method, idempotent: true });
  const unsafe = (method: Request["method"]) => putting({ method });
  const often = 12;
  const table: [string, Request, Answering, requests: number, Partial<HttpSettings>?][] = [
    ...[429, 502, 503, 504].flatMap((code): (typeof table)[number][] => [
      [`GET, ${code}`, get, status(code), often + 1],
      [`GET said to be unsafe, ${code}`, asking({ idempotent: false }), status(code), 1],
      [`safe PUT, ${code}`, safe("PUT"), status(code), often + 1],
      [`safe POST, ${code}`, safe("POST"), status(code), often + 1],
      [`safe DELETE, ${code}`, safe("DELETE"), status(code), often + 1],
      [`PUT, ${code}`, unsafe("PUT"), status(code), 1],
      [`POST, ${code}`, unsafe("POST"), status(code), 1],
      [`DELETE, ${code}`, unsafe("DELETE"), status(code), 1],
    ]),
    ...[302, 400, 401, 403, 404, 409, 500, 501].flatMap((code): (typeof table)[number][] => [
      [`GET, ${code}`, get, status(code), 1],
      [`safe PUT, ${code}`, safe("PUT"), status(code), 1],
    ]),
    ["GET, 503 in the system's words", get, coded("FULL", 503), 1, { refusal: byCode.refusal! }],
    ["GET, 429 in the system's words", get, coded("MANY", 429), often + 1, { refusal: byCode.refusal! }],
    ["GET, 503 that was expected", asking({ expect: [503] }), status(503), often + 1],
    ["GET, not now in a 200", get, coded("BUSY"), often + 1, byCode],
    ["GET, not now in a 400", get, coded("LIMITED", 400), often + 1, byCode],
    ["GET, a refusal in a 400", get, coded("WRONG", 400), 1, byCode],
    ["PUT, not now in a 200", unsafe("PUT"), coded("BUSY"), 1, byCode],
    ["PUT, turned away unread in a 200", unsafe("PUT"), coded("LIMITED"), often + 1, byCode],
    ["PUT, turned away unread in a 400", unsafe("PUT"), coded("LIMITED", 400), often + 1, byCode],
  ];

  test.each(table)("%s", async (...[, request, answer, requests, settings]) => {
    const { endpoint, asked } = await serving(...times(often, answer), status(200, "{}"));
    const { clock } = recordingClock();

    await http(endpoint, { clock, ...settings })
      .send(request)
      .catch(() => undefined);

    expect(asked).toHaveLength(requests);
  });

  test.each<[string, Request, Answering, requests: number]>([
    ["GET, its connection broke", get, drop, 4],
    ["safe PUT, its connection broke", safe("PUT"), drop, 4],
    ["PUT, its connection broke", unsafe("PUT"), drop, 1],
    ["GET, answered by something else", get, status(200, "<html>"), 4],
    ["safe PUT, answered by something else", safe("PUT"), status(202, ""), 4],
    ["PUT, answered by something else", unsafe("PUT"), status(200, "<html>"), 1],
  ])("%s, %# attempts at most", async (_, request, answer, requests) => {
    const { endpoint, asked } = await serving(answer);
    const genuine = ({ text }: Answer) => text.startsWith("{");

    const sent = http(endpoint, { genuine }).send(request);

    await expect(sent).rejects.toMatchObject({ name: "ConnectionError", maybeAccepted: true });
    expect(asked).toHaveLength(requests);
  });

  test("connection errors are counted anew once the system has answered", async () => {
    const { endpoint, asked } = await serving(...times(3, drop), status(503), ...times(3, drop), status(200, "yes"));

    expect(await http(endpoint).send(get)).toMatchObject({ text: "yes" });
    expect(asked).toHaveLength(8);
  });

  test("an endpoint where nothing listens is told within seconds, though there was time", async () => {
    const { endpoint } = await serving(status(200));
    closeServers();
    const { clock, slept, virtual } = recordingClock(60_000);

    const sent = http(endpoint, { clock }).send(asking({ signal: operation(virtual, 3_600_000) }));

    await expect(sent).rejects.toThrow("does not listen (ECONNREFUSED)");
    expect(slept).toHaveLength(3);
    expect(slept.reduce((sum, ms) => sum + ms)).toBeLessThan(5_000);
  });
});

describe("The pause before a request is sent again", () => {
  const pausesAfter = async (...headers: ((now: number) => Record<string, string>)[]) => {
    const { clock, slept } = recordingClock();
    const turnedAway = headers.map(
      (one): Answering =>
        (...of) =>
          status(503, "", one(clock.now()))(...of),
    );
    const { endpoint } = await serving(...turnedAway, status(200));
    await http(endpoint, { clock }).send(asking());
    return slept;
  };

  test("grows from half a second to twenty, and is never quite the same", async () => {
    const pauses = await pausesAfter(...times(10, () => ({})));

    const planned = [500, 1_000, 2_000, 4_000, 8_000, 16_000, 16_000, 16_000, 16_000, 16_000];
    planned.forEach((least, index) => {
      expect(pauses[index]).toBeGreaterThanOrEqual(least);
      expect(pauses[index]).toBeLessThanOrEqual(least * 1.25);
    });
    expect(new Set(pauses).size).toBe(10);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(retryPolicy.longestPauseMs);
  });

  const inSeconds = (seconds: number) => (now: number) =>
    new Date(Math.ceil(now / 1_000) * 1_000 + seconds * 1_000).toUTCString();
  test.each<[string, (now: number) => string, atLeast: number]>([
    ["seconds", () => "7", 7_000],
    ["seconds with spaces", () => " 7 ", 7_000],
    ["a date", inSeconds(20), 20_000],
    ["more than the longest pause", () => "120", 120_000],
    ["less than our own would be", () => "1", 1_000],
    ["half an hour", inSeconds(1_800), 1_800_000],
  ])("is the server's where Retry-After says so: %s", async (_, word, atLeast) => {
    const pauses = await pausesAfter(...times(5, () => ({})), (now) => ({ "Retry-After": word(now) }));

    expect(pauses.at(-1)).toBeGreaterThanOrEqual(atLeast);
    expect(pauses.at(-1)).toBeLessThan(atLeast + 1_500);
  });

  test.each([
    ["nothing", "0"],
    ["the past", "Wed, 21 Oct 2015 07:28:00 GMT"],
    ["nonsense", "soon"],
    ["none", ""],
  ])("is our own where Retry-After says %s", async (_, word) => {
    const [pause] = await pausesAfter(() => ({ "Retry-After": word }));

    expect(pause).toBeGreaterThanOrEqual(500);
    expect(pause).toBeLessThanOrEqual(625);
  });
});
