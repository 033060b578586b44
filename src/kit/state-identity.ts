import { createHash, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

/** The state that a run works on, as far as a provider can know it. */
export interface StateIdentity {
  /** The same on every machine that works on it. */
  readonly id: string;
  /** The same in this folder, whatever the folder or the machine is called now. */
  readonly place: string;
  /** Whether others than this folder can work on it. */
  readonly shared: boolean;
}

/**
 * Reads the backend that `terraform init` wrote down, and the workspace. A local state has no other name than where it
 * lies. The states of `terraform test` live as long as its process, and are nobody else's.
 */
export function stateIdentity(dataDirectory: string, workingDirectory: string, environment: NodeJS.ProcessEnv, command?: string): StateIdentity {
  const backend = backendIn(join(dataDirectory, "terraform.tfstate"), environment);
  const workspace = environment["TF_WORKSPACE"] || textOf(join(dataDirectory, "environment")) || "default";
  const shared = backend !== undefined && backend.type !== "local";
  const own = command === "test" ? [randomUUID()] : [];
  const digest = (...place: readonly string[]) => createHash("sha256").update(JSON.stringify([backend, workspace, [...place, ...own]])).digest("hex");
  return { id: shared ? digest() : digest(hostname(), workingDirectory), place: digest(), shared };
}

interface Backend {
  readonly type: string;
  readonly config: Record<string, unknown>;
}

function backendIn(file: string, environment: NodeJS.ProcessEnv): Backend | undefined {
  try {
    const { backend } = JSON.parse(textOf(file) ?? "") as { backend?: Backend };
    if (!backend) return undefined;
    const said = completed(backend, environment);
    const telling = Object.entries(said).filter(([name, value]) => value !== null && !changesWithTheUser.test(name));
    return { type: backend.type, config: Object.fromEntries(telling) };
  } catch {
    return undefined;
  }
}

/** A backend's configuration with what only the environment tells, which `terraform init` does not write down. */
function completed({ type, config }: Backend, environment: NodeJS.ProcessEnv): Record<string, unknown> {
  const told = Object.entries(toldByEnvironment[type] ?? {}).map(([name, variable]) => [name, config[name] || environment[variable] || null]);
  const all: Record<string, unknown> = { ...config, ...Object.fromEntries(told) };
  return type === "pg" ? { ...all, database: databaseIn(String(all["conn_str"] ?? "")) || environment["PGDATABASE"] || null } : all;
}

/** What names a state and may be told by the environment alone, as GitLab tells the address of the states that it keeps. */
const toldByEnvironment: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  http: { address: "TF_HTTP_ADDRESS" },
  kubernetes: { namespace: "KUBE_NAMESPACE" },
  pg: { schema_name: "PG_SCHEMA_NAME", conn_str: "PG_CONN_STR" },
};

/** Of a connection string, which has the password. The server's name is left out: one server has several, from within a network and from outside. */
const databaseIn = (connection: string) => (URL.canParse(connection) ? new URL(connection).pathname.slice(1) : /(?:^|\s)dbname\s*=\s*'?([^\s']+)/.exec(connection)?.[1]);

/** Credentials say who works on a state, not which; but `key` and `secret_suffix` name it, in S3 and in Kubernetes. */
const changesWithTheUser = /(access|secret|private|encryption|customer|api)_key|key_id|client_secret|token|password|credential|conn_str|profile|role/;

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return undefined;
  }
}
