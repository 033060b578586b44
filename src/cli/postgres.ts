import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { accessSync, chownSync, constants, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { ended } from "./ended";

/** A PostgreSQL server that is listening on the loopback interface. */
export interface RunningPostgres {
  /** Leads to its empty database `terraform`. It has the password, so it is for the environment alone: `PG_CONN_STR`. */
  readonly connStr: string;
  /** Stops the server, whoever is connected, and removes all it held. */
  close(): Promise<void>;
}

/** Starts a real PostgreSQL with a folder, a port and a password of its own; it ends when this process does, even when that is killed. */
export async function startPostgres(): Promise<RunningPostgres> {
  const programs = findPrograms();
  const owner = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), "terraclone-postgres-"));
  if (owner) chownSync(folder, owner.uid, owner.gid);
  // Without a locale, PostgreSQL on macOS asks for one in a thread, which it then refuses to have.
  const options: SpawnOptions = { cwd: folder, env: { PATH: process.env["PATH"], LC_ALL: "C" }, ...owner };
  try {
    const password = randomBytes(24).toString("hex");
    await initialise(join(programs, "initdb"), password, folder, options);
    await ran(join(programs, "postgres"), ["--single", "-D", join(folder, "data"), "postgres"], options, "CREATE DATABASE terraform;\n");
    const port = await freePort();
    const server = await serving(join(programs, "postgres"), port, folder, options);
    return {
      connStr: `postgres://terraform:${password}@127.0.0.1:${port}/terraform?sslmode=disable`,
      close: () => closed(server, folder),
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** The first of the folders that has initdb and postgres; throws where none has. */
export function findPrograms(folders: readonly string[] = usualFolders()): string {
  const found = folders.find((folder) => ["initdb", "postgres"].every((program) => isExecutable(join(folder, program))));
  if (found === undefined)
    throw new Error(
      "There is no PostgreSQL server on this machine: neither initdb nor postgres was found. Install one with apt-get install postgresql (Debian) or brew install postgresql (macOS), and try again.",
    );
  return found;
}

/** Debian keeps the programs off the PATH, and Homebrew those of all versions but one. */
const usualFolders = () => [
  ...(process.env["PATH"] ?? "").split(delimiter).filter(Boolean),
  ...versionsIn("/usr/lib/postgresql", /^\d/),
  ...versionsIn("/opt/homebrew/opt", /^postgresql/),
  ...versionsIn("/usr/local/opt", /^postgresql/),
];

/** The programs' folders of the installed versions, newest first. */
function versionsIn(parent: string, named: RegExp): string[] {
  try {
    const versions = readdirSync(parent).filter((name) => named.test(name));
    return versions.sort((a, b) => b.localeCompare(a, "en", { numeric: true })).map((version) => join(parent, version, "bin"));
  } catch {
    return [];
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whom PostgreSQL is to run as where this is root, as whom it refuses to run. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string) => spawnSync("id", [flag, "postgres"], { encoding: "utf8" });
  const [user, group] = [idOf("-u"), idOf("-g")];
  return user.status === 0 && group.status === 0 ? { uid: Number(user.stdout), gid: Number(group.stdout) } : { uid: nobody, gid: nobody };
}

/** Nobody's number on every Linux. */
const nobody = 65_534;

async function initialise(initdb: string, password: string, folder: string, options: SpawnOptions): Promise<void> {
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (options.uid !== undefined && options.gid !== undefined) chownSync(passwordFile, options.uid, options.gid);
  await ran(initdb, ["-D", join(folder, "data"), "-U", "terraform", `--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--encoding=UTF8", "--no-locale", "--no-sync"], options);
  rmSync(passwordFile);
}

/** Runs a program to its end; throws with its words unless that is a good one. */
async function ran(program: string, args: readonly string[], options: SpawnOptions, input = ""): Promise<void> {
  const child = spawn(program, args, { ...options, stdio: "pipe" });
  child.stdin!.end(input);
  const { code, stdout, stderr } = await ended(child);
  if (code !== 0) throw new Error(`${program} exited with ${code}: ${stdout}${stderr}`.trim());
}

/**
 * A shell watches over the server: when its standard input ends, which a kill of this process brings about too, it
 * stops the server fast, and removes all that the folder holds.
 */
async function serving(postgres: string, port: number, folder: string, options: SpawnOptions): Promise<ChildProcess> {
  const settings = { listen_addresses: "127.0.0.1", port, unix_socket_directories: folder, fsync: "off", logging_collector: "off", log_destination: "stderr", max_connections: 40 };
  const args = ["-D", join(folder, "data"), ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
  const watched = '"$@" <&- & exec 2>&-; read never; kill -INT $!; wait $!; cd / && rm -rf "$0"';
  // In a group of its own it does not get the Ctrl-C that is meant for terraform.
  const shell = spawn("/bin/sh", ["-c", watched, folder, postgres, ...args], { ...options, stdio: ["pipe", "ignore", "pipe"], detached: true });
  let words = "";
  await new Promise<void>((resolve, reject) => {
    shell.once("error", reject);
    shell.stderr!.setEncoding("utf8").on("data", (text: string) => {
      words = `${words}${text}`.slice(-10_000);
      if (words.includes("database system is ready to accept connections")) resolve();
    });
    shell.stderr!.once("end", () => {
      shell.stdin!.end();
      reject(new Error(`PostgreSQL did not start: ${words.trim()}`));
    });
  });
  return shell;
}

async function closed(server: ChildProcess, folder: string): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) {
    const gone = once(server, "exit");
    server.stdin!.end();
    await gone;
  }
  rmSync(folder, { recursive: true, force: true });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
