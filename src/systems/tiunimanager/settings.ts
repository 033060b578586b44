import { bool, number, oneOf, optional, required, set, string, where, type Diagnostic, type Plan, type State, type Unresolved } from "../../kit";
import type { ClusterDetail, CreateCluster } from "./api";
import { components, nodesOf, observed, requested, wrongWith } from "./components";
import { databasePassword, wrongPassword } from "./password";

/** A name as the server takes it: counted in characters, not in bytes. */
export const clusterName = where(string, (text: string) => [...text].length >= 4 && [...text].length <= 64, "have 4 to 64 characters");

const tag = where(string, (text: string) => !isMark(text) && text !== "takeover", 'be no tag that TiUniManager or this provider uses itself ("takeover", "terraclone-…")');
const fixed = { fixed: true } as const;

/** What creating and cloning a cluster have in common. */
export const settings = {
  clusterName: required(clusterName, "Name of the cluster, which no other cluster has, of whatever tenant.", fixed),
  clusterType: optional(oneOf("TiDB", "DM", "TiKV"), "Type of the cluster. TiUniManager offers `TiDB` alone.", { default: "TiDB", ...fixed }),
  clusterVersion: required(where(string, (text: string) => /^v\d/.test(text), "begin with a v, such as v5.2.2"), "Version. A higher one upgrades the cluster in place, online."),
  cpuArchitecture: required(oneOf("X86", "X86_64", "ARM", "ARM64"), "CPU architecture of the hosts.", fixed),
  region: required(where(string, (text: string) => text !== "" && [...text].length <= 32, "have 1 to 32 characters"), "Region of the hosts.", fixed),
  ...databasePassword,
  dbUser: optional(oneOf("root"), "Name of the database's user. It is `root`, whatever is asked for.", { fixed: true, unseen: true }),
  vendor: optional(where(string, (text: string) => text !== "", "not be empty"), "Vendor of the hosts, such as `Local`.", fixed),
  tags: optional(set(tag), "Tags. The provider adds one of its own, by which it finds the cluster again, and does not show it.", { computed: true, ...fixed }),
  tls: optional(bool, "Whether the components talk TLS.", { default: false, ...fixed }),
  exclusive: optional(bool, "Whether the cluster has its hosts for itself.", { default: false, ...fixed }),
  copies: optional(where(number, (count: number) => Number.isInteger(count) && count >= 1, "be a whole number of at least 1"), "Number of copies of the data; 3 unless set, or as many as there are TiKV nodes where those are fewer.", {
    computed: true,
    ...fixed,
  }),
  parameterGroupId: optional(string, "Id of a parameter group (`parameterGroupID`); the version's default one unless set.", { fixed: true, unseen: true }),
  components: required(components, "What the cluster is made of (`resourceParameters.instanceResource`). More or fewer nodes are added and removed in place; monitoring comes by itself."),
};

type Settings = Plan<typeof settings>;

/** Rules of creations that their types cannot tell. */
export function* wrongSettings(config: Unresolved<typeof settings>, problem: (attribute: keyof typeof settings, summary: string, detail?: string) => Diagnostic): Iterable<Diagnostic> {
  yield* wrongPassword("dbPassword", config, problem);
  for (const words of wrongWith(config.components, config.copies)) yield problem("components", words);
}

/** The part of a request that creating and cloning have in common. */
export function requestOf(plan: Settings, dbPassword: string): CreateCluster {
  const { clusterName: name, clusterType, clusterVersion, cpuArchitecture, region, vendor, tls, exclusive, parameterGroupId } = plan;
  return {
    clusterName: name, clusterType, clusterVersion, cpuArchitecture, region, dbPassword, tls, exclusive,
    ...(vendor !== undefined && { vendor }),
    ...(plan.tags && { tags: [...plan.tags] }),
    ...(plan.copies !== undefined && { copies: plan.copies }),
    ...(parameterGroupId !== undefined && { parameterGroupID: parameterGroupId }),
    resourceParameters: { instanceResource: requested(plan.components) },
  };
}

/** A cluster's copies where nobody said how many: none would be what the server takes, and hurt later. */
export const usualCopies = (plan: Pick<Settings, "components">) => Math.min(3, nodesOf(plan.components, "TiKV"));

/** The settings as they are; `known` is what the state held. */
export function observeSettings(detail: ClusterDetail, known: { readonly components?: State<typeof settings>["components"] | undefined }) {
  const { info } = detail;
  return {
    clusterName: info.clusterName,
    clusterType: oneAmong(["TiDB", "DM", "TiKV"], info.clusterType),
    clusterVersion: info.clusterVersion,
    cpuArchitecture: oneAmong(["X86", "X86_64", "ARM", "ARM64"], info.cpuArchitecture),
    region: info.region,
    vendor: info.vendor || undefined,
    tags: ownTags(info.tags),
    tls: info.tls,
    exclusive: info.exclusive,
    copies: info.copies,
    components: observed(detail, known.components),
  } as const;
}

/** The tag by which a creation is found again. */
export const markOf = (token: string) => `terraclone-${token}`;

/** Tags without this provider's marks. */
export const ownTags = (tags: readonly string[] | null) => (tags ?? []).filter((text) => !isMark(text)).toSorted();

/** A version as a number that grows with it; `undefined` where it has not the form v1.2.3. */
export function numbered(version: string): number | undefined {
  const parts = /^v(\d+)\.(\d+)\.(\d+)$/.exec(version)?.slice(1).map(Number);
  return parts?.reduce((all, part) => all * 1_000 + part, 0);
}

const isMark = (text: string) => /^terraclone-[0-9a-f]{32}$/.test(text);
const oneAmong = <const T extends string>(words: readonly T[], word: string): T => words.find((one) => one === word) ?? words[0]!;
