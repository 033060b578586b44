import { once } from "node:events";
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Code, ConnectError } from "@connectrpc/connect";
import { Health, HealthCheckResponse_ServingStatus } from "../../src/wire/gen/health_pb";
import { GRPCController, GRPCStdio } from "../../src/wire/gen/plugin_pb";
import { Provider } from "../../src/wire/gen/tfplugin6_pb";
import { decodeMsgpack, encodeMsgpack } from "../../src/wire/value";
import { bundlePlugin, parent, startPlugin, type RunningPlugin } from "./plugin-process";
import { thingType } from "./thing-provider";

const file = bundlePlugin();
const running: RunningPlugin[] = [];
async function start(environment?: NodeJS.ProcessEnv, identity?: null, by?: readonly string[]): Promise<RunningPlugin> {
  const plugin = await startPlugin(file, environment, identity, by);
  running.push(plugin);
  return plugin;
}

afterEach(async () => {
  for (const plugin of running.splice(0)) {
    plugin.process.kill("SIGKILL");
    plugin.cut();
    await plugin.exited;
    rmSync(plugin.temporary, { recursive: true });
  }
});
afterAll(() => rmSync(dirname(file), { recursive: true }));

describe("A plugin process", () => {
  test("serves the provider over mutual TLS on a socket that only its owner can reach", async () => {
    const plugin = await start();

    const { resourceSchemas } = await plugin.client(Provider).getProviderSchema({});
    const { plannedState } = await plugin.client(Provider).planResourceChange({
      typeName: "terraclone_thing",
      priorState: {},
      proposedNewState: { msgpack: encodeMsgpack({ name: "web", size: 0.1 }, thingType) },
    });

    expect(Object.keys(resourceSchemas)).toEqual(["terraclone_thing"]);
    expect(decodeMsgpack(plannedState!.msgpack, thingType)).toMatchObject({ name: "web", size: 0.1, tags: null });
    expect(plugin.handshake.slice(0, 3)).toEqual(["1", "6", "unix"]);
    expect(statSync(dirname(plugin.address)).mode & 0o777).toBe(0o700);
  });

  test("says that a call is not implemented, and what went wrong in one that is", async () => {
    const plugin = await start();

    const unimplemented = plugin.client(Provider).getFunctions({});
    const broken = plugin.client(Provider).upgradeResourceState({ rawState: { json: Buffer.from("[]") } });

    await expect(unimplemented).rejects.toMatchObject({ code: Code.Unimplemented });
    await expect(broken).rejects.toMatchObject({ code: Code.Internal, rawMessage: "The value: expected object, got a sequence of 0." });
  });

  test("answers while a thousand calls are under way, and messages beyond four megabytes", async () => {
    const plugin = await start();
    const name = "x".repeat(6_000_000);
    const state = { msgpack: encodeMsgpack({ name }, thingType) };

    const large = plugin.client(Provider).readResource({ currentState: state });
    for (let call = 0; call < 1_000; call++) void plugin.client(Provider).callFunction({ name: "never" }).catch(() => {});

    expect((await large).newState!.msgpack).toHaveLength(state.msgpack.length);
    await expect(plugin.client(Provider).stopProvider({})).resolves.toBeDefined();
  });

  test("refuses a connection that shows no certificate", async () => {
    const plugin = await start();

    const socket = plugin.connectAnonymously();
    const [reason] = await once(socket, "error");

    expect(String(reason)).toMatch(/certificate required/i);
    await expect(plugin.client(Provider).stopProvider({})).resolves.toBeDefined();
  });

  test("bears a connection that talks nonsense, and one that breaks off", async () => {
    const plugin = await start();

    const nonsense = createConnection(plugin.address).on("error", () => {}).resume().end("GET / HTTP/1.0\r\n\r\n");
    await once(nonsense, "close");
    const broken = plugin.connectAnonymously().on("error", () => {});
    broken.destroy();

    await expect(plugin.client(Provider).stopProvider({})).resolves.toBeDefined();
  });

  test("tells its health", async () => {
    const plugin = await start();

    const { status } = await plugin.client(Health).check({ service: "plugin" });

    expect(status).toBe(HealthCheckResponse_ServingStatus.SERVING);
  });

  test("goes when it is asked to, at once and without a trace", async () => {
    const plugin = await start({ TF_LOG: "INFO" });
    const stdio = (async () => { for await (const _ of plugin.client(GRPCStdio).streamStdio({})); })();
    void stdio.catch(() => {});
    await plugin.client(Provider).stopProvider({});

    const asked = performance.now();
    await plugin.client(GRPCController).shutdown({});
    const code = await plugin.exited;

    expect(code).toBe(0);
    expect(performance.now() - asked).toBeLessThan(1_000);
    expect(readdirSync(plugin.temporary)).toEqual([]);
    expect(plugin.stderr()).toContain('"@message":"Shutting down."');
  });

  test("goes when it is asked to although a call is under way", async () => {
    const plugin = await start();
    const unanswered = plugin.client(Provider).callFunction({ name: "never" });
    void unanswered.catch(() => {});
    await plugin.client(Provider).stopProvider({});

    await plugin.client(GRPCController).shutdown({});

    expect(await plugin.exited).toBe(0);
  });

  test("goes when it is asked to before Terraform would kill it, although its own farewell takes longer", async () => {
    const plugin = await start({ THING_LINGERS: "yes" });
    await plugin.client(Provider).stopProvider({});

    const asked = performance.now();
    await plugin.client(GRPCController).shutdown({});

    expect(await plugin.exited).toBe(0);
    expect(performance.now() - asked).toBeLessThan(2_000);
  });

  test("goes when Terraform dies, although a call is under way", async () => {
    const plugin = await start({ TF_LOG: "WARN" });
    const stdio = (async () => { for await (const _ of plugin.client(GRPCStdio).streamStdio({})); })();
    const unanswered = plugin.client(Provider).callFunction({ name: "never" });
    void Promise.allSettled([stdio, unanswered]);
    await plugin.client(Provider).stopProvider({});

    plugin.cut();

    expect(await plugin.exited).toBe(1);
    expect(readdirSync(plugin.temporary)).toEqual([]);
    expect(plugin.stderr()).toContain("Terraform is gone");
    expect(plugin.stderr()).not.toContain("Shutting down.");
  });

  test("goes when Terraform dies, although its end of the connection stays open", async () => {
    const plugin = await start({}, undefined, parent);
    const unanswered = plugin.client(Provider).callFunction({ name: "never" });
    void unanswered.catch(() => {});
    await plugin.client(Provider).stopProvider({});
    const left = once(plugin.process, "close");

    plugin.process.kill("SIGKILL");

    await left;
    expect(readdirSync(plugin.temporary)).toEqual([]);
  });

  test("survives Ctrl-C, and SIGTERM while a call is under way", async () => {
    const plugin = await start();
    const unanswered = plugin.client(Provider).callFunction({ name: "never" });
    void unanswered.catch(() => {});
    await plugin.client(Provider).stopProvider({});

    plugin.process.kill("SIGINT");
    plugin.process.kill("SIGHUP");
    plugin.process.kill("SIGTERM");

    await expect(plugin.client(Provider).stopProvider({})).resolves.toBeDefined();
  });

  test("leaves on SIGTERM when nothing is under way", async () => {
    const plugin = await start();
    await plugin.client(Provider).stopProvider({});

    plugin.process.kill("SIGTERM");

    expect(await plugin.exited).toBe(0);
    expect(readdirSync(plugin.temporary)).toEqual([]);
  });

  test("writes nothing but the handshake to its standard output, and a crash as a panic", async () => {
    const plugin = await start({ THING_CRASHES: "yes" });
    let stdout = "";
    plugin.process.stdout!.on("data", (text) => (stdout += text));

    const answer = plugin.client(Provider).stopProvider({});

    await expect(answer).rejects.toBeInstanceOf(ConnectError);
    expect(await plugin.exited).toBe(2);
    expect(plugin.stderr()).toContain("Said on the console.");
    expect(plugin.stderr()).toMatch(/^panic: Error: The thing crashed with \(sensitive\)\.\n\s+at /m);
    expect(stdout).toBe("");
    expect(readdirSync(plugin.temporary)).toEqual([]);
  });

  test("puts its socket where it is told to", async () => {
    const directory = mkdtempSync(join(tmpdir(), "wire-test-"));
    chmodSync(directory, 0o700);

    const plugin = await start({ PLUGIN_UNIX_SOCKET_DIR: directory, PLUGIN_UNIX_SOCKET_GROUP: String(process.getgid!()) });

    expect(dirname(dirname(plugin.address))).toBe(directory);
    expect(statSync(plugin.address).mode & 0o777).toBe(0o660);
    await plugin.client(GRPCController).shutdown({});
    await plugin.exited;
    expect(readdirSync(directory)).toEqual([]);
    rmSync(directory, { recursive: true });
  });

  test("listens on the loopback interface where a socket's path would be too long", async () => {
    const plugin = await start({ PLUGIN_UNIX_SOCKET_DIR: `/tmp/${"x".repeat(100)}` });

    await plugin.client(Provider).stopProvider({});

    expect(plugin.handshake.slice(2, 4)).toEqual(["tcp", expect.stringMatching(/^127\.0\.0\.1:\d+$/)]);
  });

  test("speaks plaintext where Terraform runs its plugins without TLS", async () => {
    const plugin = await start({}, null);

    await plugin.client(Provider).stopProvider({});

    expect(plugin.handshake[5]).toBe("");
  });

  test("started by hand, explains itself", async () => {
    const plugin = await start({ TF_PLUGIN_MAGIC_COOKIE: "" });

    expect(await plugin.exited).toBe(1);
    expect(plugin.stderr()).toContain("Terraform starts it");
  });
});
