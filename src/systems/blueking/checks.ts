import type { Context } from "../../kit";
import type { BlueKing, Properties } from "./client";
import { beforeRestoring, listed, moved, type Changes, type Comparison } from "./comparison";
import { alike, wordsFor, type Wording } from "./property";
import type { Copied } from "./record";
import { CopyRefusedError } from "./copy-refused";

/** Stops a copy that would not do what was reviewed; `restored` is what this run has put back since the review. */
export function refuseUnreviewed(reviewed: Changes, now: Comparison, host: number, restored: Changes = {}): void {
  const differences = moved(reviewed, now);
  if (differences.length > 0 && moved(reviewed, beforeRestoring(now, restored)).length > 0)
    throw new CopyRefusedError(unreviewed(host), unreviewedBecause(differences), ["reviewed_changes"]);
}

export const unreviewed = (host: number) =>
  `What a copy would overwrite on host ${host} is not what was reviewed: nothing was copied.`;
export const unreviewedBecause = (differences: readonly string[]) =>
  `${differences.join(".\n")}.\n\nPlan again, and review the new list.`;

/** Stops a copy that BlueKing would refuse as a whole. */
export function refuseInvalid({ refused }: Comparison, source: number): void {
  if (refused.length > 0)
    throw new CopyRefusedError(
      `Host ${source} has values that its model refuses, so that BlueKing would copy none.`,
      `${refused.join(".\n")}.\n\nCorrect them on host ${source}, or the model.`,
    );
}

/**
 * Sees what a copy really did: CMDB hides system properties, and ESB the unique rules, so that it may take more along
 * than foretold, or less.
 */
export function verified(
  { copied, overwritten }: Copied,
  { source, destination: before, exact }: Comparison,
  after: Properties,
  warn: Context<BlueKing>["warn"],
): Copied {
  const isKept = (property: string) => wordsFor(after.get(property)) === wordsFor(before.get(property));
  const leftAlone = Object.keys(copied).filter(
    (property) => !alike(property, wordsFor(after.get(property)), copied[property]) && isKept(property),
  );
  if (leftAlone.length > 0)
    warn(
      `The copy left ${leftAlone.join(", ")} of the destination alone.`,
      "A unique rule covers it, so that BlueKing does not copy it." +
        (exact ? "" : " Name it in unique_properties of the provider's configuration."),
    );
  const isCopied = (property: string) =>
    !isKept(property) && alike(property, wordsFor(after.get(property)), wordsFor(source.get(property)));
  const more = [...after.keys()].filter(
    (property) => !(property in copied) && !stamps.includes(property) && isCopied(property),
  );
  const lines = listed(
    Object.fromEntries(
      more.map((property) => [
        property,
        { destination: wordsFor(before.get(property)), source: wordsFor(after.get(property)) },
      ]),
    ),
  );
  if (more.length > 0)
    warn(
      "The copy overwrote more of the destination than was foretold.",
      `${lines.join(".\n")}.\n\n${exact ? system : missingRule}`,
    );
  const without = (values: Wording) =>
    Object.fromEntries(Object.entries(values).filter(([property]) => !leftAlone.includes(property)));
  const from = (host: Properties) =>
    Object.fromEntries(more.map((property) => [property, wordsFor(host.get(property))]));
  return {
    copied: { ...without(copied), ...from(after) },
    overwritten: { ...without(overwritten ?? {}), ...from(before) },
    leftAlone,
  };
}

const system = "It is a system property, which the model does not tell.";
const missingRule =
  "The unique rule that covers it in a fresh installation is gone here, or it is a system property, which the model " +
  "does not tell.";

/** What the server writes by itself with every change. */
const stamps = ["last_time", "bk_updated_at", "bk_updated_by"];
