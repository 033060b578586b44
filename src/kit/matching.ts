/** Gives each of the wanted another of the offered that fits it, `undefined` to those for which none is left; as many are served as can be. */
export function matched<A, B>(wanted: readonly A[], offered: readonly B[], fits: (wanted: A, offered: B) => boolean): (B | undefined)[] {
  const takenBy = new Map<number, number>();
  const serve = (a: number, refused: Set<number>): boolean =>
    offered.some((offer, b) => {
      if (refused.has(b) || !fits(wanted[a]!, offer)) return false;
      refused.add(b);
      const other = takenBy.get(b);
      if (other !== undefined && !serve(other, refused)) return false;
      takenBy.set(b, a);
      return true;
    });
  wanted.forEach((_, a) => serve(a, new Set()));
  const served = new Map([...takenBy].map(([b, a]) => [a, offered[b]]));
  return wanted.map((_, a) => served.get(a));
}
