import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { minutesOf } from "../../constructs/time-to-live";
import { parsed, WrongUsage } from "./arguments";
import { ended } from "./ended";

/** An environment that has a time to live, as its state tells. */
interface Lifetime {
  readonly stack: string;
  readonly environment: string;
  readonly createdAt: string;
  readonly expiresAt: string;
}

/** Lists environments whose time to live has passed, by the outputs in the states of synthesised stacks. */
export async function expired(args: readonly string[]): Promise<void> {
  const { values, positionals } = parsed(args, { within: { type: "string" }, format: { type: "string" }, "detailed-exitcode": { type: "boolean" } }, Infinity);
  const { within = "0", format = "text" } = values;
  const ahead = within === "0" ? 0 : minutesOf(within);
  if (ahead === undefined || ahead === Infinity) throw new WrongUsage(`--within must be a whole number followed by m, h, d or w, and is ${JSON.stringify(within)}.`);
  if (format !== "text" && format !== "json") throw new WrongUsage(`--format must be text or json, and is ${JSON.stringify(format)}.`);

  const unread: string[] = [];
  const lifetimes: Lifetime[] = [];
  for (const directory of positionals.length > 0 ? positionals : stacksIn("cdktf.out")) {
    try {
      lifetimes.push(...(await lifetimeIn(directory)));
    } catch (error) {
      // The others are told all the same.
      unread.push(`The state of ${directory} cannot be read. ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  const now = Date.now();
  const over = lifetimes
    .map((lifetime) => ({ ...lifetime, left: Date.parse(lifetime.expiresAt) - now }))
    .filter(({ left }) => left <= ahead * 60_000)
    .sort((one, other) => one.left - other.left);
  if (format === "json") {
    const told = over.map(({ stack, environment, createdAt, expiresAt, left }) => ({ stack, environment, created_at: createdAt, expires_at: expiresAt, expired: left <= 0 }));
    console.log(JSON.stringify(told, null, 2));
  } else for (const { stack, expiresAt, left } of over) console.log(`${stack.padEnd(24)} ${left <= 0 ? "expired" : "expires"} ${expiresAt}`);
  if (unread.length > 0) throw new Error(unread.join("\n"));
  if (values["detailed-exitcode"] && over.length > 0) process.exitCode = 3;
}

/** The folders of the stacks that were synthesised. */
function stacksIn(out: string): string[] {
  const stacks = join(out, "stacks");
  if (!existsSync(stacks)) throw new Error(`There is no ${stacks} here: synthesise first, with cdktf synth, or name the stacks' folders.`);
  return readdirSync(stacks).map((stack) => join(stacks, stack));
}

/** What the state in a stack's folder tells of its environment's lifetime; nothing where there is no end to it, or no environment yet. */
async function lifetimeIn(directory: string): Promise<Lifetime[]> {
  if (!existsSync(directory)) throw new Error("There is no such folder.");
  if (!existsSync(join(directory, ".terraform"))) await terraform(directory, "init", "-input=false");
  const outputs = JSON.parse(await terraform(directory, "output", "-json")) as {
    environment_lifetime?: { value: { environment: string; created_at: string; expires_at?: string } };
  };
  const { environment, created_at: createdAt, expires_at: expiresAt } = outputs.environment_lifetime?.value ?? {};
  if (environment === undefined || createdAt === undefined || expiresAt === undefined) return [];
  return [{ stack: basename(directory), environment, createdAt, expiresAt }];
}

/** Runs the terraform that the CDKTF command line would, and answers what it printed. */
async function terraform(directory: string, ...args: string[]): Promise<string> {
  const binary = process.env["TERRAFORM_BINARY_NAME"] ?? "terraform";
  const child = spawn(binary, [...args, "-no-color"], { cwd: directory, env: { ...process.env, TF_IN_AUTOMATION: "1" }, stdio: ["ignore", "pipe", "pipe"] });
  const { code, stdout, stderr } = await ended(child);
  if (code !== 0) throw new Error(`${binary} ${args[0]} exited with ${code}: ${stripVTControlCharacters(stderr).replace(/\s+/g, " ").trim()}`);
  return stdout;
}
