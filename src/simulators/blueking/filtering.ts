import type { HostRow, PropertyValue } from "../../systems/blueking/api";
import { isRecord, recordAt } from "../json";
import { arrayBacked } from "./database";
import { Failure } from "./failure";

/** Whether a host meets a filter; one that the real server would refuse throws. */
export function matching(filter: unknown, depth = 1): (host: HostRow) => boolean {
  if (filter === undefined || filter === null) return () => true;
  if (!isRecord(filter)) throw invalid("host_property_filter");
  if (!("rules" in filter)) return byRule(filter);
  const { condition, rules } = filter;
  if (!Array.isArray(rules) || rules.length === 0 || depth > 3) throw invalid("host_property_filter.rules");
  const each = rules.map((rule) => matching(rule, depth + 1));
  if (condition === "AND") return (host) => each.every((holds) => holds(host));
  if (condition === "OR") return (host) => each.some((holds) => holds(host));
  throw invalid("host_property_filter.condition");
}

/** One page of rows; a limit of 0 is no limit but an error. */
export function paged(rows: readonly HostRow[], body: Record<string, unknown>): { count: number; info: HostRow[] } {
  const { start = 0, limit = 0, sort = "" } = recordAt(body, "page");
  if (typeof limit !== "number" || limit < 1 || limit > 1_000) throw invalid("page.limit");
  const [, turned, key = "bk_host_id"] = /^(-?)(\w*)/.exec(String(sort)) ?? [];
  const sorted = [...rows].sort((a, b) => ((a[key || "bk_host_id"] ?? 0) < (b[key || "bk_host_id"] ?? 0) ? -1 : 1) * (turned ? -1 : 1));
  const fields = Array.isArray(body["fields"]) ? body["fields"].map(String) : [];
  const info = sorted.slice(Number(start), Number(start) + limit).map((row) => (fields.length > 0 ? (Object.fromEntries(Object.entries(row).filter(([property]) => fields.includes(property) || property === "bk_host_id")) as HostRow) : row));
  return { count: rows.length, info };
}

const text = (value: PropertyValue | undefined) => String(value ?? "");
const items = (value: unknown): unknown[] => {
  if (!Array.isArray(value) || new Set(value.map((item) => typeof item)).size > 1) throw invalid("host_property_filter.value");
  return value;
};

/** How each operator compares; `between` is documented, and refused: trap 19. */
const operators: Record<string, (value: PropertyValue | undefined, operand: unknown) => boolean> = {
  equal: (value, operand) => value === operand,
  not_equal: (value, operand) => value !== operand,
  in: (value, operand) => items(operand).includes(value),
  not_in: (value, operand) => !items(operand).includes(value),
  less: (value, operand) => Number(value) < Number(operand),
  less_or_equal: (value, operand) => Number(value) <= Number(operand),
  greater: (value, operand) => Number(value) > Number(operand),
  greater_or_equal: (value, operand) => Number(value) >= Number(operand),
  begins_with: (value, operand) => text(value).startsWith(String(operand)),
  not_begins_with: (value, operand) => !text(value).startsWith(String(operand)),
  contains: (value, operand) => text(value).toLowerCase().includes(String(operand).toLowerCase()),
  not_contains: (value, operand) => !text(value).includes(String(operand)),
  ends_with: (value, operand) => text(value).endsWith(String(operand)),
  not_ends_with: (value, operand) => !text(value).endsWith(String(operand)),
  is_empty: (value) => Array.isArray(value) && value.length === 0,
  is_not_empty: (value) => !(Array.isArray(value) && value.length === 0),
  is_null: (value) => value === null || value === undefined,
  is_not_null: (value) => value !== null && value !== undefined,
  exist: (value) => value !== undefined,
  not_exist: (value) => value === undefined,
};

function byRule({ field, operator, value }: Record<string, unknown>): (host: HostRow) => boolean {
  const compare = typeof operator === "string" ? operators[operator] : undefined;
  if (typeof field !== "string" || !compare) throw invalid("host_property_filter.operator");
  if (operator === "in" || operator === "not_in") items(value);
  const negative = String(operator).startsWith("not_");
  return (host) => {
    const found = host[field];
    // Lists of addresses match by any one of them: "a,b" is equal to neither.
    if (!arrayBacked.includes(field) || typeof found !== "string") return compare(found, value);
    const each = found.split(",").map((one) => compare(one, value));
    return negative ? each.every(Boolean) : each.some(Boolean);
  };
}

const invalid = (what: string) => new Failure(1199006, [what]);
