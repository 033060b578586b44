import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { forCdktn } from "../../src/cli/cdktn-source";
import { printedSchemas } from "../../src/cli/schema";
import { providerAddress, terraclone } from "../../src/provider";
import { root } from "../support/command";

const constructs = join(root, "constructs");
const sources = readdirSync(constructs, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => readFileSync(join(constructs, path), "utf8"));

test.each([
  ['import { App } from "cdktf";', 'import { App } from "cdktn";'],
  ["import * as cdktf from 'cdktf';", "import * as cdktf from 'cdktn';"],
  ['import type {\n  App,\n} from "cdktf/lib/app";', 'import type {\n  App,\n} from "cdktn/lib/app";'],
  ['import "cdktf";', 'import "cdktn";'],
  ['const core = require("cdktf") as typeof import("cdktf");', 'const core = require("cdktn") as typeof import("cdktn");'],
  ['throw new Error("The package @cdktf/provider-null is not installed.");', 'throw new Error("The package @cdktn/provider-null is not installed.");'],
])("The fork's package is named in %j", (source, expected) => {
  const forked = forCdktn(source);

  expect(forked).toBe(expected);
});

test.each(['Symbol.for("cdktf/customSynthesis")', 'join(directory, "cdktf.json")', 'import { mergedCdktf } from "./cdktf-blocks";', "cdktf.stringToTerraform(this._dbPassword)"])(
  "What the fork kept stays: %j",
  (source) => {
    const forked = forCdktn(source);

    expect(forked).toBe(source);
  },
);

test("Nothing that is compiled for cdktn comes from cdktf's packages", () => {
  const forked = sources.map(forCdktn);

  expect(forked.filter((source) => /["'](cdktf|@cdktf\/[^"']*)["']/.test(source))).toEqual([]);
});

test("cdktn is told of every attribute that the schema calls write-only, in JSON and in HCL, and of no other", () => {
  const { resource_schemas: resources } = printedSchemas(terraclone, providerAddress).provider_schemas[providerAddress]!;
  const writeOnly = Object.values(resources).flatMap(({ block }) => Object.entries(block.attributes).flatMap(([name, attribute]) => (attribute.write_only ? [name] : [])));

  const marked = sources.flatMap((source) =>
    [...forCdktn(source).matchAll(/markWriteOnlyAttribute\(cdktf\.\w+\(this\._(\w+)\)\)/g)].map(([, name]) => name!.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)),
  );

  expect(writeOnly.length).toBeGreaterThan(0);
  expect(marked.sort()).toEqual([...writeOnly, ...writeOnly].sort());
});
