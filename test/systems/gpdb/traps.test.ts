import { readFileSync } from "node:fs";
import { join } from "node:path";
import { seeded, type RunningGpdb } from "../../../src/simulators/gpdb";
import { endpointOf, stsEndpointOf } from "../../../src/systems/gpdb/endpoints";
import { clientOf, quickGpdb } from "../../support/gpdb";

const clone = "systems/gpdb/instance-clone.test.ts";
const lost = "systems/gpdb/lost-answers.test.ts";
const credentials = "systems/gpdb/credentials.test.ts";
const lifecycle = "acceptance/gpdb-lifecycle.test.ts";
const interrupted = "acceptance/gpdb-interrupted.test.ts";
const simulator = "simulators/gpdb.test.ts";
const here = "systems/gpdb/traps.test.ts";

/** The traps of this service: each with the tests that step on it, or why it cannot arise. */
const traps: readonly (readonly [trap: string, ...met: (readonly [file: string, test: string] | string)[]])[] = [
  ["The \"new instance\" of the vendor's page is the target, which must exist and is overwritten", [clone, "an instance into itself"], [clone, "into an instance that is not there"], [clone, "warns of what is overwritten, with names and sizes"]],
  ["RDS has a call of the same name and the opposite sense", "The attributes bear the names of this call, their docs say which instance is overwritten, and the plan names both."],
  ["Success means accepted: polling for Running may end before the restore begins", [clone, "is over only once the instance was seen being restored, however late that shows"]],
  ["Nothing recognises a repeated request", [lost, "is not sent again where the restore begins, and is followed to its end"], [interrupted, "the answer was on its way, and the restore has begun by the next apply"]],
  ["Only snapshots can be cloned, and the service cannot filter for them", [clone, "a physical backup"], [lifecycle, "instances and backups are looked up, and a backup found feeds a restore"]],
  ["Failed is Failure in answers, statuses are of mixed case, and filters want lower case", [lifecycle, "instances and backups are looked up, and a backup found feeds a restore"], [simulator, "the shapes differ from call to call, as the service's do"]],
  ["Backups bear the instance's ID with a suffix", [lifecycle, "instances and backups are looked up, and a backup found feeds a restore"]],
  ["Items is an array here and an object there, and numbers are strings in lists", [lifecycle, "instances and backups are looked up, and a backup found feeds a restore"], [simulator, "the shapes differ from call to call, as the service's do"]],
  ["Page sizes other than 30, 50 and 100 are not documented", [simulator, "with another page size than 30, 50 or 100"], [lifecycle, "instances and backups are looked up, and a backup found feeds a restore"]],
  ["There is no undo, and nothing tells which backup was restored", [lifecycle, "a backup is restored, left alone, restored again when it is another one, and forgotten in the end"], [lifecycle, "a restore is imported by target, source and backup, and is not repeated"]],
  ["An instance cannot be deleted while it is restored into", "Destroying this resource deletes no instance."],
  ["A restore may take hours", [clone, "is over only once the instance was seen being restored, however late that shows"], [clone, "that takes too long is named, and the next apply resumes it"]],
  ["The region is in no parameter: the address decides, and a wrong one looks like missing instances", [here, "a region has its own address, or the central one"], [clone, "into an instance that is not there"]],
  ["CloneDBInstance works over HTTPS only", [here, "an address without TLS is refused by the service, in its words"], [here, "a region has its own address, or the central one"]],
  ["There are different variables for the region, and a silent default", [here, "the region comes from either variable, and from nowhere else"], [credentials, "a region"]],
  ["ALIBABA_CLOUD_CREDENTIALS_FILE is JSON to one and INI to another", [credentials, "a JSON file where the SDKs' INI file was given"]],
  ["The vendor's credential chain asks the metadata server unasked", [credentials, "without being asked for, neither the metadata server nor a profile is looked at"]],
  ["The SDK's timeouts are 3 s, its retries and proxies do nothing", "The SDK is not used; the kit's connection gives an answer a minute, and obeys the proxy variables."],
  ["Pages that are no JSON, and refusals with HTTP 200", [lost, "a refusal that comes with HTTP 200 is a refusal"], [clone, "goes on while the service cannot be read, and through every other throttling"]],
  ["Throttling comes with HTTP 400", [clone, "goes on while the service cannot be read, and through every other throttling"], [clone, "that is throttled without end is not begun, and says by whose word"]],
  ["The vendor's generated package is not in every registry", "It is not used."],
  ["Bundles of the vendor's packages fail as ES modules", "None of them is used at run time."],
  ["Signatures are of decoded parameters: an asterisk is sent as it is and signed encoded", [here, "an asterisk is sent as it is and signed encoded"]],
  ["V1, V2 and V3 mean different things in docs, options and on the wire", "There is one signer here, of ACS3-HMAC-SHA256, and it is called by that name."],
  ["Node's fetch ignores the proxy variables", "The service is called through axios, which obeys them; fetch is used for metadata alone, which must not go through a proxy."],
  ["Several codes are misspelled in the product", [here, "a misspelled code is passed on as it is"]],
];

