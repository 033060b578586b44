import { diagnosticFrom, Refused, type Path } from "./diagnostics";

interface Failure {
  readonly detail?: string | undefined;
  readonly attribute?: Path | undefined;
  /** Whether the system may have left something behind, to be removed before the next creation. */
  readonly leftovers: boolean;
}

/**
 * The system's own verdict that a creation failed. Thrown by `settle`; whatever else is thrown there leaves the creation
 * unfinished, to be resumed.
 */
export class CreationFailedError extends Refused {
  readonly leftovers: boolean;
  constructor(summary: string, { detail, attribute, leftovers }: Failure) {
    super(summary, detail, attribute);
    this.leftovers = leftovers;
  }

  /** A verdict in an error's words. */
  static from(error: unknown, { leftovers }: Pick<Failure, "leftovers">): CreationFailedError {
    const { summary, detail, attribute } = diagnosticFrom(error);
    return new CreationFailedError(summary, { detail, attribute, leftovers });
  }
}

/**
 * Nobody can tell what became of a creation, and only the user can decide. Thrown by `settle`; says both ways on. The
 * creation is kept, and nothing is tried again.
 */
export class InDoubtError extends Refused {}
