import { wrongName } from "./environment-items";
import { shown, unknownName, variableOf, type Parameters } from "./parameter";
import { timeToLiveOf, wrongTimeToLive, type TimeToLivePolicy } from "./time-to-live";

/** What a template asks of the settings of an environment. */
export interface TemplateRules {
  readonly parameters: Parameters;
  readonly ttl: TimeToLivePolicy;
}

/** Something wrong in the settings of an environment: a sentence, and the path of what it is about. */
export interface EnvironmentMistake {
  readonly path: readonly (string | number)[];
  readonly words: string;
  /** Whether it is about a key rather than its value. */
  readonly key?: true;
}

/** Everything that is wrong with an environment's name and settings. */
export function problemsOf(name: string, settings: unknown, rules: TemplateRules): EnvironmentMistake[] {
  const named = wrongName("environment", name).map((words) => ({ path: [], words }));
  if (!isMap(settings)) return [...named, { path: [], words: `An environment is described by ${settingNames.join(" and ")}, and not by ${shown(settings)}.` }];
  return [
    ...named,
    ...unknownKeys([], settings, settingNames, (key) =>
      Object.hasOwn(rules.parameters, key) ? `${key} is a parameter of this template: it belongs under parameters.` : unknownName(key, "setting of an environment", settingNames),
    ),
    ...problemsOfTtl(settings["ttl"], rules.ttl),
    ...problemsOfParameters(settings["parameters"] ?? {}, rules.parameters),
  ];
}

/** What an environment can be told to be. */
const settingNames = ["ttl", "parameters"];

function problemsOfTtl(given: unknown, policy: TimeToLivePolicy): EnvironmentMistake[] {
  const ttl = timeToLiveOf(given, policy);
  if (ttl === undefined) return [{ path: [], words: `ttl is missing: environments of this template live for ${policy.max} at the most.` }];
  const wrong = wrongTimeToLive(ttl, policy);
  return wrong === undefined ? [] : [{ path: ["ttl"], words: `ttl ${wrong}.` }];
}

function problemsOfParameters(given: unknown, parameters: Parameters): EnvironmentMistake[] {
  if (!isMap(given)) return [{ path: ["parameters"], words: `parameters must be names with values, and is ${shown(given)}.` }];
  const known = Object.keys(parameters);
  const path = (name: string, below: readonly (string | number)[] = []) => ["parameters", name, ...below];
  return [
    ...unknownKeys(["parameters"], given, known, (key) => unknownName(key, "parameter of this template", known)),
    ...known.flatMap((name): EnvironmentMistake[] => {
      const asked = parameters[name]!;
      const value = given[name] ?? undefined;
      if (asked.role === "secret")
        return value === undefined
          ? []
          : [{ path: path(name), words: `${name} is a secret and must not be written down here: leave it out, and set TF_VAR_${variableOf(name)} when Terraform runs.` }];
      if (value === undefined) return asked.role === "defaulted" ? [] : [{ path: ["parameters"], words: `${name} is missing: it must be ${asked.expects}.` }];
      return asked.problems(value).map(({ path: below, words }) => ({ path: path(name, below), words: `${[name, ...below].join(".")} ${words}.` }));
    }),
  ];
}

const unknownKeys = (path: readonly string[], given: object, known: readonly string[], words: (key: string) => string): EnvironmentMistake[] =>
  Object.keys(given)
    .filter((key) => !known.includes(key))
    .map((key) => ({ path: [...path, key], words: words(key), key: true }));

/** Whether a value is names with values. */
export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);
