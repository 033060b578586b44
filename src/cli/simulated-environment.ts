/** What a simulator tells of itself once it serves. */
interface Simulated {
  readonly name: string;
  readonly endpoint: string;
  readonly credentials: Readonly<Record<string, string>>;
}

/** The environment variables that lead the provider to simulated systems. */
export function environmentOf(systems: readonly Simulated[]): Record<string, string> {
  return Object.assign({}, ...systems.map(variablesOf));
}

/** What a shell reads to set them. */
export const exportsOf = (variables: Readonly<Record<string, string>>) => Object.entries(variables).map(([name, value]) => `export ${name}='${value.replaceAll("'", `'\\''`)}'\n`).join("");

function variablesOf({ name, endpoint, credentials }: Simulated): Record<string, string> {
  const told: Readonly<Record<string, string>> = { endpoint, transport: "gateway", ...credentials };
  return Object.fromEntries(Object.entries(variables[name] ?? {}).map(([variable, of]) => [variable, told[of]!]));
}

/** What of a system goes into which variable. */
const variables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  zstack: { ZSTACK_ENDPOINT: "endpoint", ZSTACK_ACCESS_KEY_ID: "accessKeyId", ZSTACK_ACCESS_KEY_SECRET: "accessKeySecret" },
  tiunimanager: { TIUNIMANAGER_ENDPOINT: "endpoint", TIUNIMANAGER_USERNAME: "username", TIUNIMANAGER_PASSWORD: "password" },
  blueking: { BLUEKING_ENDPOINT: "endpoint", BLUEKING_TRANSPORT: "transport", BLUEKING_APP_CODE: "appCode", BLUEKING_APP_SECRET: "appSecret", BLUEKING_USERNAME: "username" },
  gpdb: { ALIBABA_CLOUD_ENDPOINT_GPDB: "endpoint", ALIBABA_CLOUD_REGION: "region", ALIBABA_CLOUD_ACCESS_KEY_ID: "accessKeyId", ALIBABA_CLOUD_ACCESS_KEY_SECRET: "accessKeySecret" },
};
