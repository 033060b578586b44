import { once } from "node:events";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { ApiError, ConnectionError } from "../../src/kit";
import { selfSigned } from "../../src/wire/certificate";
import { secrets } from "../../src/wire/secrets";
import { VirtualClock } from "../support/clock";
import { asking, closeServers, drop, http, lines, putting, servers, serving, status, type Answering } from "./answering";

afterEach(closeServers);

describe("A request", () => {
  test("carries its query in order and encoded, and its body as JSON", async () => {
    const { endpoint, asked } = await serving(status(200, "yes"));

    const answer = await http(`${endpoint}/base/`).send(putting({ query: [["b", "1 &"], ["a", "ä"]] }));

    expect(answer).toMatchObject({ status: 200, text: "yes" });
    expect(asked).toEqual(['PUT /base/widgets?b=1%20%26&a=%C3%A4 {"name":"web"}']);
  });

  test.each([429, 502, 503, 504])("is sent again after HTTP %i where nothing can come of it twice", async (code) => {
    const { endpoint, asked } = await serving(status(code), status(code), status(200, "yes"));

    expect(await http(endpoint).send(asking())).toMatchObject({ text: "yes" });
    expect(asked).toHaveLength(3);
  });

  test("is sent again after its connection broke, four times in all", async () => {
    const mended = await serving(drop, drop, drop, status(200, "yes"));
    const broken = await serving(drop);

    expect(await http(mended.endpoint).send(asking())).toMatchObject({ text: "yes" });
    await expect(http(broken.endpoint).send(asking())).rejects.toThrow(/terraclone could not find widgets: Lab at http:\/\/127\.0\.0\.1:\d+ broke the connection \(.+\)\./);
    expect(broken.asked).toHaveLength(4);
  });

  test.each<[string, Answering]>([
    ["its connection broke", drop],
    ["a gateway gave up", status(504)],
    ["it was turned away", status(503)],
    ["it came too often", status(429)],
  ])(
    "that may have been accepted is not sent again after %s",
    async (_, answer) => {
      const { endpoint, asked } = await serving(answer, status(200));

      await expect(http(endpoint).send(putting())).rejects.toThrow(/clone a widget/);
      expect(asked).toHaveLength(1);
    },
  );

  test("is sent again whatever its method where it is said to be idempotent", async () => {
    const { endpoint, asked } = await serving(drop, status(503), status(200));

    await http(endpoint).send(putting({ idempotent: true }));

    expect(asked).toHaveLength(3);
  });

  test.each([400, 401, 403, 404, 409, 500])("is not sent again after HTTP %i", async (code) => {
    const { endpoint, asked } = await serving(status(code, "no reason"));

    const failed = http(endpoint).send(asking());

    await expect(failed).rejects.toMatchObject({ name: "ApiError", status: code, message: `Lab could not find widgets: no reason (HTTP ${code}).` });
    expect(asked).toHaveLength(1);
  });

  test("answers with a status that was expected, and never follows elsewhere", async () => {
    const elsewhere = await serving(status(200));
    const { endpoint, asked } = await serving(status(404, "none"), status(302, "", { Location: elsewhere.endpoint }));

    expect(await http(endpoint).send(asking({ expect: [404] }))).toMatchObject({ status: 404, text: "none" });
    await expect(http(endpoint).send(asking())).rejects.toMatchObject({ status: 302 });
    expect(asked).toHaveLength(2);
    expect(elsewhere.asked).toEqual([]);
  });

  test("tells a refusal in the system's own words", async () => {
    const { endpoint } = await serving(status(400, '{"code":"E1","words":"the name is taken."}'));

    const failed = http(endpoint, { refusal: ({ text }) => JSON.parse(text) }).send(asking());

    await expect(failed).rejects.toThrow(new ApiError("Lab", "find widgets", 400, "E1", "the name is taken"));
  });

  test("ends at once when it is interrupted, while it waits for an answer or for its turn", async () => {
    const silent = await serving(() => {});
    const busy = await serving(status(503));
    const stop = new AbortController();
    const clock = new VirtualClock();

    const waiting = [http(silent.endpoint).send(asking({ signal: stop.signal })), http(busy.endpoint, { clock }).send(asking({ signal: stop.signal }))];
    while (silent.asked.length + clock.asleep < 2) await new Promise((resolve) => setImmediate(resolve));
    stop.abort(new Error("stop"));

    for (const one of waiting) await expect(one).rejects.toThrow("stop");
    expect(busy.asked).toHaveLength(1);
  });

  test("that gets no answer in time may have been accepted", async () => {
    const { endpoint, asked } = await serving(() => {});

    const failed = http(endpoint, { timeout: 50 }).send(putting());

    await expect(failed).rejects.toMatchObject({ name: "ConnectionError", maybeAccepted: true, message: expect.stringContaining("did not answer in time") });
    expect(asked).toHaveLength(1);
  });
});

describe("A system that is not reached", () => {
  test("because nothing listens is told with what to check, and has taken nothing", async () => {
    const { endpoint } = await serving(status(200));
    servers.splice(0).forEach((server) => server.close());

    const failed = http(endpoint.replace("//", "//me:hunter2@")).send(putting());

    await expect(failed).rejects.toMatchObject({ maybeAccepted: false, message: `terraclone could not clone a widget: Lab at ${endpoint} does not listen (ECONNREFUSED). Check the endpoint.` });
  });

  test("because its certificate is not trusted is told with the two ways out, at once", async () => {
    const { key, certificate } = selfSigned("localhost");
    const server = createSecureServer({ key, cert: certificate }, (_, response) => response.end("yes"));
    servers.push(server);
    await once(server.listen(0, "localhost"), "listening");
    const endpoint = `https://localhost:${(server.address() as AddressInfo).port}`;
    const clock = new VirtualClock();

    const refused = http(endpoint, { clock }).send(asking());

    await expect(refused).rejects.toThrow(ConnectionError);
    await expect(refused).rejects.toThrow(/shows a certificate that is not trusted \(\w+\)\. Name the authority that signed it in ca_file, or set insecure = true/);
    expect(await http(endpoint, { insecure: true }).send(asking())).toMatchObject({ text: "yes" });
  });

  test("because of its file of certificates is told with the file's name", async () => {
    const { endpoint } = await serving(status(200));

    await expect(http(endpoint, { caFile: "/nowhere/ca.pem" }).send(asking())).rejects.toMatchObject({ message: "The file /nowhere/ca.pem cannot be read.", detail: expect.stringContaining("ENOENT") });
  });
});

test("No error and no log line shows a registered secret", async () => {
  secrets.add("correct horse battery");
  const { endpoint } = await serving(status(400, "bad token correct horse battery"), drop);

  const failed = await Promise.allSettled([http(endpoint).send(putting()), http(endpoint).send(putting({ path: "/correct%20horse%20battery" }))]);

  const said = failed.map((one) => (one.status === "rejected" ? String(one.reason) : "")).join() + lines.join();
  expect(said).toContain("(sensitive)");
  expect(said).not.toMatch(/correct( |%20|\+)horse/);
});
