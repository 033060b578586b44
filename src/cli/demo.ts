import { startBlueking } from "../simulators/blueking";
import { seeded as gpdbSeeds, startGpdb } from "../simulators/gpdb";
import { startTiUniManager, type RunningTiUniManager } from "../simulators/tiunimanager";
import { startZStack, type RunningZStack } from "../simulators/zstack";
import { Cdktf, check, say } from "./demo-stage";

/** A minute of the simulated systems lasts this many times less. */
const speed = 60;

/** Databases take many minutes, so that time has to run faster there. */
const speedOfDatabases = 600;

/** Shows the main job: stacks are deployed, found unchanged, changed and destroyed, by the real terraform. */
async function demo(): Promise<void> {
  await clonesOfVms();
  await clonesOfDatabases();
  await copiesOfHostProperties();
  await restoreOfWarehouse();
}

async function clonesOfVms(): Promise<void> {
  const zstack = await startZStack({ speed });
  const before = zstack.fingerprint();
  const { endpoint, credentials } = zstack;
  const cdktf = new Cdktf("zstack", { ZSTACK_ENDPOINT: endpoint, ZSTACK_ACCESS_KEY_ID: credentials.accessKeyId, ZSTACK_ACCESS_KEY_SECRET: credentials.accessKeySecret });
  try {
    say(`A pretended ZStack listens at ${endpoint}; a minute lasts a second there. It has these VMs:`);
    showVms(zstack);

    say("cdktf deploy: two clones of golden, from examples/zstack/main.ts.");
    await cdktf.run("deploy", "zstack", "--auto-approve");
    check(zstack.vms.named("web")[0]?.state === "Running", "web runs");
    check(zstack.vms.named("standby")[0]?.state === "Stopped", "standby is off");
    showVms(zstack);

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

async function clonesOfDatabases(): Promise<void> {
  const tiunimanager = await startTiUniManager({ speed: speedOfDatabases });
  const { endpoint, credentials, clusters, productionId } = tiunimanager;
  const cdktf = new Cdktf("tiunimanager", { TIUNIMANAGER_ENDPOINT: endpoint, TIUNIMANAGER_USERNAME: credentials.username, TIUNIMANAGER_PASSWORD: credentials.password });
  try {
    say(`A pretended TiUniManager listens at ${endpoint}. cdktf deploy: a production cluster, staging as a clone that follows it, and an old cluster taken over, from examples/tiunimanager/main.ts.`);
    await cdktf.run("deploy", "tiunimanager", "--auto-approve");
    const [shop, staging] = ["shop", "shop-staging"].map((name) => clusters.named(name)[0]);
    check(staging?.relations.masters[0] === shop?.clusterId && staging?.status === "Running", "shop-staging runs, and follows shop");
    showClusters(tiunimanager);

    say("cdktf destroy: the clone goes first, then what it was cloned from.");
    await cdktf.run("destroy", "tiunimanager", "--auto-approve");
    check(clusters.all().map(({ clusterId }) => clusterId).join() === productionId, "TiUniManager is as it was");
  } finally {
    await tiunimanager.close();
    cdktf.remove();
  }
}

async function copiesOfHostProperties(): Promise<void> {
  const cmdb = await startBlueking({ speed });
  const { appCode, appSecret, username } = cmdb.credentials;
  const cdktf = new Cdktf("blueking", { BLUEKING_ENDPOINT: cmdb.gatewayEndpoint, BLUEKING_TRANSPORT: "gateway", BLUEKING_APP_CODE: appCode, BLUEKING_APP_SECRET: appSecret, BLUEKING_USERNAME: username });
  const comment = () => cmdb.database.getHost(11).stored["bk_comment"];
  try {
    say(`A pretended BlueKing CMDB listens at ${cmdb.endpoint}. cdktf deploy: the golden host's properties onto two others, from examples/blueking/main.ts.`);
    await cdktf.run("deploy", "blueking", "--auto-approve");
    check(comment() === "golden image", "host 11 has the golden host's comment");
    check(cmdb.database.audit.length === 2, "CMDB's log tells of two changes, one for each host");

    say("cdktf destroy: what was overwritten is put back.");
    await cdktf.run("destroy", "blueking", "--auto-approve");
    check(comment() === "made by hand", "host 11 has its own comment again");
  } finally {
    await cmdb.close();
    cdktf.remove();
  }
}

async function restoreOfWarehouse(): Promise<void> {
  const gpdb = await startGpdb({ speed: speedOfDatabases });
  const { region, accessKeyId, accessKeySecret } = gpdb.credentials;
  const cdktf = new Cdktf("gpdb", { ALIBABA_CLOUD_ENDPOINT_GPDB: gpdb.endpoint, ALIBABA_CLOUD_REGION: region, ALIBABA_CLOUD_ACCESS_KEY_ID: accessKeyId, ALIBABA_CLOUD_ACCESS_KEY_SECRET: accessKeySecret });
  try {
    say(`A pretended AnalyticDB for PostgreSQL listens at ${gpdb.endpoint}. cdktf deploy: production's newest backup into staging, from examples/gpdb/main.ts.`);
    await cdktf.run("deploy", "gpdb", "--auto-approve");
    check(gpdb.instances.get(gpdbSeeds.staging)?.restored.at(-1)?.backupId === gpdbSeeds.backups[2], `staging holds backup ${gpdbSeeds.backups[2]}`);

    say("cdktf destroy: the restore is forgotten, the instance stays.");
    await cdktf.run("destroy", "gpdb", "--auto-approve");
    check(gpdb.instances.get(gpdbSeeds.staging)?.DBInstanceStatus === "Running", "staging runs");
  } finally {
    await gpdb.close();
    cdktf.remove();
  }
}

function showVms(zstack: RunningZStack): void {
  for (const { name, state, vmNics, uuid } of zstack.vms.all()) console.log(`    ${name.padEnd(10)} ${state.padEnd(10)} ${(vmNics[0]?.ip ?? "").padEnd(14)} ${uuid}`);
}

function showClusters({ clusters }: RunningTiUniManager): void {
  for (const { clusterName, status, clusterId } of clusters.all()) console.log(`    ${clusterName.padEnd(14)} ${status.padEnd(10)} ${clusterId}`);
}

demo().then(
  () => console.log("\nAll steps did what they say."),
  (error: unknown) => {
    console.error(`\n✗ ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  },
);
