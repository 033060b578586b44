import { bool, isUnknown, list, oneOf, optional, required, string, system, where } from "../../kit";
import { Calls } from "./calls";
import { BlueKing } from "./client";
import { esb, gateway } from "./transport";

const url = where(string, (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), "be an http or https URL, such as https://bkapi.example.com");

/** BlueKing CMDB, reached through ESB or the API gateway. */
export const blueking = system({
  name: "blueking",
  doc: "BlueKing CMDB 3.9.17 or later, reached through ESB or the API gateway, as an app and a user.",
  config: {
    endpoint: required(
      url,
      "Address of ESB, such as `https://bk.example.com`; or the gateway's stage for `bk-cmdb`, such as `https://bkapi.example.com/api/bk-cmdb/prod`, which is also assumed where the gateway's address has no path.",
      { env: ["BLUEKING_ENDPOINT"] },
    ),
    transport: optional(oneOf("esb", "gateway"), "Which of the two the endpoint is. Only the gateway tells the unique rules of the host model, by which a copy is foretold exactly.", { default: "esb", env: ["BLUEKING_TRANSPORT"] }),
    appCode: required(string, "Code of the app to call as (`bk_app_code`).", { env: ["BLUEKING_APP_CODE"] }),
    appSecret: required(string, "Secret of that app (`bk_app_secret`).", { sensitive: true, env: ["BLUEKING_APP_SECRET"] }),
    username: optional(string, "User to act as (`bk_username`). The app must be allowed to name one. Either this or `token`.", { env: ["BLUEKING_USERNAME"] }),
    token: optional(string, "A user's login token (`bk_token`).", { sensitive: true, env: ["BLUEKING_TOKEN"] }),
    credentialsIn: optional(oneOf("header", "body"), "Where ESB looks for credentials; old ones know the `body` only, which puts secrets into ESB's own logs.", { default: "header", env: ["BLUEKING_CREDENTIALS_IN"] }),
    uniqueProperties: optional(list(string), "Host properties that unique rules of yours cover, and a copy therefore leaves alone, beside those of a fresh installation. Counts only where the API does not tell the rules."),
    caFile: optional(string, "File with the certificates of the authority to trust, in PEM form.", { env: ["BLUEKING_CA_FILE"] }),
    insecure: optional(bool, "Whether to go without checking the endpoint's certificate.", { default: false, env: ["BLUEKING_INSECURE"] }),
  },

  *validate({ username, token, transport, credentialsIn }, problem) {
    if (!isUnknown(username) && !isUnknown(token)) {
      if (username !== undefined && token !== undefined) yield problem("token", "blueking has both a username and a token.", "Set one of them. Environment variables (BLUEKING_…) count too.");
      if (username === undefined && token === undefined) yield problem("username", "blueking has neither a username nor a token.", "Set one of them, or BLUEKING_USERNAME or BLUEKING_TOKEN.");
    }
    if (transport === "gateway" && credentialsIn === "body") yield problem("credentialsIn", 'The gateway takes no credentials in the body.', 'Leave credentials_in out, or set it to "header".');
  },

  connect({ endpoint, transport, appCode, appSecret, username, token, credentialsIn, uniqueProperties = [], caFile, insecure }, { http, clock }) {
    const credentials = { bk_app_code: appCode, bk_app_secret: appSecret, ...(token !== undefined ? { bk_token: token } : { bk_username: username ?? "" }) };
    const way = transport === "gateway" ? gateway(endpoint, credentials) : esb(endpoint, credentials, credentialsIn);
    return new BlueKing(new Calls(way, http, { caFile, insecure, clock, user: username }), uniqueProperties);
  },

  site: ({ endpoint, transport }) => `${transport} ${endpoint}`,
});
