import { once } from "node:events";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run, simulatedZStack, terraclone } from "../support/command";

const called = (...args: string[]) => run(process.execPath, [terraclone, ...args]);

describe("The command line", () => {
  test.each([[[]], [["help"]], [["--help"]], [["simulate", "--help"]]])("explains itself when called with %j", async (args) => {
    const { code, stdout, stderr } = await called(...args);

    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const command of ["simulate", "review", "expired", "install", "schema"]) expect(stdout).toContain(`\n  ${command} `);
  });

  test("tells its version", async () => {
    expect(await called("--version")).toEqual({ code: 0, stdout: "0.1.0\n", stderr: "" });
  });

  test.each([
    [["frobnicate"], 'There is no command "frobnicate": terraclone --help lists what there is.'],
    [["toString"], 'There is no command "toString": terraclone --help lists what there is.'],
    [["--frobnicate"], "Unknown option '--frobnicate'."],
    [["simulate"], "simulate needs the name of a system: zstack, tiunimanager, blueking, gpdb or all."],
    [["simulate", "vsphere"], 'There is no simulator "vsphere": it must be zstack, tiunimanager, blueking, gpdb or all.'],
    [["simulate", "zstack", "--colour"], "Unknown option '--colour'."],
    [["simulate", "zstack", "--port", "http"], '--port must be a port from 0 to 65535, and is "http".'],
    [["simulate", "zstack", "--port", "65536"], '--port must be a port from 0 to 65535, and is "65536".'],
    [["simulate", "zstack", "--speed", "0"], '--speed must be a number above 0, and is "0".'],
    [["simulate", "zstack", "--speed", ""], '--speed must be a number above 0, and is "".'],
    [["simulate", "zstack", "--state"], "Option '--state <value>' argument missing."],
    [["simulate", "zstack", "gpdb"], 'The argument "gpdb" is one too many.'],
    [["install", "here", "there"], 'The argument "there" is one too many.'],
    [["schema", "--json"], "Unknown option '--json'."],
  ])("does not understand %j, and says why in a sentence", async (args, sentence) => {
    expect(await called(...args)).toEqual({ code: 2, stdout: "", stderr: `${sentence}\n` });
  });
});

describe("The simulators", () => {
  test.each(["SIGINT", "SIGTERM"] as const)("print one line once they are ready, and end well on %s", async (signal) => {
    const { child, endpoint } = await simulatedZStack("--port", "0");
    let more = "";
    child.stdout!.on("data", (text) => (more += text));

    const answer = await fetch(`${endpoint}/_sim/state`);
    child.kill(signal);
    const [code] = await once(child, "close");

    expect(answer.status).toBe(200);
    expect({ code, more }).toEqual({ code: 0, more: "" });
  });

  test.each([undefined, "of an earlier run"])("write a file that leads a shell to them, for nobody else to read, over %p", async (earlier) => {
    const directory = mkdtempSync(join(tmpdir(), "terraclone-simulate-"));
    const file = join(directory, "systems.env");
    if (earlier !== undefined) writeFileSync(file, earlier, { mode: 0o644 });

    const { child, endpoint, line } = await simulatedZStack("--exports", file);
    const sourced = await run("bash", ["-c", '. "$0" && env', file]);
    const { mode } = statSync(file);
    child.kill();

    expect(sourced.stdout.split("\n")).toEqual(expect.arrayContaining([`ZSTACK_ENDPOINT=${endpoint}`, `ZSTACK_ACCESS_KEY_SECRET=${JSON.parse(line).accessKeySecret}`]));
    expect(mode & 0o777).toBe(0o600);
    rmSync(directory, { recursive: true });
  });

  test("tell of a port that is taken", async () => {
    const { child, endpoint } = await simulatedZStack();
    const { port } = new URL(endpoint);

    const second = await called("simulate", "zstack", "--port", port);
    child.kill();

    expect(second.code).toBe(1);
    expect(second.stdout).toBe("");
    expect(second.stderr).toContain(port);
  });
});
