import axios, { type AxiosInstance } from "axios";
import { readFileSync } from "node:fs";
import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { Refused } from "./diagnostics";
import type { HttpSettings } from "./http";

const answerLimit = 64 * 1024 * 1024;

/** The axios instance behind a system's HTTP interface: texts in and out, every status an answer. */
export function connection({ endpoint, caFile, insecure = false, timeout = 60_000 }: HttpSettings): AxiosInstance {
  return axios.create({
    baseURL: endpoint.replace(/\/+$/, ""),
    timeout,
    httpAgent: new HttpAgent({ keepAlive: true }),
    httpsAgent: new HttpsAgent({ keepAlive: true, rejectUnauthorized: !insecure, ...(caFile !== undefined && { ca: certificatesIn(caFile) }) }),
    // A redirect could take credentials elsewhere.
    maxRedirects: 0,
    maxContentLength: answerLimit,
    responseType: "text",
    transformResponse: (text: string) => text,
    transformRequest: (data: unknown) => data,
    validateStatus: () => true,
  });
}

function certificatesIn(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new Refused(`The file ${file} cannot be read.`, `ca_file names the certificates of the authority to trust (${(error as NodeJS.ErrnoException).code}).`);
  }
}
