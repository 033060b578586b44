import { ApiError, bool, computed, ConnectionError, CreationFailedError, maybe, number, oneOf, optional, required, nothingLeft, string, system, where, type Observed } from "../../src/kit";
import { provider } from "../../src/kit/provider";

/** A widget that the pretended laboratory has made. */
export interface Widget {
  readonly uuid: string;
  readonly source: string;
  name: string;
  size: number;
  color: string;
  label: string | undefined;
  state: "Growing" | "Ready" | "Broken";
  revision: number;
}
export interface Job {
  readonly id: string;
  state: "running" | "done" | "failed";
  widget: string | undefined;
  looks: number;
}

const source = where(string, (text: string) => text !== "", "not be empty");

export const widgetSchema = {
  source: required(source, "What it is cloned from.", { fixed: true, unseen: true }),
  name: required(string, "Its name."),
  size: optional(number, "Its size.", { default: 1 }),
  color: optional(oneOf("red", "blue"), "Its colour.", { computed: true }),
  label: optional(string, "Its label."),
  deep: optional(bool, "Whether it is cloned deeply.", { default: false, fixed: true, unseen: true }),
  secret: optional(string, "A secret.", { sensitive: true, unseen: true }),
  password: optional(string, "A password that is never stored.", { writeOnly: true }),
  uuid: computed(string, "Its identity.", { stable: true }),
  job: computed(maybe(string), "The job that made it.", { stable: true }),
  revision: computed(number, "How often it was changed."),
};

/** A pretended remote system in memory: each call may be watched, delayed, failed or cut. */
export class Lab {
  readonly widgets = new Map<string, Widget>();
  readonly jobs = new Map<string, Job>();
  readonly calls: string[] = [];
  readonly passwords: (string | undefined)[] = [];
  /** The widgets whose job failed. */
  readonly broken = new Set<string>();
  /** The widgets that were removed. */
  readonly removed: string[] = [];
  /** How many looks a job takes. */
  slowness = 2;
  /** The next job fails with these words, and leaves a broken widget behind. */
  failing: string | undefined;
  color = "red";
  /** Whether who calls is still alive. */
  reachable: () => boolean = () => true;
  /** Before a call has its effect, and after it. */
  before: (call: string, number: number) => Promise<void> | void = () => {};
  after: (call: string, number: number) => Promise<void> | void = () => {};

  async clone(token: string, widget: { readonly source: string; readonly name: string; readonly size: number; readonly color: string | undefined; readonly label: string | undefined }, signal: AbortSignal): Promise<string> {
    return this.call("clone", signal, () => {
      const id = `job-${token}`;
      if (this.jobs.has(id)) throw new ApiError("Lab", "clone", 409, "DUPLICATE", "the token was used before");
      const uuid = `w${this.jobs.size + 1}-${token.slice(0, 4)}`;
      this.widgets.set(uuid, { uuid, ...widget, color: widget.color ?? this.color, state: "Growing", revision: 0 });
      this.jobs.set(id, { id, state: "running", widget: uuid, looks: 0 });
      return id;
    });
  }

  async job(id: string, signal: AbortSignal): Promise<Job | undefined> {
    return this.call("job", signal, () => {
      const job = this.jobs.get(id);
      if (job?.state === "running" && ++job.looks >= this.slowness) {
        const widget = this.widgets.get(job.widget ?? "");
        job.state = this.failing === undefined ? "done" : "failed";
        if (widget) widget.state = this.failing === undefined ? "Ready" : "Broken";
        if (widget && this.failing !== undefined) this.broken.add(widget.uuid);
        this.failing = undefined;
      }
      return job;
    });
  }

  async find(uuid: string, signal: AbortSignal): Promise<Widget | undefined> {
    return this.call("find", signal, () => this.widgets.get(uuid));
  }

  async change(uuid: string, to: Partial<Widget>, signal: AbortSignal): Promise<void> {
    return this.call("change", signal, () => {
      const widget = this.widgets.get(uuid);
      if (!widget) throw new ApiError("Lab", `change widget ${uuid}`, 404, "GONE", "there is no such widget");
      Object.assign(widget, to, { revision: widget.revision + 1 });
    });
  }

  async remove(uuid: string, signal: AbortSignal): Promise<void> {
    return this.call("remove", signal, () => void (this.widgets.delete(uuid) && this.removed.push(uuid)));
  }

