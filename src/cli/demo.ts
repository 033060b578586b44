import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { packageRoot } from "../../constructs/plugin";
import { startBlueking } from "../simulators/blueking";
import { seeded, startGpdb } from "../simulators/gpdb";
import { startZStack, type RunningZStack } from "../simulators/zstack";

/** A minute of the simulated cloud lasts this many times less. */
const speed = 60;

/** A restore takes some twenty minutes, so that time has to run faster there. */
const speedOfRestores = 600;

/** Shows the main job: stacks are deployed, found unchanged, changed and destroyed, by the real terraform. */
async function demo(): Promise<void> {
  await clonesOfVms();
  await copyOfHostProperties();
  await cloneOfAnalyticDb();
}

async function clonesOfVms(): Promise<void> {
  const zstack = await startZStack({ speed });
  const before = zstack.fingerprint();
  const { endpoint, credentials } = zstack;
  const cdktf = new Cdktf("zstack", { ZSTACK_ENDPOINT: endpoint, ZSTACK_ACCESS_KEY_ID: credentials.accessKeyId, ZSTACK_ACCESS_KEY_SECRET: credentials.accessKeySecret });
  try {
    say(`A pretended ZStack listens at ${zstack.endpoint}; a minute lasts a second there. It has these VMs:`);
    show(zstack);

    say("cdktf deploy: two clones of golden, from examples/zstack/main.ts.");
    await cdktf.run("deploy", "zstack", "--auto-approve");
    check(zstack.vms.named("web")[0]?.state === "Running", "web runs");
    check(zstack.vms.named("standby")[0]?.state === "Stopped", "standby is off");
    show(zstack);

    say("cdktf diff: nothing is left to do.");
    check((await cdktf.run("diff", "zstack")).includes("No changes."), "the plan is empty");

    say("cdktf deploy with another description: web is changed in place.");
    const { uuid } = zstack.vms.named("web")[0]!;
    await cdktf.run("deploy", "zstack", "--auto-approve", "--var=web_description=Serves the shop in winter.");
    check(zstack.vms.find(uuid)?.description === "Serves the shop in winter.", "the same VM has the new description");
    check(zstack.counters.operations["cloneVmInstance"]?.executed === 2, "no third clone was made");

    say("cdktf destroy: both clones go.");
    await cdktf.run("destroy", "zstack", "--auto-approve");
    check(JSON.stringify({ ...zstack.fingerprint(), recycleBin: [] }) === JSON.stringify({ ...before, recycleBin: [] }), "ZStack is as it was, but for two VMs in its recycle bin");
  } finally {
    await zstack.close();
    cdktf.remove();
  }
}

async function cloneOfAnalyticDb(): Promise<void> {
  const gpdb = await startGpdb({ speed: speedOfRestores });
  const { region, accessKeyId, accessKeySecret } = gpdb.credentials;
  const cdktf = new Cdktf("gpdb", { ALIBABA_CLOUD_ENDPOINT_GPDB: gpdb.endpoint, ALIBABA_CLOUD_REGION: region, ALIBABA_CLOUD_ACCESS_KEY_ID: accessKeyId, ALIBABA_CLOUD_ACCESS_KEY_SECRET: accessKeySecret });
  const restored = () => gpdb.instances.get(seeded.staging)?.restored.map(({ backupId }) => backupId).join(", then ");
  try {
    say(`A pretended AnalyticDB for PostgreSQL listens at ${gpdb.endpoint}. cdktf deploy: production's newest backup into staging, from examples/gpdb/main.ts.`);
    await cdktf.run("deploy", "gpdb", "--auto-approve");
    check(restored() === seeded.backups[2], `staging holds backup ${seeded.backups[2]}`);

    say("cdktf diff: nothing is left to do.");
    check((await cdktf.run("diff", "gpdb")).includes("No changes."), "the plan is empty");

    say("A night later there is a newer backup. cdktf deploy: it is restored.");
    gpdb.addBackup(seeded.production, { BackupSetId: "2026112201" });
    await cdktf.run("deploy", "gpdb", "--auto-approve");
    check(restored() === `${seeded.backups[2]}, then 2026112201`, "staging holds the newer backup");

    say("cdktf destroy: the restore is forgotten, the instance stays.");
    await cdktf.run("destroy", "gpdb", "--auto-approve");
    check(gpdb.instances.get(seeded.staging)?.DBInstanceStatus === "Running", "staging runs");
  } finally {
    await gpdb.close();
    cdktf.remove();
  }
}

