import type { Key, Signable } from "../../../src/systems/gpdb/signature";

/** A request to sign, and the key to sign it with. */
export interface Case {
  readonly request: Signable;
  readonly key: Key;
}

const characters = [..."abzAZ09-_.~!'()*%+&=/?#,:;@$[]{}<>|\\^`\" \t", "ä", "ß", "é", "中", "文", "日", "😀", "\u00a0", "\u200b"];
const names = ["Action", "DBInstanceId", "SrcDbInstanceName", "BackupId", "Tag.1.Key", "Tag.1.Value", "Tag.10.Key", "Tag.2.Key", "a", "A", "_", "PageSize", "DBInstanceStatuses"];

/** The same requests at each call, as different as requests can be. */
export function randomRequests(count: number): Case[] {
  const next = generator(20_160_503);
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;
  const text = (longest: number) => Array.from({ length: below(longest + 1) }, () => pick(characters)).join("");
  const some = (of: readonly string[]) => of.filter(() => next() < 0.4);
  return Array.from({ length: count }, () => {
    const headers: Record<string, string> = { host: `gpdb.${text(3)}aliyuncs.com`, "x-acs-action": pick(["CloneDBInstance", "DescribeDBInstances"]), accept: "application/json" };
    for (const name of some(["x-acs-version", "x-acs-date", "x-acs-signature-nonce", "x-acs-security-token", "x-acs-accesskey-id", "content-type", "user-agent"])) headers[name] = `${text(2)}${pick(names)} ${text(20)}`;
    return {
      request: { method: pick(["GET", "POST", "PUT"]), path: "/", query: some(names).map((name) => [name, text(30)] as const), headers, body: next() < 0.5 ? "" : text(60) },
      key: { accessKeyId: `LTAI${below(1e9)}`, accessKeySecret: `${below(1e9)}${text(10)}` },
    };
  });
}

/** Numbers from 0 to 1 that look random (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
