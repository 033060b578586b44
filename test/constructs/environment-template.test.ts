import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { App, Testing, type TerraformStack } from "cdktf";
import { ClonedEnvironment, defineEnvironment, parameter, TerracloneProvider, VmClone, type EnvironmentStack, type Values } from "terraclone";

const golden = "cf8d183776d433728831e3c9177a77e0";
const parameters = {
  size: parameter.choice(["small", "large"], { default: "small", doc: "How large the VMs are." }),
  web: parameter.integer({ min: 1, max: 10, default: 2 }),
  region: parameter.text({ pattern: /^Region\d$/ }),
  nightly: parameter.flag({ default: false }),
  share: parameter.number({ max: 1, default: 0.5 }),
  hosts: parameter.list(parameter.integer({ min: 1 }), { default: [], max: 3 }),
  dbPassword: parameter.secret({ doc: "Password of root." }),
};
let built: [string, Values<typeof parameters>][];
const shop = defineEnvironment({
  parameters,
  ttl: { max: "30d", default: "7d" },
  build(stack, given) {
    built.push([stack.environmentName, given]);
    new TerracloneProvider(stack, "terraclone");
    new ClonedEnvironment(stack, "clones", { name: stack.environmentName, vms: Array.from({ length: given.web }, (_, index) => ({ name: `web-${index}`, source: golden })) });
  },
});

let directory: string;
beforeEach(() => {
  built = [];
  directory = mkdtempSync(join(tmpdir(), "terraclone-environments-"));
});
afterEach(() => {
  delete process.env["TERRACLONE_ENVIRONMENTS"];
  rmSync(directory, { recursive: true });
});

const write = (file: string, text: string) => writeFileSync(join(directory, file), text);
const synthesised = (stack: TerraformStack) => JSON.parse(Testing.synth(stack, true)) as Record<string, any>;

/** What is said of the files, with their directory left out. */
function mistakes(): string[] {
  try {
    shop.createFromFiles(Testing.app(), directory);
  } catch (error) {
    return (error as Error).message.replaceAll(`${relative(process.cwd(), directory)}/`, "").split("\n");
  }
  return [];
}

