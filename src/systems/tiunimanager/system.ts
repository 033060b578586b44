import { bool, optional, required, string, system, where } from "../../kit";
import { TiUniManager } from "./client";
import { genuine, passing, refusal } from "./refusals";
import { Session } from "./session";

const url = where(string, (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), "be an http or https URL, such as http://10.0.0.2:4116");
const credential = (most: number) => where(string, (text: string) => [...text].length >= 5 && [...text].length <= most, `have 5 to ${most} characters`);

/** TiUniManager, which deploys and keeps TiDB clusters. */
export const tiunimanager = system({
  name: "tiunimanager",
  doc: "TiUniManager (TiEM), which deploys and keeps TiDB clusters.",
  config: {
    endpoint: required(url, "Address of its API server, such as `http://10.0.0.2:4116`.", { env: ["TIUNIMANAGER_ENDPOINT"] }),
    username: required(credential(32), "Name of a user.", { env: ["TIUNIMANAGER_USERNAME"] }),
    password: required(credential(20), "Password of that user. Longer ones than 20 characters can be set in TiUniManager, and never log in.", { sensitive: true, env: ["TIUNIMANAGER_PASSWORD"] }),
    caFile: optional(string, "File with the certificates of the authority to trust, in PEM form.", { env: ["TIUNIMANAGER_CA_FILE"] }),
    insecure: optional(bool, "Whether to go without checking the endpoint's certificate.", { default: false, env: ["TIUNIMANAGER_INSECURE"] }),
  },

  connect({ endpoint, username, password, caFile, insecure }, { http, clock }) {
    const judging = { refusal, passing, genuine };
    const address = endpoint.replace(/\/api\/v1\/*$/, "");
    const connection = http({ system: "TiUniManager", endpoint: address, caFile, insecure, ...judging });
    return new TiUniManager(connection, new Session(connection, clock, { username, password }), clock);
  },

  site: ({ endpoint }) => endpoint,
});