async function copyOfHostProperties(): Promise<void> {
  const cmdb = await startBlueking({ speed });
  const { appCode, appSecret, username } = cmdb.credentials;
  const cdktf = new Cdktf("blueking", { BLUEKING_ENDPOINT: cmdb.gatewayEndpoint, BLUEKING_TRANSPORT: "gateway", BLUEKING_APP_CODE: appCode, BLUEKING_APP_SECRET: appSecret, BLUEKING_USERNAME: username });
  const comment = () => cmdb.database.getHost(11).stored["bk_comment"];
  const changes = () => cmdb.database.audit.length;
  try {
    say(`A pretended BlueKing CMDB listens at ${cmdb.endpoint}. cdktf deploy: the golden host's properties onto two others, from examples/blueking/main.ts.`);
    await cdktf.run("deploy", "blueking", "--auto-approve");
    check(comment() === "golden image", "host 11 has the golden host's comment");

    say("cdktf diff: nothing is left to do.");
    check((await cdktf.run("diff", "blueking")).includes("No changes."), "the plan is empty");
    check(changes() === 2, "CMDB's log tells of two changes, one for each host");

    say("The golden host changes. cdktf deploy: host 11 follows it, the other keeps what it was given.");
    const golden = cmdb.database.getHost(10);
    cmdb.database.put({ ...golden, stored: { ...golden.stored, bk_comment: "golden image of winter" } });
    await cdktf.run("deploy", "blueking", "--auto-approve");
    check(comment() === "golden image of winter" && cmdb.database.getHost(13).stored["bk_comment"] === "golden image", "only host 11 has the new comment");

    say("cdktf destroy: what was overwritten is put back.");
    await cdktf.run("destroy", "blueking", "--auto-approve");
    check(comment() === "made by hand", "host 11 has its own comment again");
  } finally {
    await cmdb.close();
    cdktf.remove();
  }
}

/** The cdktf command line, in a folder of its own, led to the pretended system by the environment. */
class Cdktf {
  private readonly root = packageRoot(__dirname);
  private readonly terraform = terraformBinary();
  private readonly directory = mkdtempSync(join(tmpdir(), "terraclone-demo-"));

  constructor(
    private readonly example: string,
    private readonly environment: NodeJS.ProcessEnv,
  ) {
    const { root } = this;
    const app = `"${process.execPath}" "${join(root, "node_modules/tsx/dist/cli.mjs")}" --tsconfig "${join(root, "tsconfig.json")}" "${join(root, "examples", example, "main.ts")}"`;
    writeFileSync(join(this.directory, "cdktf.json"), JSON.stringify({ language: "typescript", app, projectId: "00000000-0000-4000-8000-000000000000", sendCrashReports: "false" }));
  }

  /** Runs a command to its end, shows what terraform says of it, and answers with all of its output. */
  async run(...args: string[]): Promise<string> {
    const { TF_CLI_CONFIG_FILE: config, ...inherited } = process.env;
    const begun = Date.now();
    const child = spawn(process.execPath, [join(this.root, "node_modules/cdktf-cli/bundle/bin/cdktf.js"), ...args], {
      cwd: this.directory,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...inherited,
        ...(config !== undefined && existsSync(config) && { TF_CLI_CONFIG_FILE: config }),
        TERRAFORM_BINARY_NAME: this.terraform,
        CHECKPOINT_DISABLE: "1",
        CDKTF_DISABLE_PLUGIN_CACHE_ENV: "1",
        FORCE_COLOR: "0",
        ...this.environment,
      },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (output += text));
    const [code] = (await once(child, "close")) as [number | null];
    for (const line of tellingLines(output, this.example)) console.log(`    ${line}`);
    if (code !== 0) throw new Error(`cdktf ${args.join(" ")} exited with ${code}:\n${output}`);
    console.log(`    (${((Date.now() - begun) / 1_000).toFixed(1)} s)`);
    return output;
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}

/** What terraform says of single resources and of the whole, each once. */
const tellingLines = (output: string, stack: string) => [
  ...new Set(
    output
      .split("\n")
      .map((line) => stripVTControlCharacters(line).trim().replace(new RegExp(`^${stack}\\s+`), ""))
      .filter((line) => /^(terraclone_.* complete after|Plan:|Apply complete|Destroy complete|No changes\.|web_address = "|staging_host = ")/.test(line)),
  ),
];

/** The terraform to use: what the CDKTF command line would, else tofu. */
function terraformBinary(): string {
  const wanted = process.env["TERRAFORM_BINARY_NAME"];
  const found = (wanted ? [wanted] : ["terraform", "tofu"]).find((name) => spawnSync(name, ["version"]).status === 0);
  if (found === undefined) throw new Error(`There is no ${wanted ?? "terraform or tofu"} on this machine. Install Terraform (https://developer.hashicorp.com/terraform/install) or OpenTofu (https://opentofu.org/docs/intro/install), and run the demo again.`);
  return found;
}

function show(zstack: RunningZStack): void {
  for (const { name, state, vmNics, uuid } of zstack.vms.all()) console.log(`    ${name.padEnd(10)} ${state.padEnd(10)} ${(vmNics[0]?.ip ?? "").padEnd(14)} ${uuid}`);
}

const say = (line: string) => console.log(`\n▸ ${line}`);

function check(holds: boolean, words: string): void {
  if (!holds) throw new Error(`The demo failed: it is not true that ${words}.`);
  console.log(`  ✓ ${words}`);
}

demo().then(
  () => console.log("\nAll steps did what they say."),
  (error: unknown) => {
    console.error(`\n✗ ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  },
);
