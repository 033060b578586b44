import type { CtyObject, CtyValue } from "../wire/cty";
import { snakeCase } from "./naming";
import type { Schema } from "./schema";

/** An object with a value for each attribute, under Terraform's name, which `each` gets as `key`. */
export function perAttribute(attributes: Schema, each: (attribute: Schema[string], key: string, name: string) => CtyValue): CtyObject {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => {
      const key = snakeCase(name);
      return [key, each(attribute, key, name)];
    }),
  );
}
