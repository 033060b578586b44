import { ctyObject } from "../../src/kit/codec";
import type { TypedObject } from "../../src/kit/codec";
import type { CtyObject } from "../../src/wire/cty";
import { Instance, type Change, type StoredInstance } from "../support/core-instance";
import { ProviderProcess, type ProcessSettings } from "../support/core-process";

/** A resource block, or one of its instances. */
export interface Declared {
  /** Terraform's name of the resource type. */
  readonly type: string;
  /** The arguments, in the author's words. */
  readonly config: TypedObject;
  readonly createBeforeDestroy?: boolean;
}
export type Configuration = ReadonlyMap<string, Declared>;

/** A state, by address. */
export type State = ReadonlyMap<string, StoredInstance>;

/** When a backend gets to see what was done: at once, at intervals, at the end of an apply, or never. */
export type Persistence = "at once" | "at intervals" | "at the end" | "never";

/** Keeps every version of a state that was written. */
export class Backend {
  readonly versions: State[] = [new Map()];
  private updates = 0;

  get newest(): State {
    return this.versions.at(-1)!;
  }

  /** The state of a run has changed, or the run has ended. */
  offer(state: State, persistence: Persistence, ended: boolean): void {
    const due = { "at once": true, "at intervals": ended || ++this.updates % 3 === 0, "at the end": ended, never: false }[persistence];
    if (due) this.versions.push(state);
  }
}

export interface ApplyOptions {
  readonly persistence?: Persistence;
  /** `-target`. */
  readonly target?: string;
  /** `-refresh=false` makes it false. */
  readonly refresh?: boolean;
  /** What `import` blocks take over: IDs by address. */
  readonly imports?: ReadonlyMap<string, string>;
  /** A plan that was saved before. */
  readonly saved?: SavedPlan;
}

/** A plan in a file: it can be applied as long as the state has not moved on. */
export interface SavedPlan {
  readonly version: number;
  readonly changes: ReadonlyMap<string, Change>;
  readonly state: State;
}

/** What came of a command: errors by address. */
export type Outcome = ReadonlyMap<string, string>;

let runs = 0;

/** A miniature Terraform for whole configurations: a plan walk and an apply walk over all resources at once. */
export class Terraform {
  /** The process of the walk that is under way. */
  process: ProviderProcess | undefined;
  readonly warnings: string[] = [];
  private instances = new Map<string, Instance>();
  /** Of the apply walk that is under way. */
  private persistence: Persistence | undefined;

  constructor(
    private readonly settings: Omit<ProcessSettings, "run">,
    private readonly backend: Backend,
    private readonly configuration: Configuration,
  ) {}

  /** `terraform plan -out`. */
  async plan(): Promise<SavedPlan> {
    await this.time();
    this.load();
    const { changes, errors } = await this.planWalk(this.runOf({}), {});
    if (errors.size > 0) throw new Error([...errors.values()].join("\n"));
    return { version: this.backend.versions.length, changes, state: this.state };
  }

  /** `terraform apply`; answers with the errors, or rejects where the run was killed. */
  async apply(options: ApplyOptions = {}): Promise<Outcome> {
    const { saved, persistence = "at the end" } = options;
    if (saved && saved.version !== this.backend.versions.length) return new Map([["", "Saved plan is stale"]]);
    const run = this.runOf(options);
    await this.time();
    this.load(saved?.state);
    const planned = saved ? { changes: saved.changes, errors: new Map<string, string>() } : await this.planWalk(run, options);
    if (planned.errors.size > 0) return planned.errors;
    this.persistence = persistence;
    const errors = await this.walk(run, planned.changes, (process, address, instance) =>
      instance.apply(process, planned.changes.get(address)!, this.configOf(address), this.configuration.get(address)?.createBeforeDestroy),
    );
    this.persistence = undefined;
    this.backend.offer(this.state, persistence, true);
    return errors;
  }

  /** The first interrupt. */
  async interrupt(): Promise<void> {
    await this.process?.call("stopProvider", {});
  }

  /** The second interrupt: Shutdown, and Terraform is gone without having written the state. */
  quit(): void {
    this.process?.close();
    this.process?.die();
  }

  /** No two commands begin at the same moment. */
  private time(): Promise<void> {
    return this.settings.clock.sleep(1, new AbortController().signal);
  }

  private get state(): State {
    return new Map([...this.instances].filter(([, { current, deposed }]) => current || deposed.length > 0).map(([address, { stored }]) => [address, stored]));
  }

  private runOf({ target, saved }: ApplyOptions) {
    return { id: `run-${runs++}`, command: "apply", plansWholeState: target === undefined && !saved };
  }

  private load(state = this.backend.newest): void {
    this.instances = new Map();
    for (const address of new Set([...this.configuration.keys(), ...state.keys()])) {
      const type = this.configuration.get(address)?.type ?? address.split(".")[0]!;
      const definition = this.settings.provider.resources.get(type)!;
      const instance = new Instance(definition, (warnings) => void this.warnings.push(...warnings), () => this.changed());
      const stored = state.get(address);
      [instance.current, instance.deposed] = [stored?.current, [...(stored?.deposed ?? [])]];
      this.instances.set(address, instance);
    }
  }

  private changed(): void {
    if (this.persistence) this.backend.offer(this.state, this.persistence, false);
  }

  private async planWalk(run: ProcessSettings["run"], { target, refresh = true, imports = new Map() }: ApplyOptions) {
    const changes = new Map<string, Change>();
    const visited = new Map([...this.instances.keys()].filter((address) => target === undefined || address === target).map((address) => [address, true]));
    const errors = await this.walk(run, visited, async (process, address, instance) => {
      const id = imports.get(address);
      if (id !== undefined && !instance.current) await instance.import(process, id);
      const change = await instance.plan(process, this.configOf(address), { refresh });
      if (change.action !== "no-op" || change.deposed > 0) changes.set(address, change);
    });
    return { changes, errors };
  }

  private async walk(run: ProcessSettings["run"], visited: ReadonlyMap<string, unknown>, visit: (process: ProviderProcess, address: string, instance: Instance) => Promise<void>): Promise<Map<string, string>> {
    const process = (this.process = new ProviderProcess({ ...this.settings, run }));
    const errors = new Map<string, string>();
    this.warnings.push(...(await Promise.race([process.configured, process.death])));
    const all = [...visited.keys()].map(async (address) => {
      try {
        await visit(process, address, this.instances.get(address)!);
      } catch (error) {
        errors.set(address, error instanceof Error ? error.message : String(error));
      }
    });
    await Promise.race([Promise.all(all), process.death]);
    process.close();
    // It may be killed at a write of its last moment.
    await Promise.race([process.death, Promise.resolve()]);
    return errors;
  }

  private configOf(address: string): CtyObject | null {
    const declared = this.configuration.get(address);
    const definition = declared && this.settings.provider.resources.get(declared.type);
    return declared && definition ? ctyObject(declared.config, definition.attributes) : null;
  }
}
