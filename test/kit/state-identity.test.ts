import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stateIdentity as identityOf } from "../../src/kit/state-identity";

const stateIdentity = (...args: Parameters<typeof identityOf>) => identityOf(...args).id;

/** A data directory as `terraform init` leaves it. */
function initialised(backend?: { type: string; config: Record<string, unknown> }, workspace?: string): string {
  const directory = mkdtempSync(join(tmpdir(), "state-"));
  if (backend) writeFileSync(join(directory, "terraform.tfstate"), JSON.stringify({ version: 3, backend: { ...backend, hash: 1 } }));
  if (workspace) writeFileSync(join(directory, "environment"), workspace);
  return directory;
}
const s3 = (config: Record<string, unknown>) => initialised({ type: "s3", config: { bucket: "b", key: "k", region: null, ...config } });

describe("A state's identity", () => {
  test("is the same wherever and by whomever a remote state is worked on", () => {
    const here = stateIdentity(s3({ access_key: "AK1", secret_key: "s", profile: "me", token: "t" }), "/here", {});
    const there = stateIdentity(s3({ access_key: "AK2", role_arn: "r" }), "/there", {});

    expect(here).toBe(there);
  });

  test.each([
    ["S3's key", s3({}), s3({ key: "other" })],
    ["Kubernetes' suffix", initialised({ type: "kubernetes", config: { secret_suffix: "a" } }), initialised({ type: "kubernetes", config: { secret_suffix: "b" } })],
    ["OSS's prefix", initialised({ type: "oss", config: { bucket: "b", prefix: "a" } }), initialised({ type: "oss", config: { bucket: "b", prefix: "b" } })],
    ["the workspace", initialised({ type: "s3", config: {} }), initialised({ type: "s3", config: {} }, "staging")],
  ])("is another with %s", (_, one, other) => {
    expect(stateIdentity(one, "/here", {})).not.toBe(stateIdentity(other, "/here", {}));
  });

  test("is PostgreSQL's database and schema, wherever they are told, and not the server's name or who asks", () => {
    const told = initialised({ type: "pg", config: { conn_str: "postgres://me:secret@db.internal/states", schema_name: "staging" } });
    const untold = initialised({ type: "pg", config: { conn_str: null, schema_name: null } });
    const environment = { PG_CONN_STR: "postgres://you@db.example.com:5433/states?sslmode=require", PG_SCHEMA_NAME: "staging" };

    const identity = stateIdentity(untold, "/there", environment);

    expect(identity).toBe(stateIdentity(told, "/here", {}));
    expect(identity).toBe(stateIdentity(untold, "/here", { PG_CONN_STR: "host=db user=me dbname=states", PG_SCHEMA_NAME: "staging" }));
    expect(identity).toBe(stateIdentity(untold, "/here", { PG_SCHEMA_NAME: "staging", PGDATABASE: "states" }));
    expect(identity).not.toBe(stateIdentity(untold, "/here", { ...environment, PG_SCHEMA_NAME: "production" }));
    expect(identity).not.toBe(stateIdentity(untold, "/here", { ...environment, PG_CONN_STR: "postgres://db/other" }));
  });

  test.each([
    ["http", "address", "TF_HTTP_ADDRESS", "https://git.example.com/api/v4/projects/7/terraform/state/staging"],
    ["kubernetes", "namespace", "KUBE_NAMESPACE", "staging"],
  ])("counts what only the environment tells of the backend %s: %s, by %s", (type, name, variable, value) => {
    const told = initialised({ type, config: { [name]: value } });
    const untold = initialised({ type, config: { [name]: null } });

    const identity = stateIdentity(untold, "/there", { [variable]: value });

    expect(identity).toBe(stateIdentity(told, "/here", {}));
    expect(identity).toBe(stateIdentity(told, "/here", { [variable]: "which the configuration goes before" }));
    expect(identity).not.toBe(stateIdentity(untold, "/there", { [variable]: "other" }));
  });

  test("is another in each folder for a local state", () => {
    const local = initialised({ type: "local", config: { path: null } });

    expect(stateIdentity(local, "/here", {})).not.toBe(stateIdentity(local, "/there", {}));
    expect(stateIdentity(initialised(), "/here", {})).not.toBe(stateIdentity(initialised(), "/there", {}));
    expect(stateIdentity(initialised(), "/here", {})).toBe(stateIdentity(initialised(), "/here", {}));
  });

  test("takes the workspace from the environment first", () => {
    const staged = initialised(undefined, "staging");

    expect(stateIdentity(staged, "/here", { TF_WORKSPACE: "production" })).toBe(stateIdentity(initialised(undefined, "production"), "/here", {}));
    expect(stateIdentity(staged, "/here", { TF_WORKSPACE: "" })).toBe(stateIdentity(staged, "/here", {}));
  });

  test("bears a state file that is none", () => {
    const broken = mkdtempSync(join(tmpdir(), "state-"));
    writeFileSync(join(broken, "terraform.tfstate"), "{");

    expect(stateIdentity(broken, "/here", {})).toBe(stateIdentity(initialised(), "/here", {}));
  });
});
