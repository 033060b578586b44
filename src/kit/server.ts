import type { ProviderService } from "../wire/services";
import type { Log } from "../wire/log";
import { Configuration } from "./configuration";
import { diagnosticFrom, Refused, type Diagnostic } from "./diagnostics";
import { createAnotherVariable } from "./creation-errors";
import { isToken, Journal } from "./journal";
import { ManagedServer } from "./managed-server";
import { importedRecord } from "./private-state";
import { diagnosticMessages, objectFrom, objectMessage, pathMessage, schemaMessage } from "./messages";
import { Interrupted } from "./operation";
import { processStamp } from "./processes";
import type { LookedUp, Provider } from "./provider";
import { readDataSource } from "./looking-up";
import { Sights } from "./sight";
import type { StateIdentity } from "./state-identity";
import type { TerraformRun } from "./terraform-run";
import { validate } from "./validation";
import type { Clock } from "./wait";
import type { Managed } from "./managed";

/** What a provider process stands on. */
export interface Ground {
  readonly clock: Clock;
  readonly log: Log;
  readonly environment: NodeJS.ProcessEnv;
  /** Where the journal of creations is kept. */
  readonly journalDirectory: string;
  /** The state that this run works on. */
  readonly state: StateIdentity;
  /** The Terraform command that this process works for. */
  readonly run: TerraformRun;
  /** Distinguishes this process from others, as `processStamp` does; default: that of the running process. */
  readonly process?: string;
}

export interface ProviderServer {
  readonly service: ProviderService;
  /** The walk has ended. */
  close(): void;
}

