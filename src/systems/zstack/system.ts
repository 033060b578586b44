import { bool, isUnknown, oneOf, optional, required, string, system, where } from "../../kit";
import { AccessKey, AccountSession, likelyZones } from "./authorization";
import { ZStack } from "./client";
import { genuine, passing, refusal } from "./jobs";

const url = where(string, (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), "be an http or https URL, such as http://10.0.0.2:8080");
const zone = where(string, isTimeZone, 'be the name of a time zone, such as "Asia/Shanghai"');

/** ZStack Cloud, reached through its management node. */
export const zstack = system({
  name: "zstack",
  doc: "ZStack Cloud, reached through its management node. Either an access key or an account is needed.",
  config: {
    endpoint: required(url, "Address of the management node, such as `http://10.0.0.2:8080`.", { env: ["ZSTACK_ENDPOINT"] }),
    accessKeyId: optional(string, "Id of an access key.", { env: ["ZSTACK_ACCESS_KEY_ID"] }),
    accessKeySecret: optional(string, "Secret of that access key.", { sensitive: true, env: ["ZSTACK_ACCESS_KEY_SECRET"] }),
    accountName: optional(string, "Name of an account to log in with.", { env: ["ZSTACK_ACCOUNT_NAME"] }),
    password: optional(string, "Password of that account.", { sensitive: true, env: ["ZSTACK_PASSWORD"] }),
    caFile: optional(string, "File with the certificates of the authority to trust, in PEM form.", { env: ["ZSTACK_CA_FILE"] }),
    insecure: optional(bool, "Whether to go without checking the endpoint's certificate.", { default: false, env: ["ZSTACK_INSECURE"] }),
    timeZone: optional(
      zone,
      "Time zone of the management node. It compares the wall-clock digits of a signed request with its own, whatever zone the request names. Unless set, UTC, this machine's zone and Asia/Shanghai are tried in turn. Access keys only.",
      { env: ["ZSTACK_TIME_ZONE"] },
    ),
    nicParamsEncoding: optional(oneOf("array", "string"), "How `nics` are sent: as an `array`, as ZStack Cloud takes them, or as a JSON `string`, as ZSphere does.", {
      default: "array",
      env: ["ZSTACK_NIC_PARAMS_ENCODING"],
    }),
  },

  *validate({ accessKeyId, accessKeySecret, accountName, password }, problem) {
    const given = (value: unknown) => value !== undefined;
    if ([accessKeyId, accessKeySecret, accountName, password].some(isUnknown)) return;
    const key = given(accessKeyId) || given(accessKeySecret);
    const account = given(accountName) || given(password);
    if (key && account)
      yield problem(given(accountName) ? "accountName" : "password", "zstack has both an access key and an account.", "Set either access_key_id and access_key_secret, or account_name and password. Environment variables (ZSTACK_…) count too.");
    else if (!key && !account)
      yield problem("accessKeyId", "zstack has neither an access key nor an account.", "Set either access_key_id and access_key_secret, or account_name and password, or the environment variables that stand in for them (ZSTACK_ACCESS_KEY_ID, ZSTACK_ACCESS_KEY_SECRET, ZSTACK_ACCOUNT_NAME, ZSTACK_PASSWORD).");
    else if (key && given(accessKeyId) !== given(accessKeySecret)) {
      const [missing, variable] = given(accessKeyId) ? (["accessKeySecret", "ZSTACK_ACCESS_KEY_SECRET"] as const) : (["accessKeyId", "ZSTACK_ACCESS_KEY_ID"] as const);
      yield problem(missing, "zstack has half an access key.", `Set the other half too, or ${variable}.`);
    } else if (account && given(accountName) !== given(password)) {
      const [missing, variable] = given(accountName) ? (["password", "ZSTACK_PASSWORD"] as const) : (["accountName", "ZSTACK_ACCOUNT_NAME"] as const);
      yield problem(missing, "zstack has half an account.", `Set the other half too, or ${variable}.`);
    }
  },

  connect({ endpoint, accessKeyId = "", accessKeySecret = "", accountName, password = "", caFile, insecure, timeZone, nicParamsEncoding }, { http, clock }) {
    const judging = { refusal, passing, genuine };
    const address = endpoint.replace(/\/zstack\/*$/, "");
    const connection = http({ system: "ZStack", endpoint: address, caFile, insecure, ...judging });
    const authorization =
      accountName === undefined
        ? new AccessKey({ id: accessKeyId, secret: accessKeySecret }, likelyZones(timeZone), clock.now)
        : new AccountSession(connection, { name: accountName, password });
    return new ZStack(connection, authorization, nicParamsEncoding);
  },

  site: ({ endpoint }) => endpoint,
});

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
