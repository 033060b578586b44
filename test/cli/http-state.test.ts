import { startHttpState, type HttpState } from "../support/http-state";

let state: HttpState;
beforeEach(async () => {
  state = await startHttpState();
});
afterEach(() => state.close());

async function send(method: string, body = "", id?: string): Promise<{ status: number; body: string }> {
  const response = await fetch(`${state.address}${id === undefined ? "" : `?ID=${id}`}`, {
    method,
    ...(method !== "GET" && { body }),
  });
  return { status: response.status, body: await response.text() };
}

const lockOf = (id: string) => JSON.stringify({ ID: id, Who: "someone" });

test("There is no state before the first write, and then the one that was written last", async () => {
  const before = await send("GET");
  await send("POST", "one");
  await send("POST", "two");

  expect(before.status).toBe(404);
  expect(await send("GET")).toEqual({ status: 200, body: "two" });
  expect(state.versions).toEqual(["one", "two"]);
});

test("A state that is locked is locked and written by its holder alone", async () => {
  await send("LOCK", lockOf("first"));

  expect(await send("LOCK", lockOf("second"))).toEqual({ status: 423, body: lockOf("first") });
  expect((await send("POST", "of second", "second")).status).toBe(423);
  expect((await send("POST", "of first", "first")).status).toBe(200);
  expect((await send("UNLOCK", lockOf("second"))).status).toBe(423);
  expect((await send("UNLOCK", lockOf("first"))).status).toBe(200);
  expect(state.lock()).toBeUndefined();
});

test("The lock of a dead run is lifted by the server, and by an unlock that names no lock", async () => {
  await send("LOCK", lockOf("first"));
  state.unlock();
  expect((await send("LOCK", lockOf("second"))).status).toBe(200);
  expect((await send("UNLOCK")).status).toBe(200);
  expect(state.lock()).toBeUndefined();
});

test("A slow write of a dead run is not stored once another run has the lock", async () => {
  state.setWriteDelay(() => 100);
  await send("LOCK", lockOf("dead"));
  const late = send("POST", "late", "dead");
  while (state.counters.writes === 0) await new Promise((resolve) => setTimeout(resolve, 1));

  state.unlock();
  await send("LOCK", lockOf("next"));

  expect((await late).status).toBe(423);
  expect(state.current()).toBeUndefined();
});

test("Writes are refused as often as was asked for, or until they are accepted again", async () => {
  state.refuseWrites(403, 1);
  expect((await send("POST", "one")).status).toBe(403);
  expect((await send("POST", "two")).status).toBe(200);

  state.refuseWrites(500);
  expect((await send("POST", "three")).status).toBe(500);
  state.acceptWrites();
  expect((await send("POST", "four")).status).toBe(200);
  expect(state.counters).toMatchObject({ writes: 4, stored: 2, refused: 2 });
});

test("An earlier version can be restored", async () => {
  await send("POST", "one");
  await send("POST", "two");

  state.restore(0);

  expect((await send("GET")).body).toBe("one");
  expect(() => state.restore(2)).toThrow("There is no version 2.");
});

test.each([true, false])("A write whose client is gone is stored if that is kept (%s)", async (keeps) => {
  state.keepsAbandonedWrites = keeps;
  state.setWriteDelay(50);
  const client = new AbortController();
  const abandoned = fetch(state.address, { method: "POST", body: "abandoned", signal: client.signal });
  while (state.counters.writes === 0) await new Promise((resolve) => setTimeout(resolve, 1));

  client.abort();
  await expect(abandoned).rejects.toThrow();
  await send("POST", "after");

  expect(state.versions).toEqual(keeps ? ["abandoned", "after"] : ["after"]);
});
