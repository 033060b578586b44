/** From an object to what is inside: an attribute under Terraform's name, an index, or a map's key. */
export type Path = readonly (string | number | { readonly key: string })[];

export interface Diagnostic {
  readonly severity: "error" | "warning";
  /** One full sentence: what is wrong. */
  readonly summary: string;
  /** Why, in the system's words, and what to do. */
  readonly detail?: string | undefined;
  readonly attribute?: Path | undefined;
}

/** An error that already says all that the user should read, attribute included. */
export class Refused extends Error {
  override readonly name = "Refused";
  constructor(
    summary: string,
    readonly detail?: string,
    readonly attribute?: Path,
  ) {
    super(summary);
  }
}

/** What a thrown value says to the user. Total: it never throws, and never shows a stack. */
export function diagnosticFrom(thrown: unknown, doing?: string): Diagnostic {
  const at = (summary: string, detail?: string, attribute?: Path): Diagnostic => ({ severity: "error", summary, detail, attribute });
  if (thrown instanceof Refused) return at(thrown.message, thrown.detail, thrown.attribute);
  const words = wordsOf(thrown);
  return doing === undefined ? at(words) : at(`${doing} failed.`, words);
}

function wordsOf(thrown: unknown): string {
  try {
    return thrown instanceof Error ? String(thrown.message || thrown.name) : String(thrown);
  } catch {
    return "Something was thrown that cannot be told.";
  }
}
