/** The name that was probably meant: at most every second letter is other than in the one that was given. */
export function closest(name: string, known: readonly string[]): string | undefined {
  const [nearest] = known.map((other) => ({ other, apart: distance(name.toLowerCase(), other.toLowerCase()) })).sort((one, next) => one.apart - next.apart);
  return nearest && nearest.apart <= Math.ceil(name.length / 2) ? nearest.other : undefined;
}

/** Letters to add, drop or change (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (const [index, wanted] of [...other].entries()) next.push(Math.min(next[index]! + 1, row[index + 1]! + 1, row[index]! + (letter === wanted ? 0 : 1)));
    row = next;
  }
  return row.at(-1)!;
}
