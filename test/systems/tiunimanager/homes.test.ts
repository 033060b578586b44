import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isNested, type AnyType, type Schema } from "../../../src/kit";
import { snakeCase } from "../../../src/kit/naming";
import { tiunimanager } from "../../../src/systems/tiunimanager";

interface Property {
  readonly $ref?: string;
  readonly items?: Property;
}
const { definitions } = JSON.parse(readFileSync(join(__dirname, "swagger.json"), "utf8")) as { definitions: Record<string, { properties: Record<string, Property> }> };
const [, requests = "", answers = ""] = readFileSync(join(__dirname, "../../../docs/guides/tiunimanager.md"), "utf8").split(/^## Fields of .*$/m);

/** The fields of a definition with those inside them, as paths; those of a usage are told once for all. */
const fieldsOf = (definition: string): string[] =>
  Object.entries(definitions[definition]!.properties).flatMap(([name, property]) => {
    const inner = (property.$ref ?? property.items?.$ref)?.split("/").at(-1);
    return [name, ...(inner === undefined || inner === "structs.Usage" ? [] : fieldsOf(inner).map((field) => `${name}.${field}`))];
  });

/** The rows of a table: a field, and the attribute that it is, if it is one. */
const rowsOf = (table: string) => new Map([...table.matchAll(/^\| `([\w.]+)` \| (.+) \|$/gm)].map(([, field, words]) => [field!, words!]));

/** Every attribute of a schema with those inside it, as paths under Terraform's names. */
const attributesOf = (schema: Schema): string[] =>
  Object.entries(schema).flatMap(([name, { type }]) => [snakeCase(name), ...(isNested(type as AnyType) ? attributesOf((type as { attributes: Schema }).attributes).map((inner) => `${snakeCase(name)}.${inner}`) : [])]);
const resource = (name: string) => attributesOf(tiunimanager.definition.resources.get(name)!.schema as Schema);
const source = (name: string) => attributesOf(tiunimanager.definition.dataSources.get(name)!.schema as Schema);

/** Fields without an attribute among those that the tables name. */
function homeless(fields: readonly string[], table: string, attributes: readonly string[]): string[] {
  const rows = rowsOf(table);
  return fields.filter((field) => {
    const words = rows.get(field);
    if (words === undefined) return true;
    if (words.startsWith("none: ") || field === "info") return false;
    return [...words.split(":")[0]!.matchAll(/`([\w.]+)`/g)].some(([, attribute]) => !attributes.includes(attribute!));
  });
}

test.each([
  ["cluster.CreateClusterReq", "cluster"],
  ["cluster.DeleteClusterReq", "cluster"],
  ["cluster.CloneClusterReq", "cluster_clone"],
  ["cluster.DeleteClusterReq", "cluster_clone"],
  ["cluster.TakeoverClusterReq", "cluster_takeover"],
  ["cluster.DeleteClusterReq", "cluster_takeover"],
])("every field of %s has its home in the resource %s", (definition, name) => {
  expect(fieldsOf(definition).length).toBeGreaterThan(2);
  expect(homeless(fieldsOf(definition), requests, resource(name))).toEqual([]);
});

test.each([
  ["cluster.CreateClusterResp", "cluster"],
  ["cluster.CloneClusterResp", "cluster_clone"],
  ["cluster.TakeoverClusterResp", "cluster_takeover"],
  ["cluster.DeleteClusterResp", "cluster"],
  ["cluster.QueryClusterDetailResp", "cluster"],
  ["cluster.QueryClusterDetailResp", "cluster_clone"],
  ["cluster.QueryClusterDetailResp", "cluster_takeover"],
])("every field of %s can be read from the resource %s", (definition, name) => {
  expect(homeless(fieldsOf(definition), answers, resource(name))).toEqual([]);
});

test("every field of the detail and the list can be read from the data sources", () => {
  const listed = fieldsOf("cluster.QueryClusterResp").filter((field) => field !== "clusters").map((field) => field.replace(/^clusters\./, "info."));

  expect(homeless(fieldsOf("cluster.QueryClusterDetailResp"), answers, source("cluster"))).toEqual([]);
  expect(homeless(listed, answers, source("clusters").map((attribute) => attribute.replace(/^clusters\./, "")))).toEqual([]);
  expect(source("clusters")).toEqual(expect.arrayContaining(["cluster_id", "cluster_name", "cluster_type", "cluster_status", "cluster_tag"]));
});

test("the tables name no field that the API has not", () => {
  const asked = ["CreateClusterReq", "CloneClusterReq", "TakeoverClusterReq", "DeleteClusterReq"].flatMap((name) => fieldsOf(`cluster.${name}`));
  const told = ["CreateClusterResp", "DeleteClusterResp", "QueryClusterDetailResp"].flatMap((name) => fieldsOf(`cluster.${name}`));

  expect([...rowsOf(requests).keys()].filter((field) => !asked.includes(field))).toEqual([]);
  expect([...rowsOf(answers).keys()].filter((field) => !told.includes(field))).toEqual([]);
});
