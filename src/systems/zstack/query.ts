import { Refused } from "../../kit";

/** What a condition may compare by; `?=` is "one of", `~=` is SQL's LIKE. */
export const operators = ["=", "!=", ">", "<", ">=", "<=", "?=", "!?=", "~=", "!~="] as const;
export type Operator = (typeof operators)[number];

/** The order in which the management node looks for an operator, anywhere in the condition. */
const asSought = ["!=", ">=", "<=", "!?=", "!~=", "~=", "?=", "=", ">", "<", "is null", "not null"];

/** A condition of ZStack's query grammar; refuses one that the management node would take apart elsewhere. */
export function condition(field: string, operator: Operator, value: string): string {
  const text = `${field}${operator}${value}`;
  const first = asSought.find((candidate) => text.includes(candidate));
  if (first !== operator || text.indexOf(operator) !== field.length)
    throw new Refused(`ZStack would misread the condition ${text}.`, `It takes ${JSON.stringify(first)} for the operator. Use another condition, such as ~= with % in place of those characters.`);
  return text;
}