  count(call: string): number {
    return this.calls.filter((name) => name === call).length;
  }

  private async call<R>(name: string, signal: AbortSignal, effect: () => R): Promise<R> {
    this.calls.push(name);
    const number = this.calls.length;
    await this.before(name, number);
    if (!this.reachable()) await new Promise(() => {});
    signal.throwIfAborted();
    const answer = effect();
    await this.after(name, number);
    signal.throwIfAborted();
    return answer;
  }
}

/** The answer to a request is lost on its way. */
export const lost = () => new ConnectionError("terraclone could not clone: Lab broke the connection (ECONNRESET).", true);

/** A provider with one system, whose widgets live in the lab given. */
export function labProvider(lab: Lab) {
  const definition = system({
    name: "lab",
    doc: "A laboratory.",
    config: {
      endpoint: required(string, "Its address.", { env: ["LAB_ENDPOINT"] }),
      token: optional(string, "Its key.", { sensitive: true, env: ["LAB_TOKEN"] }),
    },
    connect: () => lab,
    site: ({ endpoint }) => endpoint,
  });
  const observe = ({ uuid, name, size, color, label, revision }: Widget, job: string | undefined): Observed<typeof widgetSchema> => ({ uuid, name, size, color: color as "red" | "blue", label, revision, job });

  const widget = definition.resource("widget", {
    doc: "A widget.",
    schema: widgetSchema,
    identity: "uuid",
    timeouts: { create: "10m", update: "5m", delete: "5m" },
    async start({ source, name, size, color, label, password }, { client, signal, token }) {
      client.passwords.push(password);
      return { job: await client.clone(token, { source, name, size, color, label }, signal) } as { job: string; uuid?: string };
    },
    async adopt(_plan, { client, signal, token }) {
      const job = await client.job(`job-${token}`, signal);
      if (!job) return undefined;
      if (!(await client.find(job.widget ?? "", signal))) return nothingLeft;
      return { job: job.id, ...(job.widget !== undefined && { uuid: job.widget }) };
    },
    about: ({ job }) => `Lab's ${job}`,
    async settle({ job }, plan, { client, signal, remember, waitFor }) {
      const done = await waitFor({ what: job, probe: () => client.job(job, signal), state: ({ state }) => state, pending: ["running"], target: ["done", "failed"] });
      await remember({ uuid: done.widget! });
      if (done.state === "failed") throw new CreationFailedError("Lab could not clone: no room on the bench (JOB_FAILED).", { leftovers: true });
      if (plan.label !== undefined) await client.change(done.widget!, { label: plan.label }, signal);
      return observe((await client.find(done.widget!, signal))!, job);
    },
    async read({ uuid, job }, { client, signal }) {
      const found = await client.find(uuid, signal);
      return found && observe(found, job);
    },
    async update({ plan, prior, changed }, { client, signal }) {
      if (changed("name", "size", "label", "color")) await client.change(prior.uuid, { name: plan.name, size: plan.size, label: plan.label, ...(plan.color && { color: plan.color }) }, signal);
      return observe((await client.find(prior.uuid, signal))!, prior.job);
    },
    async delete({ uuid, job }, { client, signal }, unsettled) {
      const record = unsettled?.job ?? job;
      const doomed = uuid ?? (record === undefined ? undefined : (await client.job(record, signal))?.widget);
      if (doomed !== undefined) await client.remove(doomed, signal);
    },
  });

  const lookup = definition.dataSource("lookup", {
    doc: "Finds a widget.",
    schema: { name: required(string, "Its name."), prefix: optional(string, "Put before it.", { default: "the " }), uuid: computed(string, "Its identity."), title: computed(string, "How it is called.") },
    async read({ name, prefix }, { client }) {
      const found = [...client.widgets.values()].find((one) => one.name === name);
      if (!found) throw new Error(`There is no widget ${name}.`);
      return { uuid: found.uuid, title: `${prefix}${found.name}` };
    },
  });
  return { provider: provider("test", [definition]), widget, lookup, system: definition };
}

/** A world with a lab in it. */
export function laboratory() {
  const lab = new Lab();
  const { provider: made, widget } = labProvider(lab);
  return { lab, widget, world: { provider: made, configuration: { lab: { endpoint: "http://lab" } } } };
}

