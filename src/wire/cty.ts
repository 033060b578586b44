/** A Terraform type, in the JSON form that stands in schemas and inside dynamic values. */
export type CtyType =
  | "string"
  | "number"
  | "bool"
  | "dynamic"
  | readonly ["list" | "set" | "map", CtyType]
  | readonly ["tuple", readonly CtyType[]]
  | readonly ["object", { readonly [attribute: string]: CtyType }];

/** What is known of a value that is not known yet; see the refinements of `ext` 12 in the object wire format. */
export interface Refinement {
  readonly nullable?: boolean;
  readonly prefix?: string;
  readonly numberAtLeast?: readonly [bound: CtyNumber, inclusive: boolean];
  readonly numberAtMost?: readonly [bound: CtyNumber, inclusive: boolean];
  readonly lengthAtLeast?: CtyNumber;
  readonly lengthAtMost?: CtyNumber;
}

/** A value that Terraform will only know after apply. */
export class Unknown {
  constructor(readonly refinement?: Refinement) {}
}
export const unknown = new Unknown();

/**
 * A number that a JavaScript number would not hold exactly, as its canonical decimal text:
 * an optional minus, digits without leading zeros, then a fraction without trailing zeros; never an exponent.
 */
export class Decimal {
  constructor(readonly text: string) {}
}

/** A safe integer, or a fraction whose shortest decimal text is the number itself; anything else is a `Decimal`. */
export type CtyNumber = number | Decimal;

/** A value of type `dynamic`, with the type it turned out to have. A plain null or unknown has no type. */
export class Dynamic {
  constructor(
    readonly type: CtyType,
    readonly value: CtyValue,
  ) {}
}

/** A value as Terraform sees it: lists, sets and tuples are arrays; maps and objects are objects without a prototype. */
export type CtyValue = null | Unknown | string | boolean | CtyNumber | Dynamic | readonly CtyValue[] | CtyObject;
export interface CtyObject {
  readonly [key: string]: CtyValue;
}
