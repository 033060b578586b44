import { OutOfTime, retryPolicy } from "../../src/kit";
import { Interrupted } from "../../src/kit/operation";
import { turn, VirtualClock } from "../support/clock";
import { asking, closeServers, drop, http, operation, putting, recordingClock, serving, status } from "./answering";
import type { Answering } from "./answering";

afterEach(closeServers);

describe("When the signal ends", () => {
  const hour = 3_600_000;
  const tooLate = { "Retry-After": "86400" };
  test.each<[string, Answering[], object]>([
    [
      "answers of a gateway",
      [status(503, "<html>away</html>")],
      { name: "ApiError", status: 503, maybeAccepted: true },
    ],
    ["answers of a limiter", [status(429, "Rate limit")], { name: "ApiError", status: 429, maybeAccepted: false }],
    ["an answer that asks for a day", [status(503, "", tooLate)], { name: "ApiError", status: 503 }],
    ["an answer, and then silence", [status(502), () => {}], { name: "ApiError", status: 502 }],
    ["a lost answer, and then silence", [drop, () => {}], { name: "ConnectionError", maybeAccepted: true }],
    ["a lost answer, and then a limiter", [drop, status(429)], { name: "ApiError", status: 429, maybeAccepted: true }],
  ])("because time is over, the last real answer is thrown: %s", async (_, answers, error) => {
    const virtual = new VirtualClock(retryPolicy.longestPauseMs);
    const { endpoint, asked } = await serving(...answers);
    const signal = operation(virtual, hour);
    const begun = virtual.now();

    const sent = http(endpoint, { clock: virtual }).send(putting({ idempotent: true, signal }));
    const failed = expect(sent).rejects.toMatchObject(error);
    while (asked.length < answers.length) await turn();
    await virtual.advance(hour);
    await failed;

    expect(virtual.now() - begun).toBeGreaterThanOrEqual(hour);
    expect(virtual.now() - begun).toBeLessThan(hour * 2);
  });

  test("because time is over and nothing was ever answered, that is thrown", async () => {
    const virtual = new VirtualClock();
    const { endpoint, asked } = await serving(() => {});

    const sent = http(endpoint, { clock: virtual }).send(asking({ signal: operation(virtual, hour) }));
    const failed = expect(sent).rejects.toThrow(OutOfTime);
    while (asked.length < 1) await turn();
    await virtual.advance(hour);

    await failed;
  });

  test.each<[string, Answering[]]>([
    ["while it waits for its turn", [status(503)]],
    ["while it waits for what the server said", [status(503, "", tooLate)]],
    ["while it waits for an answer", [status(503), () => {}]],
  ])("because of an interrupt, that is thrown at once: %s", async (_, answers) => {
    const virtual = new VirtualClock(answers.length > 1 ? 1_000 : 0);
    const { endpoint, asked } = await serving(...answers);
    const stop = new AbortController();

    const sent = http(endpoint, { clock: virtual }).send(asking({ signal: stop.signal }));
    const failed = expect(sent).rejects.toThrow(Interrupted);
    const waits = () => asked.length === answers.length && (answers.length > 1 || virtual.asleep === 1);
    while (!waits()) await turn();
    stop.abort(new Interrupted());

    await failed;
    expect(asked).toHaveLength(answers.length);
    expect(virtual.asleep).toBe(0);
  });
});

describe("A request", () => {
  test("that has a time of its own to be repeated ends with the last answer then", async () => {
    const { clock, virtual, slept } = recordingClock();
    const begun = virtual.now();
    const { endpoint } = await serving(status(503));
    const slow = await serving(status(503, "", { "Retry-After": "3600" }));

    await expect(http(endpoint, { clock }).send(asking({ repeatForMs: 120_000 }))).rejects.toMatchObject({
      status: 503,
    });
    expect(virtual.now() - begun).toBe(120_000);
    await expect(http(slow.endpoint, { clock }).send(asking({ repeatForMs: 120_000 }))).rejects.toMatchObject({
      status: 503,
    });
    expect(slept.at(-1)).toBe(120_000);
    expect(slow.asked).toHaveLength(1);
  });

  test("that is uncut is answered after an interrupt, and not sent again after one", async () => {
    const virtual = new VirtualClock();
    const stop = new AbortController();
    const interrupting =
      (answer: Answering): Answering =>
      (request, response) => {
        stop.abort(new Interrupted());
        answer(request, response);
      };
    const done = await serving(interrupting(status(200, "yes")));
    expect(
      await http(done.endpoint, { clock: virtual }).send(putting({ uncut: true, signal: stop.signal })),
    ).toMatchObject({ text: "yes" });

    const again = await serving(status(200));
    const sent = http(again.endpoint, { clock: virtual }).send(putting({ uncut: true, signal: stop.signal }));
    await expect(sent).rejects.toThrow(Interrupted);
    expect(again.asked).toEqual([]);
  });

  test("has its headers made anew for each attempt, and fails with what making them throws", async () => {
    const { endpoint, headers } = await serving(status(503), drop, status(200));
    let nonce = 0;
    const broken = async () => Promise.reject(new Error("no key"));

    await http(endpoint).send(asking({ headers: async () => ({ "X-Nonce": `${++nonce}` }) }));
    await expect(http(endpoint).send(asking({ headers: broken }))).rejects.toThrow("no key");

    expect(headers.map((sent) => sent["x-nonce"])).toEqual(["1", "2", "3"]);
  });

  test.each<[string, Answering[], object]>([
    ["a refusal after a lost answer", [drop, status(403, "who are you")], { status: 403, maybeAccepted: true }],
    [
      "a refusal after a gateway's page",
      [status(504), status(403, "who are you")],
      { status: 403, maybeAccepted: true },
    ],
    ["a refusal after a limiter's", [status(429), status(403, "who are you")], { status: 403, maybeAccepted: false }],
    ["a server's error without its words", [status(500)], { status: 500, maybeAccepted: true }],
  ])("says whether it may have been accepted: %s", async (_, answers, error) => {
    const { endpoint } = await serving(...answers);

    await expect(http(endpoint).send(putting({ idempotent: true }))).rejects.toMatchObject({
      name: "ApiError",
      ...error,
    });
  });

  test("of which one answer was lost may have been accepted, even if nothing listens in the end", async () => {
    const closing: Answering = (request) => {
      closeServers();
      request.socket.destroy();
    };
    const { endpoint } = await serving(closing);

    const sent = http(endpoint).send(putting({ idempotent: true }));

    await expect(sent).rejects.toMatchObject({ maybeAccepted: true, message: expect.stringContaining("ECONNREFUSED") });
  });

  test("that something else answers is told with what it said", async () => {
    const { endpoint } = await serving(status(200, "<html>Welcome</html>"));

    const sent = http(endpoint, { genuine: () => false }).send(asking());

    await expect(sent).rejects.toThrow(
      `Lab at ${endpoint} gave an answer that is not its own ("<html>Welcome</html>"). Check the endpoint.`,
    );
  });
});
