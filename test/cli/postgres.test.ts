import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findPrograms, startPostgres } from "../../src/cli/postgres";
import { root, start } from "../support/command";
import { until, Workspace } from "../support/terraform";

/** The folder of the server that a connection string leads to, told from other tests' servers by its port. */
function folderOf(connStr: string): string {
  const { port } = new URL(connStr);
  const folders = readdirSync(tmpdir())
    .filter((name) => name.startsWith("terraclone-postgres-"))
    .map((name) => join(tmpdir(), name));
  return folders.find((folder) => existsSync(join(folder, "data/postmaster.pid")) && readFileSync(join(folder, "data/postmaster.pid"), "utf8").split("\n")[3] === port)!;
}

/** Whether anybody listens where a connection string leads. */
async function answers(connStr: string): Promise<boolean> {
  const { hostname, port } = new URL(connStr);
  const socket = connect(Number(port), hostname);
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

test("Terraform keeps its state in it, and nothing is left of it after its end", async () => {
  const { connStr, close } = await startPostgres();
  const folder = folderOf(connStr);
  const terraform = new Workspace({ version: "0.0.0" }, { PG_CONN_STR: connStr });
  terraform.writeJson('{ "terraform": { "backend": { "pg": {} } }, "resource": { "terraform_data": { "it": { "input": "kept" } } } }');

  await terraform.init();
  await terraform.apply();
  const state = await terraform.state();
  await close();

  expect(state).toMatchObject({ "terraform_data.it": { input: "kept" } });
  for (const name of readdirSync(terraform.directory, { recursive: true, encoding: "utf8" })) expect(terraform.file(name) ?? "").not.toContain(new URL(connStr).password);
  expect(terraform.file("terraform.tfstate")).toBeUndefined();
  expect(await answers(connStr)).toBe(false);
  expect(existsSync(folder)).toBe(false);
  terraform.remove();
});

test("Nobody gets in without the password", async () => {
  const { connStr, close } = await startPostgres();
  const wrong = new URL(connStr);
  wrong.password = "guessed";
  const terraform = new Workspace({ version: "0.0.0" }, { PG_CONN_STR: wrong.href });
  terraform.writeJson('{ "terraform": { "backend": { "pg": {} } } }');

  const { code, output } = await terraform.run("init", "-input=false");

  await close();
  terraform.remove();
  expect(code).toBe(1);
  expect(output).toContain("password authentication failed");
});

test("It ends with the process that started it, also where that is killed", async () => {
  const script = `require("./src/cli/postgres").startPostgres().then(({ connStr }) => console.log(connStr))`;
  const child = start(process.execPath, ["--require", require.resolve("tsx/cjs"), "--eval", script], { cwd: root });
  const [printed] = await once(child.stdout!.setEncoding("utf8"), "data");
  const connStr = String(printed).trim();
  const [answered, folder] = [await answers(connStr), folderOf(connStr)];

  child.kill("SIGKILL");
  // Empty it may stay: the user that the server ran as may not remove it from a folder of ours.
  await until(() => !existsSync(folder) || readdirSync(folder).length === 0);

  expect(answered).toBe(true);
  expect(await answers(connStr)).toBe(false);
});

test("Where there is none, it says how to install one", () => {
  expect(() => findPrograms([tmpdir()])).toThrow(/apt-get install postgresql \(Debian\) or brew install postgresql \(macOS\)/);
});
