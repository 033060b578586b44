import { create } from "@bufbuild/protobuf";
import type { CtyObject, CtyType } from "../wire/cty";
import {
  AttributePath_StepSchema,
  Diagnostic_Severity,
  Schema_Object_NestingMode,
  StringKind,
  type DynamicValue,
} from "../wire/gen/tfplugin6_pb";
import type { MessageInitShape } from "@bufbuild/protobuf";
import type { AttributePathSchema, DiagnosticSchema, DynamicValueSchema, SchemaSchema, Schema_AttributeSchema } from "../wire/gen/tfplugin6_pb";
import { decodeJson, decodeMsgpack, encodeMsgpack } from "../wire/value";
import { secrets } from "../wire/secrets";
import type { Diagnostic, Path } from "./diagnostics";
import { snakeCase } from "./naming";
import { isNeededToCreate } from "./importing";
import { has, isNested, type AnyType, type Schema } from "./schema";

/** A schema, as Terraform asks for it. */
export function schemaMessage(attributes: Schema, doc: string, version = 0): MessageInitShape<typeof SchemaSchema> {
  return { version: BigInt(version), block: { version: BigInt(version), attributes: attributeMessages(attributes), description: doc, descriptionKind: StringKind.MARKDOWN } };
}

/** A wire value, decoded; absent means null. */
export function objectFrom(value: DynamicValue | undefined, type: CtyType): CtyObject | null {
  if (value === undefined) return null;
  if (value.msgpack.length > 0) return decodeMsgpack(value.msgpack, type) as CtyObject | null;
  if (value.json.length > 0) return decodeJson(new TextDecoder().decode(value.json), type) as CtyObject | null;
  return null;
}

/** An object for the wire. */
export const objectMessage = (value: CtyObject | null, type: CtyType): MessageInitShape<typeof DynamicValueSchema> => ({ msgpack: encodeMsgpack(value, type) });

/** Diagnostics for the wire, each told once, with every known secret taken out. */
export function diagnosticMessages(diagnostics: readonly Diagnostic[]): MessageInitShape<typeof DiagnosticSchema>[] {
  const told = new Set<string>();
  return diagnostics
    .map(({ severity, summary, detail = "", attribute }) => ({
      severity: severity === "error" ? Diagnostic_Severity.ERROR : Diagnostic_Severity.WARNING,
      summary: secrets.redact(summary),
      detail: secrets.redact(detail),
      ...(attribute && { attribute: pathMessage(attribute) }),
    }))
    .filter((message) => {
      const text = JSON.stringify(message, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
      return !told.has(text) && told.add(text);
    });
}

/** A path for the wire. */
export function pathMessage(path: Path): MessageInitShape<typeof AttributePathSchema> {
  return {
    steps: path.map((step) =>
      create(AttributePath_StepSchema, {
        selector:
          typeof step === "string"
            ? { case: "attributeName", value: step }
            : typeof step === "number"
              ? { case: "elementKeyInt", value: BigInt(step) }
              : { case: "elementKeyString", value: step.key },
      }),
    ),
  };
}

function attributeMessages(attributes: Schema): MessageInitShape<typeof Schema_AttributeSchema>[] {
  return Object.entries(attributes).map(([name, attribute]) => {
    const type = attribute.type as AnyType;
    const importable = isNeededToCreate(attribute);
    return {
      name: snakeCase(name),
      description: attribute.doc,
      descriptionKind: StringKind.MARKDOWN,
      required: attribute.role === "required" && !importable && attribute.env.length === 0,
      optional: (attribute.role !== "required" && attribute.role !== "computed") || importable || (attribute.role === "required" && attribute.env.length > 0),
      computed: attribute.role === "computed" || attribute.role === "either" || attribute.role === "defaulted" || importable,
      sensitive: attribute.sensitive,
      writeOnly: has(attribute, "writeOnly"),
      ...(isNested(type)
        ? { nestedType: { attributes: attributeMessages(type.attributes), nesting: nestings[type.nesting] } }
        : { type: new TextEncoder().encode(JSON.stringify(type.cty)) }),
    };
  });
}

const nestings = {
  single: Schema_Object_NestingMode.SINGLE,
  list: Schema_Object_NestingMode.LIST,
  set: Schema_Object_NestingMode.SET,
  map: Schema_Object_NestingMode.MAP,
};

