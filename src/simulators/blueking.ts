import type { PropertyValue } from "../systems/blueking/api";
import { Database, type HostRecord, type Saved } from "./blueking/database";
import { esbRoutes, esbUnrouted, type Access } from "./blueking/esb";
import { gatewayBase, gatewayRoutes, gatewayUnrouted } from "./blueking/gateway";
import { ownFaults } from "./blueking/replying";
import { host, hostAttribute } from "./blueking/seed";
import { isRecord, numberAt, textAt, textsAt } from "./json";
import { startSimulator, type RunningSimulator, type Simulator, type SimulatorOptions } from "./simulator";

/** A BlueKing CMDB that is listening, and what tests take hold of. */
export interface BluekingSimulator extends RunningSimulator {
  readonly simulator: Simulator;
  readonly database: Database;
  /** Where the gateway's stage is; `endpoint` is where ESB is. */
  readonly gatewayEndpoint: string;
  /** The user's login token, which does in place of the username. */
  readonly token: string;
}

/** How a CMDB is started; by default it is a new one, whose gateway lets the app see unique rules. */
export type BluekingOptions = SimulatorOptions & Partial<Pick<Access, "oldEsb" | "uniqueRulesGranted">>;

/** Serves a pretended BlueKing CMDB 3.14, by way of ESB and of the API gateway. */
export async function startBlueking({ oldEsb = false, uniqueRulesGranted = true, ...options }: BluekingOptions = {}): Promise<BluekingSimulator> {
  const access: Access = { appCode: "terraclone", appSecret: "simulated-app-secret", username: "admin", token: "simulated-login-token", oldEsb, uniqueRulesGranted };
  let database!: Database;
  const simulator = await startSimulator(options, ({ clock }) => {
    database = new Database(clock);
    return {
      routes: [...esbRoutes(database, access), ...gatewayRoutes(database, access)],
      faults: ownFaults,
      unrouted: ({ path }) => (path.startsWith(gatewayBase) ? gatewayUnrouted() : esbUnrouted()),
      state: () => ({ ...database.save() }),
      save: () => database.save(),
      load: (saved) => database.load(saved as Saved),
      verbs: verbs(database),
    };
  });
  return {
    name: "blueking",
    endpoint: simulator.endpoint,
    gatewayEndpoint: `${simulator.endpoint}${gatewayBase}`,
    credentials: { appCode: access.appCode, appSecret: access.appSecret, username: access.username },
    token: access.token,
    simulator,
    database,
    close: () => simulator.close(),
  };
}

/** What others do to the CMDB behind Terraform's back. */
function verbs(database: Database): Record<string, (input: Record<string, unknown>) => unknown> {
  const hostIn = (input: Record<string, unknown>) => database.getHost(idIn(input));
  const change = (input: Record<string, unknown>, edit: (host: HostRecord) => HostRecord) => database.put(edit(hostIn(input)));
  return {
    "set-property": (input) => change(input, (it) => ({ ...it, stored: { ...it.stored, [nameIn(input)]: (input["value"] ?? null) as PropertyValue } })),
    "unset-property": (input) => change(input, (it) => ({ ...it, stored: Object.fromEntries(Object.entries(it.stored).filter(([key]) => key !== nameIn(input))) })),
    "move-host": (input) => change(input, (it) => ({ ...it, business: numberAt(input, "business") ?? it.business })),
    "add-host": (input) => database.put(host(idIn(input), numberAt(input, "business") ?? 2, textAt(input, "ip") ?? null, isRecord(input["properties"]) ? (input["properties"] as Record<string, PropertyValue>) : {}, numberAt(input, "cloud") ?? 0)),
    "remove-host": (input) => database.remove(idIn(input)),
    "add-attribute": (input) => {
      const { verb: _, ...attribute } = input;
      database.attributes.push({ ...hostAttribute(Math.max(...database.attributes.map(({ id }) => id)) + 1, nameIn(input)), ...(attribute as object) });
    },
    "set-attribute": (input) => {
      const { verb: _, ...changes } = input;
      database.attributes = database.attributes.map((it) => (it.bk_property_id === nameIn(input) ? { ...it, ...(changes as object) } : it));
    },
    "add-unique-rule": (input) => void database.uniqueRules.push({ id: Math.max(...database.uniqueRules.map(({ id }) => id)) + 1, ispre: false, properties: textsAt(input, "properties") }),
    "remove-unique-rule": (input) => {
      database.uniqueRules = database.uniqueRules.filter(({ id }) => id !== numberAt(input, "id"));
    },
    deny: (input) => void database.denials.push({ action: input["action"] === "view" ? "view" : "edit", host: idIn(input) }),
    allow: (input) => {
      database.denials = database.denials.filter(({ host: denied }) => denied !== idIn(input));
    },
  };
}

function idIn(input: Record<string, unknown>): number {
  const id = numberAt(input, "host");
  if (id === undefined) throw new TypeError('The body needs a "host": its id.');
  return id;
}

function nameIn(input: Record<string, unknown>): string {
  const property = textAt(input, "bk_property_id");
  if (property === undefined) throw new TypeError('The body needs a "bk_property_id".');
  return property;
}
