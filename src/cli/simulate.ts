import { rmSync, writeFileSync } from "node:fs";
import type { RunningSimulator } from "../simulators/simulator";
import { numberOf, parsed, WrongUsage } from "./arguments";
import { environmentOf, exportsOf } from "./simulated-environment";

interface Settings {
  readonly port?: number;
  readonly speed?: number;
  readonly stateFile?: string;
}

/** The simulators by the name of the system; each is loaded only when it is started. */
const simulators: Readonly<Record<string, (settings: Settings) => Promise<RunningSimulator>>> = {
  zstack: async (settings) => (await import("../simulators/zstack.js")).startZStack(settings),
  tiunimanager: async (settings) => (await import("../simulators/tiunimanager.js")).startTiUniManager(settings),
  blueking: async (settings) => (await import("../simulators/blueking.js")).startBlueking(settings),
  gpdb: async (settings) => (await import("../simulators/gpdb.js")).startGpdb(settings),
};

/** Serves a pretended system, or all of them, until the process is told to end. */
export async function simulate(args: readonly string[]): Promise<void> {
  const { values, positionals } = parsed(args, { port: { type: "string" }, speed: { type: "string" }, state: { type: "string" }, exports: { type: "string" } }, 1);
  const port = numberOf("port", values.port, (value) => Number.isInteger(value) && value >= 0 && value <= 65_535, "a port from 0 to 65535");
  const speed = numberOf("speed", values.speed, (value) => value > 0, "a number above 0");
  const common = speed === undefined ? {} : { speed };
  const names = chosen(positionals[0]);

  const end = told();
  const running: RunningSimulator[] = [];
  try {
    for (const [index, name] of names.entries()) {
      const ports = port === undefined ? {} : { port: port === 0 ? 0 : port + index };
      const stateFile = values.state === undefined ? {} : { stateFile: positionals[0] === "all" ? `${values.state}.${name}` : values.state };
      running.push(await simulators[name]!({ ...common, ...ports, ...stateFile }));
    }
    // Node would take --env-file for its own option, wherever it stands.
    const { exports } = values;
    if (exports !== undefined) {
      // One that is there would keep its mode.
      rmSync(exports, { force: true });
      writeFileSync(exports, exportsOf(environmentOf(running)), { mode: 0o600 });
    }
    const shown = running.map(({ name, endpoint, credentials }) => ({ name, endpoint, ...credentials }));
    console.log(JSON.stringify(positionals[0] === "all" ? Object.fromEntries(shown.map((one) => [one.name, one])) : shown[0]));
    await end;
  } finally {
    await Promise.all(running.map((simulator) => simulator.close()));
  }
}

function chosen(name: string | undefined): readonly string[] {
  const known = Object.keys(simulators);
  const choice = `${known.join(", ")} or all`;
  if (name === undefined) throw new WrongUsage(`simulate needs the name of a system: ${choice}.`);
  if (name === "all") return known;
  if (!known.includes(name)) throw new WrongUsage(`There is no simulator ${JSON.stringify(name)}: it must be ${choice}.`);
  return [name];
}

/** Resolves when the process is told to end. */
const told = () => new Promise<void>((resolve) => ["SIGINT", "SIGTERM"].forEach((signal) => process.once(signal, () => resolve())));
