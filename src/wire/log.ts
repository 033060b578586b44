import type { Environment } from "./handshake";
import { secrets, type Secrets } from "./secrets";

/** How much a log line matters. */
export type Level = "trace" | "debug" | "info" | "warn" | "error";

/** What a log line tells beside its message. */
export type Fields = { readonly [name: string]: unknown };

/** Writes lines that Terraform shows at their level in its own log. */
export type Log = { readonly [L in Level]: (message: string, fields?: Fields) => void };

/** What a log needs from its surroundings. */
export interface LogOptions {
  /** The least level that is written; with `off` nothing is even built. */
  readonly level: Level | "off";
  write(line: string): void;
  now(): Date;
  readonly secrets?: Secrets;
}

/** Makes a log in the JSON that go-plugin reads from stderr (hclog), without registered secrets, each line below 64 KiB. */
export function createLog({ level, write, now, secrets: hidden = secrets }: LogOptions): Log {
  const from = level === "off" ? levels.length : levels.indexOf(level);
  const at = (of: Level) =>
    levels.indexOf(of) < from
      ? () => {}
      : (message: string, fields: Fields = {}) => write(line(of, message, fields, now(), hidden));
  return { trace: at("trace"), debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
}

/** The log of this process, on its standard error, at the level that its environment asks for. */
export const openLog = (environment: Environment): Log =>
  createLog({ level: logLevel(environment), write: (line) => void process.stderr.write(line), now: () => new Date() });

/** The level that Terraform's environment asks of this provider; `off` where it asks for none. */
export function logLevel(environment: Environment): Level | "off" {
  const asked = levelVariables.map((name) => environment[name]).find(Boolean)?.toLowerCase() ?? "off";
  if (asked === "off") return "off";
  // Terraform takes `JSON`, and any word it does not know, for TRACE.
  return levels.find((level) => level === asked) ?? "trace";
}

const levels: readonly Level[] = ["trace", "debug", "info", "warn", "error"];
const levelVariables = ["TF_LOG_PROVIDER_TERRACLONE", "TF_LOG_PROVIDER", "TF_LOG"];
// go-plugin reads lines of 64 KiB and shows the rest of a longer one as a line of its own.
const longestLine = 60_000;
const longestText = 8_000;

function line(level: Level, message: string, fields: Fields, now: Date, hidden: Secrets): string {
  const plain = Object.entries(fields).map(([name, value]) => [fieldName(hidden.redact(name)), redacted(value, hidden)] as const);
  const head = {
    "@level": level,
    "@message": shortened(hidden.redact(String(message))),
    // With the three digits of toISOString go-plugin fails to parse the time and shows the line as text.
    "@timestamp": now.toISOString().replace(/(\.\d{3})Z$/, "$1000Z"),
    "@module": "terraclone",
  };
  for (const cut of [(text: string) => text, shortened]) {
    const text = JSON.stringify({ ...Object.fromEntries(plain.map(([name, value]) => [name, cutTo(value, cut)])), ...head });
    if (Buffer.byteLength(text) < longestLine) return `${text}\n`;
  }
  return `${JSON.stringify({ ...head, truncated: "The fields of this line were too long for the log." })}\n`;
}

// Terraform itself crashes when one of hclog's own fields is not a string, so no field may take their names.
const fieldName = (name: string) => (name.startsWith("@") ? `_${name}` : name);

function redacted(value: unknown, hidden: Secrets, depth = 0): unknown {
  if (typeof value === "string") return hidden.redact(value);
  if (value === null || value === undefined || typeof value === "boolean") return value ?? null;
  if (value instanceof Error) return hidden.redact(value.stack ?? value.message);
  if (typeof value !== "object") {
    const text = String(value);
    return typeof value === "number" && hidden.redact(text) === text ? value : hidden.redact(text);
  }
  if (depth > 8) return "(nested too deeply)";
  if (ArrayBuffer.isView(value)) return `(${value.byteLength} bytes)`;
  if (Array.isArray(value)) return value.map((item) => redacted(item, hidden, depth + 1));
  if (value instanceof Date) return hidden.redact(String(value.toJSON()));
  return Object.fromEntries(Object.entries(value).map(([name, of]) => [hidden.redact(name), redacted(of, hidden, depth + 1)]));
}

const cutTo = (value: unknown, cut: (text: string) => string) => {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return cut(text) === text ? value : cut(text);
};

const shortened = (text: string) =>
  text.length > longestText ? `${text.slice(0, longestText)} (${text.length - longestText} more characters left out)` : text;
