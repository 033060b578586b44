import type { CtyValue } from "../wire/cty";
import { has, type Schema } from "./schema";

/**
 * What the state of an imported resource holds where only its creation was told the value. Core lets a plan keep a known
 * prior value though another is configured, but not null.
 */
export const forgotten = "imported";

/** Whether an attribute is demanded at creation and cannot be known after an import: core must not demand it, so the kit does. */
export const isNeededToCreate = (attribute: Schema[string]) => attribute.role === "required" && has(attribute, "fixed") && has(attribute, "unseen");

/** What stands in for such an attribute's value after an import. */
export const stateOfForgotten = (attribute: Schema[string]): CtyValue => (isNeededToCreate(attribute) && attribute.type.cty === "string" ? forgotten : null);
