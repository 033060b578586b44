import { startBlueking } from "../simulators/blueking";
import { seeded as gpdbSeeds, startGpdb } from "../simulators/gpdb";
import { startTiUniManager } from "../simulators/tiunimanager";
import { startZStack } from "../simulators/zstack";
import { check, InfraRepo, say } from "./demo-stage";
import { environmentOf } from "./simulated-environment";
import { findPrograms, startPostgres, type RunningPostgres } from "./postgres";

/** A minute of the simulated systems lasts this many times less. */
const speed = 60;

/** Databases take many minutes, so that time has to run faster there. */
const speedOfDatabases = 600;

type Systems = Awaited<ReturnType<typeof startSystems>>;

/** Shows the main job: an environment of the example infra repo is deployed, found unchanged, changed by a reviewed plan, and destroyed. */
async function demo(): Promise<void> {
  const systems = await startSystems();
  const postgres = await postgresIfThereIsOne();
  const repo = new InfraRepo({ ...environmentOf(Object.values(systems)), ...(postgres ? { PG_CONN_STR: postgres.connStr } : { LOCAL_STATE: "1" }), TERRACLONE_ENVIRONMENTS: "staging", TF_VAR_db_password: "a-demo-password-1" });
  try {
    await lifeOfStaging(repo, systems);
  } finally {
    const { zstack, tiunimanager, blueking, gpdb } = systems;
    await Promise.all([zstack.close(), tiunimanager.close(), blueking.close(), gpdb.close(), postgres?.close()]);
    repo.remove();
  }
}

async function lifeOfStaging(repo: InfraRepo, { zstack, tiunimanager, blueking, gpdb }: Systems): Promise<void> {
  const before = zstack.fingerprint();
  const comment = () => blueking.database.getHost(11).stored["bk_comment"];

  say("The environment staging, as examples/infra-repo/environments/staging.yaml describes it:");
  for (const line of repo.read("environments/staging.yaml").trimEnd().split("\n")) console.log(`    ${line}`);

  say("cdktf deploy staging: a clone of production on all four systems.");
  await repo.cdktf("deploy", "staging", "--auto-approve");
  const [shop] = tiunimanager.clusters.named("staging-shop");
  check(zstack.vms.named("staging-web-2")[0]?.state === "Running", "two VMs serve the shop");
  check(shop?.status === "Running", "the database is a clone of production's");
  check(comment() === "golden image", "host 11 has the properties of production's host");
  check(gpdb.instances.get(gpdbSeeds.staging)?.restored.at(-1)?.backupId === gpdbSeeds.backups[2], "the warehouse holds production's newest backup");
  check(zstack.vms.named("staging-smoke-test").length === 1, "the smoke test runs, made after all of them");

  say("cdktf diff staging: nothing is left to do.");
  check((await repo.cdktf("diff", "staging")).includes("No changes."), "the plan is empty");

  say("A pull request asks for a third web server and a time to live of two weeks. The pipeline plans it and comments:");
  repo.edit("environments/staging.yaml", "web: 2", "web: 3");
  repo.edit("environments/staging.yaml", "ttl: never", "ttl: 2w");
  await repo.cdktf("synth");
  await repo.script("plan.sh", [3, 4]);
  for (const line of repo.read("review.md").trimEnd().split("\n")) console.log(`    │ ${line}`);

  say("Once it is merged, the very plan that was reviewed is applied.");
  await repo.script("apply.sh");
  check(zstack.vms.named("staging-web-3")[0]?.state === "Running", "there is a third web server");
  check(tiunimanager.clusters.named("staging-shop")[0]?.clusterId === shop?.clusterId, "the database is the same");
  check((await repo.terraclone("expired", "--within", "3w")).includes("staging"), "terraclone expired knows when staging expires");

  say("cdktf destroy staging: everything goes, and what was overwritten in CMDB is put back.");
  await repo.cdktf("destroy", "staging", "--auto-approve");
  check(JSON.stringify({ ...zstack.fingerprint(), recycleBin: [] }) === JSON.stringify({ ...before, recycleBin: [] }), "ZStack is as it was, but for its recycle bin");
  check(tiunimanager.clusters.all().map(({ clusterId }) => clusterId).join() === tiunimanager.productionId, "TiUniManager has production alone");
  check(comment() === "made by hand", "host 11 has its own comment again");
}

/** The four pretended systems, by one clock each. */
async function startSystems() {
  const [zstack, tiunimanager, blueking, gpdb] = await Promise.all([startZStack({ speed }), startTiUniManager({ speed: speedOfDatabases }), startBlueking({ speed }), startGpdb({ speed: speedOfDatabases })]);
  const pretended = Object.entries({ ZStack: zstack, TiUniManager: tiunimanager, "BlueKing CMDB": blueking, "AnalyticDB for PostgreSQL": gpdb });
  say("Pretended systems listen on the loopback interface:");
  for (const [name, { endpoint }] of pretended) console.log(`    ${name.padEnd(26)} ${endpoint}`);
  return { zstack, tiunimanager, blueking, gpdb };
}

/** A PostgreSQL for the state, as teams have one; the demo is told from a file where this machine has none. */
async function postgresIfThereIsOne(): Promise<RunningPostgres | undefined> {
  try {
    findPrograms();
  } catch {
    say("This machine has no PostgreSQL server, so that the state is kept in a file.");
    return undefined;
  }
  say("A PostgreSQL server of its own keeps the state, and its lock.");
  return startPostgres();
}

demo().then(
  () => console.log("\nAll steps did what they say."),
  (error: unknown) => {
    console.error(`\n✗ ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  },
);