/** Answers Terraform's calls for a provider. No call fails but by diagnostics. */
export function serverOf(provider: Provider, ground: Ground): ProviderServer {
  const { clock, log, environment } = ground;
  const owner = { process: ground.process ?? processStamp(process.pid), run: ground.run.id };
  const sights = new Sights(ground.journalDirectory, owner, ground.run.plansWholeState, clock.now);
  const leftAlone = new Set((environment[createAnotherVariable] ?? "").split(/[\s,]+/).filter(isToken));
  let stopping = new AbortController();
  let configuration = Configuration.from(provider, null, environment, { clock, log }).configuration;
  const managed = new ManagedServer({
    records: { journal: new Journal(ground.journalDirectory, owner), sights, state: ground.state, leftAlone, next: new Map() },
    surroundings: () => ({ clock, log, stop: stopping.signal }),
    connected: (resource) => configuration.connected(resource.system),
  });
  const resource = (typeName: string) => found(provider.resources, typeName);
  const source = (typeName: string) => found(provider.dataSources, typeName);

  return {
    close: () => sights.end(),
    service: {
      getMetadata: () => ({
        serverCapabilities: capabilities,
        resources: [...provider.resources.keys()].map((typeName) => ({ typeName })),
        dataSources: [...provider.dataSources.keys()].map((typeName) => ({ typeName })),
      }),
      getProviderSchema: () => ({
        provider: schemaMessage(provider.attributes, ""),
        resourceSchemas: mapped(provider.resources, ({ attributes, spec, version }) => schemaMessage(attributes, spec.doc, version)),
        dataSourceSchemas: mapped(provider.dataSources, ({ attributes, spec }) => schemaMessage(attributes, spec.doc)),
        serverCapabilities: capabilities,
      }),
      getResourceIdentitySchemas: () => ({ identitySchemas: {} }),

      validateProviderConfig: ({ config }) => told(() => validate(provider.attributes, objectFrom(config, provider.cty) ?? {}, undefined)),
      validateResourceConfig: ({ typeName, config, clientCapabilities }) =>
        told(() => managed.validate(resource(typeName), objectFrom(config, resource(typeName).cty) ?? {}, clientCapabilities?.writeOnlyAttributesAllowed ?? false)),
      validateDataResourceConfig: ({ typeName, config }) =>
        told(() => {
          const { attributes, cty, spec } = source(typeName);
          return validate(attributes, objectFrom(config, cty) ?? {}, spec.validate);
        }),

      configureProvider: ({ config }) =>
        told(() => {
          stopping = new AbortController();
          const { configuration: next, diagnostics } = Configuration.from(provider, objectFrom(config, provider.cty), environment, { clock, log });
          configuration = next;
          managed.begin();
          return [...diagnostics, ...managed.leftByEarlierRuns()];
        }),
      stopProvider: () => {
        log.info("interrupted");
        stopping.abort(new Interrupted());
        return { Error: "" };
      },

      upgradeResourceState: ({ typeName, version, rawState }) =>
        answered(() => {
          const { cty } = resource(typeName);
          const state = managed.upgrade(resource(typeName), Number(version), new TextDecoder().decode(rawState?.json));
          return { upgradedState: objectMessage(state, cty) };
        }),
      readResource: ({ typeName, currentState, private: kept }) =>
        answered(async () => {
          const { cty } = resource(typeName);
          const { state, private: keep, diagnostics } = await managed.read(resource(typeName), objectFrom(currentState, cty), kept);
          return { newState: objectMessage(state, cty), private: keep, diagnostics: diagnosticMessages(diagnostics) };
        }, { newState: currentState!, private: kept }),
      planResourceChange: ({ typeName, priorState, proposedNewState, config, priorPrivate }) =>
        answered(async () => {
          const { cty } = resource(typeName);
          const { planned, requiresReplace, private: keep, diagnostics } = await managed.plan(resource(typeName), {
            prior: objectFrom(priorState, cty),
            proposed: objectFrom(proposedNewState, cty),
            config: objectFrom(config, cty),
            private: priorPrivate,
          });
          return {
            plannedState: objectMessage(planned, cty),
            requiresReplace: requiresReplace.map(pathMessage),
            plannedPrivate: keep,
            diagnostics: diagnosticMessages(diagnostics),
          };
        }),
      applyResourceChange: ({ typeName, priorState, plannedState, config, plannedPrivate }) =>
        answered(async () => {
          const { cty } = resource(typeName);
          const { state, private: keep, diagnostics } = await managed.apply(resource(typeName), {
            prior: objectFrom(priorState, cty),
            planned: objectFrom(plannedState, cty),
            config: objectFrom(config, cty),
            private: plannedPrivate,
          });
          return { newState: objectMessage(state, cty), private: keep, diagnostics: diagnosticMessages(diagnostics) };
        }, { newState: priorState!, private: plannedPrivate }),
      importResourceState: ({ typeName, id }) =>
        answered(() => ({ importedResources: [{ typeName, state: objectMessage(managed.imported(resource(typeName), id), resource(typeName).cty), private: importedRecord() }] })),
      readDataSource: ({ typeName, config }) =>
        answered(async () => {
          const { cty } = source(typeName);
          const { state, diagnostics } = await readDataSource(source(typeName), objectFrom(config, cty) ?? {}, configuration, { clock, log, stop: stopping.signal });
          return { state: objectMessage(state, cty), diagnostics: diagnosticMessages(diagnostics) };
        }),
    },
  };

  /** An answer of diagnostics alone. */
  function told(work: () => Diagnostic[]) {
    return answered(() => ({ diagnostics: diagnosticMessages(work()) }));
  }

  /** An answer, or what went wrong told as a diagnostic. */
  async function answered<T extends object>(work: () => Promise<T> | T, otherwise?: Partial<T>): Promise<T | (Partial<T> & { diagnostics: ReturnType<typeof diagnosticMessages> })> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Refused)) log.error("call failed", { reason: error instanceof Error ? (error.stack ?? error.message) : diagnosticFrom(error).summary });
      sights.failedOne();
      return { ...otherwise, diagnostics: diagnosticMessages([diagnosticFrom(error)]) } as Partial<T> & { diagnostics: ReturnType<typeof diagnosticMessages> };
    }
  }
}

const capabilities = { planDestroy: true, getProviderSchemaOptional: true };

function found<T extends Managed | LookedUp>(all: ReadonlyMap<string, T>, typeName: string): T {
  const one = all.get(typeName);
  if (!one) throw new Refused(`This provider has no ${typeName}.`);
  return one;
}

const mapped = <T, R>(all: ReadonlyMap<string, T>, each: (value: T) => R): { [key: string]: R } => Object.fromEntries([...all].map(([key, value]) => [key, each(value)]));

