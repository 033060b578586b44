import { bool, isUnknown, number, optional, required, string, system, unknown } from "../../src/kit";
import { ctyObject } from "../../src/kit/codec";
import { Configuration } from "../../src/kit/configuration";
import { provider } from "../../src/kit/provider";
import { secrets } from "../../src/wire/secrets";
import { hastyClock } from "../support/clock";

const log = { trace() {}, debug() {}, info() {}, warn() {}, error() {} };
const lab = system({
  name: "lab",
  doc: "…",
  config: {
    endpoint: required(string, "…", { env: ["LAB_ENDPOINT", "LAB_URL"] }),
    token: optional(string, "…", { sensitive: true, env: ["LAB_TOKEN"] }),
    insecure: optional(bool, "…", { default: false, env: ["LAB_INSECURE"] }),
    retries: optional(number, "…", { env: ["LAB_RETRIES"] }),
  },
  *validate({ endpoint }, problem) {
    if (!isUnknown(endpoint) && endpoint === "nonsense") yield problem("endpoint", "The endpoint is nonsense.");
  },
  connect: (config) => config,
  site: ({ endpoint }) => endpoint,
});
const made = provider("test", [lab]);
const from = (block: object | undefined | typeof unknown, environment: NodeJS.ProcessEnv = {}) =>
  Configuration.from(made, ctyObject({ lab: block }, made.attributes), environment, { clock: hastyClock(), log });
const client = (...given: Parameters<typeof from>) => from(...given).configuration.connected(lab.definition)?.client;

describe("A provider's configuration", () => {
  test("is what was written, then the environment, then the default", () => {
    const environment = { LAB_ENDPOINT: "", LAB_URL: "http://env", LAB_TOKEN: "from-env", LAB_INSECURE: "TRUE", LAB_RETRIES: "3" };

    expect(client({ endpoint: "http://written", insecure: false }, environment)).toEqual({ endpoint: "http://written", token: "from-env", insecure: false, retries: 3 });
    expect(client(undefined, environment)).toMatchObject({ endpoint: "http://env", insecure: true });
    expect(client({ endpoint: "http://written" })).toEqual({ endpoint: "http://written", token: undefined, insecure: false, retries: undefined });
  });

  test("may hold values that are not known yet, and then makes no client", () => {
    expect(from({ endpoint: unknown }).diagnostics).toEqual([]);
    expect(client({ endpoint: unknown })).toBeUndefined();
    expect(client(unknown)).toBeUndefined();
    expect(client({ endpoint: "http://written", token: unknown })).toBeUndefined();
  });

  test("that is missing is no problem until the system is used, and then tells how to give it", () => {
    const { configuration, diagnostics } = from(undefined);

    expect(diagnostics).toEqual([]);
    expect(() => configuration.connected(lab.definition)).toThrow(
      expect.objectContaining({ message: "This provider is not configured for lab.", detail: expect.stringMatching(/lab = \{ … \}[^]*LAB_ENDPOINT, LAB_TOKEN/) }),
    );
  });

  test("that lacks something required says so where it is written, and names the variables", () => {
    expect(from({ insecure: true }).diagnostics).toEqual([
      expect.objectContaining({ summary: "lab.endpoint is not set.", detail: "Set it in the provider's configuration, or the environment variable LAB_ENDPOINT or LAB_URL.", attribute: ["lab", "endpoint"] }),
    ]);
  });

  test("is checked by the system's own rules, wherever it comes from", () => {
    expect(from({ endpoint: "nonsense" }).diagnostics).toEqual([expect.objectContaining({ summary: "The endpoint is nonsense.", attribute: ["lab", "endpoint"] })]);
    expect(() => client(undefined, { LAB_ENDPOINT: "nonsense" })).toThrow("The endpoint is nonsense.");
  });

  test("with a variable that is no number is told by its name, and not before it matters", () => {
    const environment = { LAB_ENDPOINT: "http://env", LAB_RETRIES: "many" };

    expect(() => client(undefined, environment)).toThrow(/LAB_RETRIES/);
  });

  test("with a variable that is neither true nor false is told by its name", () => {
    expect(() => client(undefined, { LAB_ENDPOINT: "http://env", LAB_INSECURE: "maybe" })).toThrow('The environment variable LAB_INSECURE must be "true" or "false".');
  });

  test("keeps its secrets from being shown", () => {
    from({ endpoint: "http://written", token: "s3cret-s3cret" });

    expect(secrets.redact("token=s3cret-s3cret")).toBe("token=(sensitive)");
  });

  test("makes one client for a whole run", () => {
    const { configuration } = from({ endpoint: "http://written" });

    expect(configuration.connected(lab.definition)).toBe(configuration.connected(lab.definition));
  });
});
