#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../constructs/plugin";
import { parsed, WrongUsage } from "./arguments";
import { help } from "./help";

/** The commands by name; each is loaded only when it is called. */
const commands: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  simulate: async (args) => (await import("./simulate.js")).simulate(args),
  review: async (args) => (await import("./review.js")).review(args),
  expired: async (args) => (await import("./expired.js")).expired(args),
  install: async (args) => (await import("./install.js")).install(args),
  schema: async (args) => (await import("./schema.js")).schema(args),
  generate: async (args) => (await import("./generate.js")).generate(args),
};

void main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  try {
    await obey(args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = error instanceof WrongUsage ? 2 : 1;
  }
}

async function obey([name, ...args]: readonly string[]): Promise<void> {
  if (name === undefined || name === "help" || [name, ...args].some((arg) => arg === "--help" || arg === "-h")) return console.log(help);
  if (name === "--version") return console.log(JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")).version);
  if (name.startsWith("-")) parsed([name], {}, 0);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new WrongUsage(`There is no command ${JSON.stringify(name)}: terraclone --help lists what there is.`);
  await command(args);
}