describe("A template", () => {
  test("makes environments in TypeScript, each in a stack of its own, with defaults where nothing is told", () => {
    const { staging, "pr-7": preview } = shop.create(Testing.app(), {
      staging: { ttl: "4w", parameters: { region: "Region1", web: 3, size: "large" } },
      "pr-7": { parameters: { region: "Region2" } },
    });

    const json = synthesised(staging!);
    expect(
      Object.values<any>(json["resource"].terraclone_zstack_vm_clone)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(["staging-web-0", "staging-web-1", "staging-web-2"]);
    expect([staging!.timeToLive, preview!.timeToLive]).toEqual(["4w", "7d"]);
    expect(built).toMatchObject([
      ["staging", { size: "large", web: 3, region: "Region1", nightly: false, share: 0.5, hosts: [] }],
      ["pr-7", { size: "small", web: 2, region: "Region2" }],
    ]);
  });

  test("asks for secrets when Terraform runs, and writes none down", () => {
    const ephemeral = defineEnvironment({ parameters: { token: parameter.secret({ ephemeral: true }) }, build: () => undefined });

    const { staging } = shop.create(Testing.app(), { staging: { parameters: { region: "Region1" } } });
    const { other } = ephemeral.create(Testing.app(), { other: {} });

    expect(built[0]![1].dbPassword).toMatch(/TfToken/);
    expect(synthesised(staging!)["variable"]).toEqual({ db_password: { type: "string", sensitive: true, nullable: false, description: "Password of root." } });
    expect(synthesised(other!)["variable"]).toEqual({ token: { type: "string", sensitive: true, nullable: false, ephemeral: true } });
  });

  test("refuses values that its parameters do not take, all at once, and wrong defaults as soon as it is written", () => {
    const wrong = { web: 11, region: "Moon", hosts: [3, 0], size: "huge" } as unknown as { region: string };

    expect(() => shop.create(Testing.app(), { staging: { ttl: "31d", parameters: wrong }, Default: { parameters: { region: "Region1" } } })).toThrow(
      [
        "The environments cannot be made.",
        "staging: ttl must be at most 30d, and is 31d.",
        'staging: size must be "small" or "large", and is "huge".',
        "staging: web must be a whole number from 1 to 10, and is 11.",
        'staging: region must be a text that matches /^Region\\d$/, and is "Moon".',
        "staging: hosts.1 must be a whole number of at least 1, and is 0.",
        'Default: "Default" cannot be the name of an environment: it needs 1 to 40 letters, digits, dashes or underscores, the first a letter, and must not be Default.',
      ].join("\n"),
    );
    expect(() => parameter.integer({ max: 3, default: 4 })).toThrow("The default of a parameter must be a whole number of at most 3, and is 4.");
    expect(built).toEqual([]);
  });

  test("refuses a second environment of a name in words", () => {
    const app = Testing.app();
    shop.create(app, { staging: { parameters: { region: "Region1" } } });

    expect(() => shop.create(app, { staging: { parameters: { region: "Region1" } } })).toThrow("There is a stack staging already: give the environment another name.");
  });

  test("refuses constructs that would silently become one", () => {
    const twice = defineEnvironment({
      parameters: {},
      build(stack) {
        new TerracloneProvider(stack, "terraclone");
        new VmClone(stack, "a.b", { source: golden });
        new VmClone(stack, "ab", { source: golden });
      },
    });

    const { staging } = twice.create(Testing.app(), { staging: {} });

    expect(() => Testing.synth(staging!, true)).toThrow(
      /The constructs "staging\/a\.b" and "staging\/ab" would silently become one Terraform block, resource\.terraclone_zstack_vm_clone\.ab: give one of them another id\./,
    );
  });

  test("builds only the environments that are selected", () => {
    process.env["TERRACLONE_ENVIRONMENTS"] = "pr-7, other";
    const settings = { parameters: { region: "Region1" } };

    const made = shop.create(Testing.app(), { staging: settings, "pr-7": settings });

    expect(Object.keys(made)).toEqual(["pr-7"]);
    expect(built.map(([name]) => name)).toEqual(["pr-7"]);
  });

  test("knows the types of its parameters", () => {
    const check = (app: App) => {
      // @ts-expect-error  region has no default
      shop.create(app, { staging: {} });
      // @ts-expect-error  web is a number
      shop.create(app, { staging: { parameters: { region: "Region1", web: "3" } } });
      // @ts-expect-error  secrets are not written down
      shop.create(app, { staging: { parameters: { region: "Region1", dbPassword: "x" } } });
      // @ts-expect-error  size has two values
      shop.create(app, { staging: { parameters: { region: "Region1", size: "huge" } } });
      // @ts-expect-error  there is no such unit
      shop.create(app, { staging: { ttl: "3y", parameters: { region: "Region1" } } });
      const { staging } = shop.create(app, { staging: { parameters: { region: "Region1", hosts: [1, 2] } } });
      const expires: string | undefined = staging?.expiresAt;
      return expires;
    };

    expect(check).toBeInstanceOf(Function);
  });
});

describe("Environments in files", () => {
  test("are made one for each file, with the defaults of all of them", () => {
    write("_defaults.yaml", "parameters:\n  region: Region1\n  web: 4\n");
    write("staging.yaml", "ttl: 4w\nparameters:\n  web: 5\n  hosts: [1, 2]\n");
    write("pr-7.yml", "# nothing but defaults\n");
    write("README.md", "Not an environment.");

    const made = shop.createFromFiles(Testing.app(), directory);

    expect(Object.entries(made).map(([name, { timeToLive }]) => [name, timeToLive])).toEqual([
      ["pr-7", "7d"],
      ["staging", "4w"],
    ]);
    expect(built).toMatchObject([
      ["pr-7", { web: 4, region: "Region1", hosts: [] }],
      ["staging", { web: 5, region: "Region1", hosts: [1, 2] }],
    ]);
  });

  test("that are wrong are told with all their mistakes, each with file and line", () => {
    write("_defaults.yaml", "ttl: 7d\nparameters:\n  share: 2\n");
    write("Staging.yaml", "parameters:\n  region: Region1\n");
    write("pr-1.yaml", "# a preview\nttl: 90d\nowner: me\nparameters:\n  wbe: 3\n  web: three\n  size: medium\n  hosts:\n    - 1\n    - two\n  dbPassword: hunter2\n");
    write("pr-2.yaml", "parameters:\n  region: Region1\n  web: 1\n  web: 2\n");
    write("pr-3.yaml", "- region\n");
    write("pr-4.yaml", "parameters: Region1\n");
    write("pr_5 .yaml", "parameters:\n  region: Region1\n");
    write("pr_6.yaml", "parameters:\n  region: Region1\nweb: 3\n");
    write("staging.yml", "parameters:\n  region: Region1\n");

    const told = mistakes();

    expect(told).toEqual([
      "The environments cannot be made.",
      "pr-2.yaml:4: This is not YAML: Map keys must be unique.",
      'pr-3.yaml:1: An environment is described by names with values, and not by ["region"].',
      "staging.yml:1: The environment staging is described in Staging.yaml already.",
      "_defaults.yaml:3: share must be a number of at most 1, and is 2.",
      'pr-1.yaml:3: "owner" is no setting of an environment: there are ttl, parameters.',
      "pr-1.yaml:2: ttl must be at most 30d, and is 90d.",
      'pr-1.yaml:5: "wbe" is no parameter of this template. Did you mean web?',
      'pr-1.yaml:7: size must be "small" or "large", and is "medium".',
      'pr-1.yaml:6: web must be a whole number from 1 to 10, and is "three".',
      "pr-1.yaml:4: region is missing: it must be a text that matches /^Region\\d$/.",
      'pr-1.yaml:10: hosts.1 must be a whole number of at least 1, and is "two".',
      "pr-1.yaml:11: dbPassword is a secret and must not be written down here: leave it out, and set TF_VAR_db_password when Terraform runs.",
      'pr-4.yaml:1: parameters must be names with values, and is "Region1".',
      expect.stringMatching(/^pr_5 \.yaml:1: "pr_5 " cannot be the name of an environment: /),
      "pr_6.yaml:3: web is a parameter of this template: it belongs under parameters.",
    ]);
    expect(told.join()).not.toContain("hunter2");
    expect(built).toEqual([]);
  });

  test("that have the name of another stack are refused", () => {
    const app = Testing.app();
    shop.create(app, { staging: { parameters: { region: "Region1" } } });
    write("Staging.yaml", "parameters:\n  region: Region1\n");

    expect(() => shop.createFromFiles(app, directory)).toThrow("Staging.yaml:1: There is a stack staging already: give the environment another name.");
  });

  test("are looked for in a folder that has to be there", () => {
    expect(() => shop.createFromFiles(Testing.app(), join(directory, "missing"))).toThrow(/^There is no folder .*missing, where the environments' files should be\.$/);
  });

  test("that are not selected are not even opened", () => {
    process.env["TERRACLONE_ENVIRONMENTS"] = "pr-7";
    write("pr-7.yaml", "parameters:\n  region: Region1\n");
    write("broken.yaml", "parameters: [");
    mkdirSync(join(directory, "unreadable.yaml"));

    const made: Readonly<Record<string, EnvironmentStack>> = shop.createFromFiles(Testing.app(), directory);

    expect(Object.keys(made)).toEqual(["pr-7"]);
  });
});