test("each trap of the service is met by a test, or cannot arise", () => {
  const texts = new Map<string, string>();
  const textOf = (file: string) => texts.get(file) ?? texts.set(file, readFileSync(join(__dirname, "../..", file), "utf8")).get(file)!;

  const named = (file: string, name: string) => file !== here ? textOf(file).includes(name) : textOf(file).includes(`test(${JSON.stringify(name)}`);
  const missing = traps.flatMap(([trap, ...met]) => met.flatMap((one) => (typeof one === "string" || named(...one) ? [] : [`${trap}: ${one.join(": ")}`])));

  expect(traps).toHaveLength(26);
  expect(traps.every(([, first]) => first !== undefined)).toBe(true);
  expect(missing).toEqual([]);
});

const { signal } = new AbortController();
let gpdb: RunningGpdb;
const configured = () => ({ endpoint: gpdb.endpoint, region: "cn-hangzhou", accessKeyId: gpdb.credentials["accessKeyId"]!, accessKeySecret: gpdb.credentials["accessKeySecret"]! });
beforeEach(async () => {
  gpdb = await quickGpdb({ httpsOnly: true });
});
afterEach(() => gpdb.close());

test("a region has its own address, or the central one", () => {
  expect(["cn-hangzhou", "cn-beijing", "ap-southeast-2", "xx-new-9"].map(endpointOf)).toEqual(["https://gpdb.aliyuncs.com", "https://gpdb.cn-beijing.aliyuncs.com", "https://gpdb.aliyuncs.com", "https://gpdb.xx-new-9.aliyuncs.com"]);
  expect(stsEndpointOf("cn-beijing", undefined)).toBe("https://sts.cn-beijing.aliyuncs.com");
  expect(stsEndpointOf("cn-beijing", "https://gpdb-vpc.cn-beijing.aliyuncs.com")).toBe("https://sts.cn-beijing.aliyuncs.com");
  expect(stsEndpointOf("cn-beijing", "https://gpdb.aliyuncs.com.example")).toBe("https://gpdb.aliyuncs.com.example");
});

test("an address without TLS is refused by the service, in its words", async () => {
  await expect(clientOf(configured()).clone(seeded.staging, seeded.production, seeded.backups[2], signal)).rejects.toThrow(/lack of ssl protect \(InvalidProtocol\.NeedSsl, HTTP 404, request [0-9A-F-]{36}\)/);
});

test("the region comes from either variable, and from nowhere else", () => {
  const key = { accessKeyId: "LTAI", accessKeySecret: "secret" };

  expect(clientOf(key, { ALIBABA_CLOUD_REGION: "cn-beijing" }).region).toBe("cn-beijing");
  expect(clientOf(key, { ALIBABA_CLOUD_REGION_ID: "cn-shanghai" }).region).toBe("cn-shanghai");
  expect(clientOf(key, { ALICLOUD_REGION: "cn-qingdao", ALIBABA_CLOUD_REGION: "cn-beijing" }).region).toBe("cn-qingdao");
  expect(() => clientOf(key)).toThrow("gpdb has no region.");
});

test("an asterisk is sent as it is and signed encoded", async () => {
  gpdb.addInstance({ DBInstanceId: "gp-odd", DBInstanceDescription: "it's (a) *star*! ~50% + ä" });

  const found = await clientOf(configured()).instances({ DBInstanceDescription: "it's (a) *star*! ~50% + ä" }, signal);

  expect(found.map(({ DBInstanceId }) => DBInstanceId)).toEqual(["gp-odd"]);
});

test("a misspelled code is passed on as it is", async () => {
  gpdb.fault({ kind: "status", match: { operation: "DescribeDBInstanceAttribute" }, status: 403, body: { RequestId: "A-1", Code: "Forbbiden.SubUser", Message: "User is not authorized to operate on the specified resource.", AccessDeniedDetail: { AuthAction: "gpdb:DescribeDBInstanceAttribute" } } });

  await expect(clientOf(configured()).findInstance(seeded.production, signal)).rejects.toThrow(
    "AnalyticDB for PostgreSQL could not read instance gp-bp1production0001: User is not authorized to operate on the specified resource. It needs permission for gpdb:DescribeDBInstanceAttribute (Forbbiden.SubUser, HTTP 403, request A-1).",
  );
});
