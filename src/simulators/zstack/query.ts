import { isRecord } from "../json";
import { Refusal, badArgument } from "./failure";

/** What a query can be asked about: its rows, their field names, and how a row is told. */
export interface Subject<Row extends { uuid: string }> {
  readonly rows: () => Iterable<Row>;
  readonly find: (uuid: string) => Row | undefined;
  readonly fields: readonly string[];
  readonly shown: (row: Row) => object;
  /** The objects behind the first word of a dotted name. */
  readonly joined?: (row: Row, name: string) => readonly unknown[] | undefined;
  readonly schema: string;
}

/** A query as the server has split it up. */
export interface Query {
  conditions: { name: string; operator: Operator; value: string }[];
  limit: number;
  start: number;
  count: boolean;
  replyWithCount: boolean;
  sort?: { field: string; descending: boolean };
  fields?: string[];
}

/** Splits a query string as the server does, which turns away with bare text what it cannot read. */
export function queryFrom(parameters: URLSearchParams): Query {
  const query: Query = {
    conditions: parameters.getAll("q").map(conditionFrom),
    limit: whole(parameters, "limit", 1000),
    start: whole(parameters, "start", 0),
    count: parameters.get("count") === "true",
    replyWithCount: parameters.get("replyWithCount") === "true",
  };
  const sort = parameters.get("sort");
  if (sort !== null) {
    // A plus sign that was not encoded has become a space by now.
    if (!/^[+-]./.test(sort)) throw new Refusal(400, `Invalid query string[sort:${sort}], sort direction must be '+' or '-'`);
    query.sort = { field: sort.slice(1), descending: sort.startsWith("-") };
  }
  const fields = parameters.get("fields");
  if (fields !== null) query.fields = fields.split(",");
  return query;
}

/** Answers a query over everything. */
export function answer<Row extends { uuid: string }>(subject: Subject<Row>, query: Query): object {
  for (const { name } of query.conditions) checkField(subject, name.split(".")[0] ?? "", name.includes("."));
  for (const field of [...(query.fields ?? []), ...(query.sort ? [query.sort.field] : [])]) checkField(subject, field, false);
  const uuid = query.conditions.find(({ name, operator }) => name === "uuid" && operator === "=")?.value;
  const one = uuid === undefined ? undefined : subject.find(uuid);
  const candidates: Iterable<Row> = uuid === undefined ? subject.rows() : one ? [one] : [];
  const found = [...candidates].filter((row) => query.conditions.every((condition) => holds(subject, row, condition)));
  if (query.count) return { total: found.length };
  const { sort } = query;
  if (sort) found.sort((one, other) => compared(valuesOf(subject, one, sort.field)[0], valuesOf(subject, other, sort.field)[0]) * (sort.descending ? -1 : 1));
  const page = found.slice(query.start, query.start + query.limit).map((row) => projected(subject.shown(row), query.fields));
  return { inventories: page, ...(query.replyWithCount && { total: found.length }), schema: schemaOf(subject, page.length) };
}

/** Answers a look-up by uuid: an empty list where there is nothing (trap 8). */
export function lookUp<Row extends { uuid: string }>(subject: Subject<Row>, uuid: string): object {
  const row = subject.find(uuid);
  return { inventories: row ? [subject.shown(row)] : [], schema: schemaOf(subject, row ? 1 : 0) };
}

type Operator = (typeof operators)[number];

/** The operator is the first of these, in this order, that occurs anywhere, so that a value with one of them in it is split in the wrong place (trap 24). */
const operators = ["!=", ">=", "<=", "!?=", "!~=", "~=", "?=", "=", ">", "<", "is null", "not null"] as const;

function conditionFrom(text: string): Query["conditions"][number] {
  const operator = operators.find((one) => text.includes(one));
  if (!operator) throw new Refusal(400, `Invalid query parameter. The '${text}' in the parameter[q] doesn't contain any query operator. Valid query operators are [${operators.join(", ")}]`);
  const at = text.indexOf(operator);
  return { name: text.slice(0, at).trim(), operator, value: text.slice(at + operator.length).trim() };
}

function whole(parameters: URLSearchParams, name: string, otherwise: number): number {
  const text = parameters.get(name);
  if (text === null) return otherwise;
  if (!/^-?\d+$/.test(text)) throw new Refusal(400, `Invalid query parameter. '${name}' must be an integer`);
  return Number(text);
}

function checkField<Row extends { uuid: string }>({ fields, schema }: Subject<Row>, field: string, dotted: boolean): void {
  if (fields.includes(field) || field === "__systemTag__" || field === "__userTag__" || (dotted && joins.includes(field))) return;
  throw badArgument(`invalid query condition, no field[${field}] on ${schema}`);
}

function holds<Row extends { uuid: string }>(subject: Subject<Row>, row: Row, { name, operator, value }: Query["conditions"][number]): boolean {
  const values = valuesOf(subject, row, name).filter((one) => one !== undefined && one !== null);
  if (operator === "is null") return values.length === 0;
  if (operator === "not null") return values.length > 0;
  const test = tests[operator];
  return values.some((one) => test(String(one), value));
}

/** Compared as a database with a case-insensitive collation compares. */
const tests: Record<Exclude<Operator, "is null" | "not null">, (held: string, asked: string) => boolean> = {
  "=": (held, asked) => same(held, asked),
  "!=": (held, asked) => !same(held, asked),
  ">": (held, asked) => compared(held, asked) > 0,
  "<": (held, asked) => compared(held, asked) < 0,
  ">=": (held, asked) => compared(held, asked) >= 0,
  "<=": (held, asked) => compared(held, asked) <= 0,
  "?=": (held, asked) => asked.split(",").some((one) => same(held, one.trim())),
  "!?=": (held, asked) => !asked.split(",").some((one) => same(held, one.trim())),
  "~=": (held, asked) => like(asked).test(held),
  "!~=": (held, asked) => !like(asked).test(held),
};

const same = (one: string, other: string) => one === other || one.toLowerCase() === other.toLowerCase();

const like = (pattern: string) => new RegExp(`^${pattern.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll("%", ".*").replaceAll("_", ".")}$`, "is");

function compared(one: unknown, other: unknown): number {
  const [left, right] = [Number(one), Number(other)];
  if (!Number.isNaN(left) && !Number.isNaN(right)) return left - right;
  return String(one ?? "").localeCompare(String(other ?? ""));
}

function valuesOf<Row extends { uuid: string }>(subject: Subject<Row>, row: Row, name: string): unknown[] {
  const [first = "", ...rest] = name.split(".");
  const joined = subject.joined?.(row, first);
  if (joined) return rest.reduce<unknown[]>((values, key) => values.flatMap((value) => inside(value, key)), [...joined]);
  return [first, ...rest].reduce<unknown[]>((values, key) => values.flatMap((value) => inside(value, key)), [row]);
}

function inside(value: unknown, key: string): unknown[] {
  const found = isRecord(value) ? value[key] : undefined;
  return Array.isArray(found) ? found : [found];
}

const projected = (row: object, fields: string[] | undefined): object => (fields ? Object.fromEntries(Object.entries(row).filter(([name]) => fields.includes(name))) : row);

const schemaOf = ({ schema }: { schema: string }, length: number): Record<string, string> => Object.fromEntries(Array.from({ length }, (_, index) => [`inventories[${index}]`, schema]));

const joins = ["vmNics", "allVolumes", "host", "zone", "cluster", "image", "vmInstance", "rootVolume", "ipRanges"];
