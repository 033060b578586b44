import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { create } from "@bufbuild/protobuf";
import { ctyObject, typedObject } from "../../src/kit/codec";
import type { DataSource } from "../../src/kit/resource";
import type { Config, Schema, State } from "../../src/kit/schema";
import { serverOf } from "../../src/kit/server";
import type { CtyObject } from "../../src/wire/cty";
import { ConfigureProvider_RequestSchema, Diagnostic_Severity, ReadDataSource_RequestSchema, ValidateDataResourceConfig_RequestSchema, type Diagnostic } from "../../src/wire/gen/tfplugin6_pb";
import { createLog } from "../../src/wire/log";
import { decodeMsgpack, encodeMsgpack } from "../../src/wire/value";
import { hastyClock } from "./clock";
import { remoteState, wholeRun } from "./ground";
import { TerraformError, type World } from "./core";

const log = createLog({ level: "off", write: () => undefined, now: () => new Date() });

/** Reads a data source as Terraform does; rejects with the errors that Terraform would show. */
export async function lookUp<S extends Schema>({ name, schema }: DataSource<S>, { provider, configuration = {}, clock = hastyClock() }: World, config: Config<S>): Promise<State<S> & { readonly warnings: readonly string[] }> {
  const { service } = serverOf(provider, { clock, log, environment: {}, journalDirectory: join(mkdtempSync(join(tmpdir(), "terraclone-look-")), "terraclone"), state: remoteState, run: wholeRun });
  const typeName = `${provider.name}_${name}`;
  const { cty } = provider.dataSources.get(typeName)!;
  const asked = { msgpack: encodeMsgpack(ctyObject(config, schema), cty) };
  const call = <M, R>(method: unknown, message: M) => (method as (message: M, context: undefined) => Promise<R>)(message, undefined);

  const configured = await call<unknown, { diagnostics: Diagnostic[] }>(service.configureProvider, create(ConfigureProvider_RequestSchema, { config: { msgpack: encodeMsgpack(ctyObject(configuration, provider.attributes), provider.cty) } }));
  const valid = await call<unknown, { diagnostics: Diagnostic[] }>(service.validateDataResourceConfig, create(ValidateDataResourceConfig_RequestSchema, { typeName, config: asked }));
  for (const { diagnostics } of [configured, valid]) told(diagnostics);
  const { state, diagnostics } = await call<unknown, { state?: { msgpack: Uint8Array }; diagnostics: Diagnostic[] }>(service.readDataSource, create(ReadDataSource_RequestSchema, { typeName, config: asked }));
  const warnings = told(diagnostics);
  return { ...(typedObject(decodeMsgpack(state!.msgpack, cty) as CtyObject, schema) as State<S>), warnings };
}

/** What was warned of; throws what went wrong. */
function told(diagnostics: readonly Diagnostic[]): string[] {
  const said = ({ summary, detail }: Diagnostic) => [summary, detail].filter(Boolean).join("\n");
  const errors = diagnostics.filter(({ severity }) => severity === Diagnostic_Severity.ERROR);
  if (errors.length > 0) throw new TerraformError(errors.map(said).join("\n\n"));
  return diagnostics.map(said);
}
