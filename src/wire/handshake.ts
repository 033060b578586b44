import { join } from "node:path";

/** The environment a process was started with. */
export type Environment = { readonly [name: string]: string | undefined };

/** Where a plugin listens: a socket in a private directory yet to be made, or a free port of the loopback interface. */
export type Listening =
  | { readonly network: "unix"; readonly directoryPrefix: string; readonly group: string | undefined }
  | { readonly network: "tcp"; readonly host: string };

/** Says whether Terraform, rather than a person, has started the process. */
export const startedByTerraform = (environment: Environment): boolean => environment["TF_PLUGIN_MAGIC_COOKIE"] === magicCookie;

/** The client certificate that connections must show, or undefined where Terraform runs its plugins without TLS. */
export const clientCertificate = (environment: Environment): string | undefined => environment["PLUGIN_CLIENT_CERT"] || undefined;

/** Chooses where to listen: a unix socket, except on Windows and where its path would be too long for the system. */
export function listening(environment: Environment, platform: NodeJS.Platform, temporary: string): Listening {
  const directoryPrefix = join(environment["PLUGIN_UNIX_SOCKET_DIR"] || temporary, "terraclone-");
  const path = join(`${directoryPrefix}XXXXXX`, socketName);
  if (platform === "win32" || Buffer.byteLength(path) > longestSocketPath) return { network: "tcp", host: "127.0.0.1" };
  return { network: "unix", directoryPrefix, group: environment["PLUGIN_UNIX_SOCKET_GROUP"] || undefined };
}

/** The line that tells Terraform where the plugin listens and which certificate it will show. */
export function handshakeLine({ network, address, certificate, environment }: HandshakeFacts): string {
  // Go decodes with RawStdEncoding, which refuses padding.
  const shown = certificate?.toString("base64").replace(/=+$/, "") ?? "";
  const multiplexing = environment["PLUGIN_MULTIPLEX_GRPC"] ? ["false"] : [];
  return [coreVersion, protocolVersion, network, address, "grpc", shown, ...multiplexing].join("|") + "\n";
}

/** What the handshake line tells. */
export interface HandshakeFacts {
  readonly network: "unix" | "tcp";
  readonly address: string;
  readonly certificate: Buffer | undefined;
  readonly environment: Environment;
}

/** The name of the socket within its private directory. */
export const socketName = "plugin.sock";

/** The major version of the Terraform protocol that the plugin speaks. */
export const protocolVersion = 6;

const coreVersion = 1;
const magicCookie = "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2";
// `sun_path` holds 104 bytes on macOS and 108 on Linux.
const longestSocketPath = 100;
