import { OutOfTime, realClock, waitFor, waitUntilGone, WrongTurn, type Patience } from "../../src/kit/wait";
import { hastyClock, VirtualClock } from "../support/clock";

type Vm = { readonly state: "Created" | "Starting" | "Running" | "Stopped" };
const story = (...states: (Vm["state"] | undefined)[]) => async () => {
  const state = states.length > 1 ? states.shift() : states[0];
  return state && { state };
};

function patience(seconds = 60, signal = new AbortController().signal) {
  const clock = hastyClock();
  const lines: string[] = [];
  const slept: number[] = [];
  const sleep = (ms: number, until: AbortSignal) => (slept.push(ms), clock.sleep(ms, until));
  const begun = clock.now();
  const given: Patience = { clock: { now: clock.now, sleep }, deadline: begun + seconds * 1_000, signal, note: (line) => void lines.push(line) };
  return { given, lines, slept, passed: () => clock.now() - begun };
}
const vm = { what: "VM web", state: ({ state }: Vm) => state, pending: ["Created", "Starting"] as const };

describe("Waiting for a state", () => {
  test("ends with the thing as it then is, having noted each state once", async () => {
    const { given, lines } = patience();

    const arrived = await waitFor({ ...vm, probe: story("Created", "Created", "Starting", "Running"), target: ["Running"] }, given);

    expect(arrived).toEqual({ state: "Running" });
    expect(lines).toEqual(["VM web is Created, on its way to Running", "VM web is Starting, on its way to Running"]);
  });

  test("ends at once where the thing takes a wrong turn", async () => {
    const { given } = patience();

    const waiting = waitFor({ ...vm, probe: story("Starting", "Stopped"), target: ["Running"] }, given);

    await expect(waiting).rejects.toThrow(new WrongTurn("VM web took a wrong turn: it is Stopped, and was to become Running."));
  });

  test("bears that the thing is not seen yet three times running, and no more", async () => {
    const hidden = await waitFor({ ...vm, probe: story(undefined, undefined, undefined, "Starting", undefined, "Running"), target: ["Running"] }, patience().given);
    const gone = waitFor({ ...vm, probe: story(undefined), target: ["Running"] }, patience().given);

    expect(hidden).toEqual({ state: "Running" });
    await expect(gone).rejects.toThrow("VM web is not there any more.");
  });

  test("looks a last time just before the deadline, and then tells what it saw", async () => {
    const { given, passed } = patience(20);

    const waiting = waitFor({ ...vm, probe: story("Created", "Starting"), target: ["Running"] }, given);

    await expect(waiting).rejects.toThrow(OutOfTime);
    await expect(waiting).rejects.toThrow(/VM web did not become Running in time; it was Created \(1×\), then Starting \(\d+×\)\./);
    expect(passed()).toBe(19_500);
  });

  test("looks ever less often, at most a fifth sooner than planned, and at least every ten seconds", async () => {
    const { given, slept } = patience(600);

    await expect(waitFor({ ...vm, probe: story("Starting"), target: ["Running"] }, given)).rejects.toThrow(OutOfTime);

    slept.slice(0, -1).forEach((pause, index) => {
      const planned = Math.min(250 * 1.5 ** index, 10_000);
      expect(pause).toBeGreaterThanOrEqual(planned * 0.8);
      expect(pause).toBeLessThanOrEqual(planned);
    });
    expect(slept.length).toBeGreaterThan(50);
  });

  test.each([4_000, 30_000])("never looks sooner than after the %i ms that the system asks for", async (atLeast) => {
    const { given, slept } = patience(600);

    await expect(waitFor({ ...vm, atLeast, probe: story("Starting"), target: ["Running"] }, given)).rejects.toThrow(OutOfTime);

    expect(Math.min(...slept.slice(0, -1))).toBeGreaterThanOrEqual(atLeast);
    expect(Math.max(...slept)).toBeLessThanOrEqual(Math.max(atLeast, 10_000));
  });

  test("does not begin after an interrupt", async () => {
    const looks: string[] = [];
    const probe = async () => (looks.push("look"), { state: "Starting" } as Vm);

    const waiting = waitFor({ ...vm, probe, target: ["Running"] }, patience(60, AbortSignal.abort(new Error("stop"))).given);

    await expect(waiting).rejects.toThrow("stop");
    expect(looks).toEqual([]);
  });

  test("is over as soon as it is interrupted, in the middle of a pause", async () => {
    const clock = new VirtualClock();
    const interrupt = new AbortController();
    const waiting = waitFor({ ...vm, probe: story("Starting"), target: ["Running"] }, { clock, deadline: clock.now() + 60_000, signal: interrupt.signal, note() {} });
    await clock.advance(1_000);

    interrupt.abort(new Error("stop"));

    await expect(waiting).rejects.toThrow("stop");
    expect(clock.asleep).toBe(0);
  });

  test("passes on what a look throws", async () => {
    const waiting = waitFor({ ...vm, probe: () => Promise.reject(new Error("HTTP 500")), target: ["Running"] }, patience().given);

    await expect(waiting).rejects.toThrow("HTTP 500");
  });
});

describe("Waiting until a thing is gone", () => {
  test("ends when it is", async () => {
    await waitUntilGone({ ...vm, probe: story("Starting", undefined) }, patience().given);
  });

  test("ends at once where it takes a wrong turn, and in time where it stays", async () => {
    const revived = waitUntilGone({ ...vm, probe: story("Starting", "Running") }, patience().given);
    const stays = waitUntilGone({ ...vm, probe: story("Starting") }, patience().given);

    await expect(revived).rejects.toThrow("it is Running, and was to become gone");
    await expect(stays).rejects.toThrow(/did not become gone in time/);
  });
});

test("The real clock's sleep ends with its signal, for its reason", async () => {
  const interrupt = new AbortController();
  const sleeping = realClock.sleep(60_000, interrupt.signal);

  interrupt.abort(new Error("stop"));

  await expect(sleeping).rejects.toThrow("stop");
  await realClock.sleep(1, new AbortController().signal);
});
