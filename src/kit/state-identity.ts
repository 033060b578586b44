import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

/**
 * What tells the state that this run works on from any other, as far as a provider can know it: the backend that
 * `terraform init` wrote down, and the workspace. A local state cannot be shared, so there host and folder count too.
 */
export function stateIdentity(dataDirectory: string, workingDirectory: string, environment: NodeJS.ProcessEnv): string {
  const backend = backendIn(join(dataDirectory, "terraform.tfstate"), environment);
  const workspace = environment["TF_WORKSPACE"] || textOf(join(dataDirectory, "environment")) || "default";
  const place = backend === undefined || backend.type === "local" ? [hostname(), workingDirectory] : [];
  return createHash("sha256").update(JSON.stringify([backend, workspace, place])).digest("hex");
}

interface Backend {
  readonly type: string;
  readonly config: Record<string, unknown>;
}

function backendIn(file: string, environment: NodeJS.ProcessEnv): Backend | undefined {
  try {
    const { backend } = JSON.parse(textOf(file) ?? "") as { backend?: Backend };
    if (!backend) return undefined;
    const said = backend.type === "pg" ? { ...backend.config, ...placeInPostgres(backend.config, environment) } : backend.config;
    const telling = Object.entries(said).filter(([name, value]) => value !== null && !changesWithTheUser.test(name));
    return { type: backend.type, config: Object.fromEntries(telling) };
  } catch {
    return undefined;
  }
}

/**
 * In PostgreSQL, schema and database name a state, and both may be told by the environment alone, beside the password.
 * The server's name is left out: one server has several, from within a network and from outside.
 */
function placeInPostgres({ schema_name: schema, conn_str: connection }: Record<string, unknown>, environment: NodeJS.ProcessEnv): Record<string, unknown> {
  const text = String(connection || environment["PG_CONN_STR"] || "");
  const database = URL.canParse(text) ? new URL(text).pathname.slice(1) : /(?:^|\s)dbname\s*=\s*'?([^\s']+)/.exec(text)?.[1];
  return { schema_name: schema || environment["PG_SCHEMA_NAME"] || null, database: database || environment["PGDATABASE"] || null };
}

/** Credentials say who works on a state, not which; but `key` and `secret_suffix` name it, in S3 and in Kubernetes. */
const changesWithTheUser = /(access|secret|private|encryption|customer|api)_key|key_id|client_secret|token|password|credential|conn_str|profile|role/;

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return undefined;
  }
}
