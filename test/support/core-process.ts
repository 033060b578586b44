import { create, fromBinary, toBinary, type DescMessage, type MessageInitShape, type MessageShape } from "@bufbuild/protobuf";
import { ctyObject } from "../../src/kit/codec";
import type { Provider as ProviderDefinition } from "../../src/kit/provider";
import { serverOf, type ProviderServer } from "../../src/kit/server";
import type { StateIdentity } from "../../src/kit/state-identity";
import type { TerraformRun } from "../../src/kit/terraform-run";
import type { Clock } from "../../src/kit/wait";
import { Diagnostic_Severity, Provider, type Diagnostic } from "../../src/wire/gen/tfplugin6_pb";
import type { Log } from "../../src/wire/log";
import { encodeMsgpack } from "../../src/wire/value";

/** What a provider process works with. */
export interface ProcessSettings {
  readonly provider: ProviderDefinition;
  /** The provider's configuration, in the author's words. */
  readonly configuration: { readonly [system: string]: unknown };
  readonly environment: NodeJS.ProcessEnv;
  readonly clock: Clock;
  readonly log: Log;
  readonly journalDirectory: string;
  readonly state: StateIdentity;
  readonly run: TerraformRun;
}

/** The errors of a command, as Terraform shows them. */
export class TerraformError extends Error {
  override readonly name = "TerraformError";
}

let processes = 0;

/** A provider process of one walk, called through encoded messages; the dead do nothing any more. */
export class ProviderProcess {
  readonly server: ProviderServer;
  /** Rejects when the process is killed. */
  readonly death: Promise<never>;
  /** The warnings of its configuration. */
  readonly configured: Promise<string[]>;
  private dead = false;
  private readonly end: () => void;

  constructor({ provider, configuration, clock, ...ground }: ProcessSettings) {
    let end = () => {};
    this.death = new Promise((_, reject) => (end = () => reject(new Error("Terraform was killed."))));
    this.death.catch(() => {});
    this.end = end;
    // No system has a process of this number, so that it is dead to whoever asks.
    const process = `${2 ** 31 + processes++}-0`;
    const living = async (sleep: Promise<void>) => {
      await sleep.catch((reason: unknown) => this.onlyAlive().then(() => Promise.reject(reason)));
      await this.onlyAlive();
    };
    const sleeping = { now: clock.now, sleep: (ms: number, signal: AbortSignal) => living(clock.sleep(ms, signal)) };
    this.server = serverOf(provider, { ...ground, clock: sleeping, process });
    const config = encodeMsgpack(ctyObject(configuration, provider.attributes), provider.cty);
    this.configured = this.call("configureProvider", { terraformVersion: "1.14.0", config: { msgpack: config } }).then(
      ({ diagnostics }) => told(diagnostics),
    );
    this.configured.catch(() => {});
  }

  /** Sends a message as bytes, and reads the answer's. */
  async call<M extends keyof typeof Provider.method>(
    name: M,
    message: MessageInitShape<(typeof Provider.method)[M]["input"]>,
  ): Promise<MessageShape<(typeof Provider.method)[M]["output"]>> {
    const { input, output }: { input: DescMessage; output: DescMessage } = Provider.method[name];
    const handler = (this.server.service as Record<string, ((request: unknown) => unknown) | undefined>)[name];
    if (!handler) throw new Error(`${name} is not implemented.`);
    const request = fromBinary(input, toBinary(input, create(input, message as MessageInitShape<DescMessage>)));
    const answer = await handler(request);
    await this.onlyAlive();
    return fromBinary(output, toBinary(output, create(output, answer as MessageInitShape<DescMessage>))) as MessageShape<
      (typeof Provider.method)[M]["output"]
    >;
  }

  /** Shutdown, as core calls it at the end of a walk. */
  close(): void {
    this.server.close();
  }

  /** `kill -9`. */
  die(): void {
    this.dead = true;
    this.end();
  }

  private onlyAlive(): Promise<void> {
    return this.dead ? new Promise(() => {}) : Promise.resolve();
  }
}

/** Whether diagnostics hold an error. */
export const errorsIn = (diagnostics: readonly Diagnostic[]) => diagnostics.some(({ severity }) => severity === Diagnostic_Severity.ERROR);

/** What was warned of; throws what went wrong. */
export function told(diagnostics: readonly Diagnostic[]): string[] {
  const said = ({ summary, detail }: Diagnostic) => [summary, detail].filter(Boolean).join("\n");
  const silent = diagnostics.find(({ severity }) => severity === Diagnostic_Severity.INVALID);
  if (silent) throw new Error(`Terraform swallows a diagnostic without a severity: ${said(silent)}`);
  const errors = diagnostics.filter(({ severity }) => severity === Diagnostic_Severity.ERROR);
  if (errors.length > 0) throw new TerraformError(errors.map(said).join("\n\n"));
  return diagnostics.map(said);
}
