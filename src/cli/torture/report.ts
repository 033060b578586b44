import type { RoundResult } from "./round";
import type { Moment, Scenario, Stop, Way } from "./scenario";
import { figures, type Finding } from "./verdict";

/** A round in one line, and what is wrong with it in lines below. */
export function describeRound(scenario: Scenario, result: RoundResult): string {
  const { stops, applies, importsObeyed, findings, seconds } = result;
  const work = `${applies} applies${importsObeyed > 0 ? `, ${importsObeyed} imports` : ""}`;
  const parts = [describeSetting(scenario), ...stops, work, describeVerdict(findings), `${seconds.toFixed(0)} s`];
  const details = figures.flatMap((figure) => {
    const words = findings.filter((finding) => finding.figure === figure).map((finding) => finding.words);
    return words.length === 0 ? [] : [`    ${figure}: ${words.join("; ")}`];
  });
  return [parts.join(" | "), ...details].join("\n");
}

/** A stop in a few words. */
export function describeStop(stop: Stop, wasUnderWay: boolean): string {
  const faults = stop.faults.map(({ kind, system, after }) => `${kind} of ${system} after ${after} requests`);
  const refused = stop.refuseWrites ? ["writes refused"] : [];
  const parts = [
    ...describeWay(stop.way),
    ...refused,
    `${describeMoment(stop.moment)}${wasUnderWay ? "" : " (over before)"}`,
  ];
  return [...parts, ...faults, ...(stop.pushesErroredState ? ["state pushed"] : []), stop.next].join(", ");
}

function describeSetting(scenario: Scenario): string {
  const { round, pace, beginning, longestWriteMs, keepsAbandonedWrites, ignoresFirstRefusal } = scenario;
  const abandoned = keepsAbandonedWrites ? [] : ["abandoned writes dropped"];
  const refusal = ignoresFirstRefusal ? ["first refusal ignored"] : [];
  return `round ${round}: ${[pace, beginning, `writes ≤ ${longestWriteMs} ms`, ...abandoned, ...refusal].join(", ")}`;
}

function describeWay(way: Way): string[] {
  if ("refuseOnly" in way) return [];
  if ("kill" in way) return [`kill ${way.kill}`];
  const { signal, to, again } = way;
  if (!again) return [`${signal} to ${to}`];
  const second = "afterMs" in again ? inSeconds(again.afterMs) : "in the write";
  return [`${signal} to ${to} twice (${second})`];
}

function describeMoment(moment: Moment): string {
  switch (moment.at) {
    case "time":
      return `after ${inSeconds(moment.ms)}`;
    case "write":
      return `at ${Math.round(moment.share * 100)} % of a write`;
    case "creations":
      return `${inSeconds(moment.thenMs)} after ${moment.count} creations`;
  }
}

const inSeconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;

/** The figures of all rounds. */
export function describeFigures(results: readonly RoundResult[]): string {
  const sum = (of: (result: RoundResult) => number) => results.reduce((total, result) => total + of(result), 0);
  const rows: readonly (readonly [string, number])[] = [
    ["rounds", results.length],
    ["rounds with findings", results.filter(({ findings }) => findings.length > 0).length],
    ["stops", sum(({ stops }) => stops.length)],
    ["applies", sum(({ applies }) => applies)],
    ["imports obeyed", sum(({ importsObeyed }) => importsObeyed)],
    ...figures.map((figure) => [figure, sum(({ findings }) => countOf(findings, figure))] as const),
  ];
  return rows.map(([name, value]) => `${name.padEnd(22)} ${String(value).padStart(5)}`).join("\n");
}

function describeVerdict(findings: readonly Finding[]): string {
  const counts = figures.map((figure) => [figure, countOf(findings, figure)] as const).filter(([, count]) => count > 0);
  return counts.length === 0 ? "ok" : counts.map(([figure, count]) => `${figure} ${count}`).join(", ");
}

const countOf = (findings: readonly Finding[], figure: Finding["figure"]) =>
  findings.filter((finding) => finding.figure === figure).length;
