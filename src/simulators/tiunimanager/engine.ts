import type { WorkflowDetail, WorkflowNode, WorkflowStatus } from "../../systems/tiunimanager/api";
import type { Clock } from "../clock";
import { type ArmedFault } from "../faults";
import { never, newId, stamp } from "./clusters";
import { Failure } from "./failure";

/** A step of a workflow; `takes` is in simulated milliseconds, and `act` throws what makes it fail. */
export interface Step {
  readonly name: string;
  readonly takes?: number;
  act?(flow: Flow): void;
}

/** What a kind of workflow does, and what it does after a failure, for which no node shows. */
export interface Definition {
  readonly steps: readonly Step[];
  cleanUp(flow: Flow, failed: string): void;
}

/** What befalls nodes of a workflow, by name. */
export interface Mishap { readonly kind: string; readonly names: readonly string[]; readonly details: string; readonly ms: number }

/** A workflow as the engine keeps it. */
export interface Flow {
  readonly id: string;
  readonly name: string;
  readonly bizId: string;
  readonly createdAt: number;
  readonly mishap?: Mishap | undefined;
  /** What the request asked for. */
  readonly data: Readonly<Record<string, unknown>>;
  updatedAt: number;
  status: WorkflowStatus;
  nodes: WorkflowNode[];
  next: number;
  /** When the node under way ends. */
  until?: number | undefined;
  phase: "running" | "cleaning" | "failed" | "done";
}

/** A loop that moves every workflow on by one node, every five seconds. */
export class Engine {
  flows = new Map<string, Flow>();
  #ticking = false;

  constructor(
    private readonly clock: Clock,
    private readonly definitions: Readonly<Record<string, Definition>>,
    private readonly changed: () => void,
  ) {}

  begin(name: string, bizId: string, data: Flow["data"], fault: ArmedFault | undefined): Flow {
    const now = this.clock.now();
    const mishap = fault && nodeFaults.includes(fault.kind) ? { kind: fault.kind, names: fault.names ?? [], details: fault.details ?? "[10000]injected failure", ms: fault.ms ?? 0 } : undefined;
    const flow: Flow = { id: newId(), name, bizId, createdAt: now, updatedAt: now, data, status: "Processing", nodes: [], next: 0, phase: "running", mishap };
    this.flows.set(flow.id, flow);
    this.wake();
    return flow;
  }

  /** Does what a request asked for only later, when nobody hears of it any more. */
  later(milliseconds: number, work: () => void): void {
    this.clock.after(milliseconds, () => {
      try {
        work();
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
      }
      this.changed();
    });
  }

  get(id: string, code: number): Flow {
    const flow = this.flows.get(id);
    if (!flow) throw new Failure(code, `[9996]flow not found\t${id}`);
    return flow;
  }

  pause(flow: Flow, status: "Stopped" | "Processing"): void {
    if (!isLive(flow)) throw new Failure(status === "Stopped" ? 40106 : 40103, `flow ${flow.id} is ${flow.status}`);
    flow.status = status;
    this.wake();
  }

  detail(flow: Flow): WorkflowDetail {
    // Nothing is shown beyond the first failure.
    const failed = flow.nodes.findIndex(({ status }) => status === "Error");
    return { info: this.info(flow), nodes: failed < 0 ? flow.nodes : flow.nodes.slice(0, failed + 1), nodeNames: this.#definition(flow).steps.map(({ name }) => name) };
  }

  info = ({ id, name, bizId, status, createdAt, updatedAt }: Flow): WorkflowDetail["info"] => ({
    id, name, bizId, bizType: "cluster", status, createTime: stamp(createdAt), updateTime: stamp(updatedAt), deleteTime: never,
  });

  /** Ticks as long as there is something to move. */
  wake(): void {
    if (this.#ticking || ![...this.flows.values()].some((flow) => flow.status === "Processing" || (isLive(flow) && flow.until !== undefined))) return;
    this.#ticking = true;
    this.clock.after(tick, () => {
      this.#ticking = false;
      for (const flow of this.flows.values()) if (isLive(flow)) this.#advance(flow);
      this.changed();
      this.wake();
    });
  }

  #advance(flow: Flow): void {
    const { steps, cleanUp } = this.#definition(flow);
    const now = this.clock.now();
    const step = steps[flow.next];
    if (flow.until !== undefined) {
      if (now >= flow.until) this.#finish(flow, step!);
      return;
    }
    if (flow.status !== "Processing") return;
    flow.updatedAt = now;
    if (flow.phase === "cleaning") {
      flow.phase = "failed";
      if (flow.mishap?.kind !== "fail-cleanup") this.#cleanUp(flow, cleanUp);
    } else if (flow.phase === "failed") flow.status = "Error";
    else if (flow.phase === "done" || !step) flow.status = "Finished";
    else {
      flow.nodes.push({ id: newId(), name: step.name, parameters: "", result: "", status: "Processing", startTime: stamp(now), endTime: never });
      const mishap = hitting(flow, step);
      // A node that panics leaves its row behind and is begun again with the next tick, for ever.
      if (mishap?.kind === "panic-node") return;
      const takes = mishap?.kind === "slow-node" ? mishap.ms : (step.takes ?? 0);
      if (takes > 0) flow.until = now + takes;
      else this.#finish(flow, step);
    }
  }

  /** What a clean-up cannot do ends it, and is told nowhere. */
  #cleanUp(flow: Flow, cleanUp: Definition["cleanUp"]): void {
    try {
      cleanUp(flow, flow.nodes.at(-1)!.name);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  }

  #finish(flow: Flow, step: Step): void {
    const node = flow.nodes.at(-1)!;
    flow.until = undefined;
    flow.next += 1;
    node.endTime = stamp(this.clock.now());
    try {
      const mishap = hitting(flow, step);
      if (mishap?.kind === "fail-node" || mishap?.kind === "fail-cleanup") throw new Error(mishap.details);
      step.act?.(flow);
      node.status = "Finished";
      node.result = `${step.name}.\nCompleted.`;
      if (flow.next === this.#definition(flow).steps.length) flow.phase = "done";
    } catch (error) {
      if (error instanceof Panic) {
        flow.next -= 1;
        return;
      }
      node.status = "Error";
      node.result = `${step.name}.\n${error instanceof Error ? error.message : String(error)}`;
      // The last node has no branch for failures, so that the workflow counts as finished all the same.
      flow.phase = step.name === "end" ? "done" : "cleaning";
    }
  }

  #definition({ name }: Flow): Definition {
    const definition = this.definitions[name];
    if (!definition) throw new Failure(40104, name);
    return definition;
  }
}

/** What the server cannot get over: the node is tried again and again. */
export class Panic extends Error {}

/** Faults of requests that begin a workflow, which befall its nodes of the names given. */
export const nodeFaults: readonly string[] = ["fail-node", "fail-cleanup", "panic-node", "slow-node"];

/** Faults with which the door gives up on the core, which acts `ms` later: from the start, or with the row inserted. */
export const lateFaults = { late: "late", lateWorkflow: "late-workflow" } as const;

const isLive = ({ status }: Flow) => !["Finished", "Error", "Canceled"].includes(status);
const hitting = ({ mishap }: Flow, { name }: Step) => (mishap?.names.includes(name) ? mishap : undefined);
const tick = 5_000;
