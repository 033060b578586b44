import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { connect as connectTls, type TLSSocket } from "node:tls";
import { createConnection, type Socket } from "node:net";
import type { DescService } from "@bufbuild/protobuf";
import { createClient, type Client } from "@connectrpc/connect";
import { createGrpcTransport, Http2SessionManager } from "@connectrpc/connect-node";
import { buildSync } from "esbuild";
import { selfSigned, type Identity } from "../../src/wire/certificate";

/** Bundles the smallest plugin as the real one is bundled, and returns the file. */
export function bundlePlugin(): string {
  const outfile = join(mkdtempSync(join(tmpdir(), "wire-test-")), "plugin.cjs");
  buildSync({
    entryPoints: [join(__dirname, "thing-plugin.ts")],
    outfile,
    bundle: true,
    minify: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    logLevel: "warning",
  });
  return outfile;
}

/** A plugin process, and the side of go-plugin that talks to it. */
export interface RunningPlugin {
  readonly process: ChildProcess;
  readonly handshake: readonly string[];
  readonly address: string;
  /** Its temporary directory, which holds nothing else. */
  readonly temporary: string;
  readonly stderr: () => string;
  client<S extends DescService>(service: S): Client<S>;
  /** Connects without showing a certificate. */
  connectAnonymously(): TLSSocket;
  /** Dies like a killed Terraform: the connection is cut, nothing is said. */
  cut(): void;
  /** Resolves with the exit code, once the process is gone. */
  readonly exited: Promise<number | null>;
}

/** Runs a command as its child, and waits for it. */
export const parent = ["/bin/sh", "-c", '"$@" & wait', "parent"];

/** Starts a plugin as Terraform does, by way of another command if one is told, and waits for its handshake. */
export async function startPlugin(file: string, environment: NodeJS.ProcessEnv = {}, identity: Identity | null = selfSigned("localhost"), by: readonly string[] = []): Promise<RunningPlugin> {
  const temporary = mkdtempSync(join(tmpdir(), "wire-test-"));
  const [program = "", ...words] = [...by, process.execPath, file];
  const child = spawn(program, words, {
    env: {
      PATH: process.env["PATH"],
      TMPDIR: temporary,
      TF_PLUGIN_MAGIC_COOKIE: magicCookie,
      PLUGIN_PROTOCOL_VERSIONS: "5,6",
      ...(identity && { PLUGIN_CLIENT_CERT: identity.certificate }),
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = once(child, "exit").then(([code]) => code as number | null);
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const [line] = (await Promise.race([once(createInterface(child.stdout), "line"), exited.then(() => [""])])) as [string];
  const handshake = line.split("|");
  const [, , network, address = "", , certificate = ""] = handshake;
  const where = network === "tcp" ? { host: address.split(":")[0]!, port: Number(address.split(":")[1]) } : { path: address };
  const padded = Buffer.from(certificate, "base64").toString("base64");
  const server = `-----BEGIN CERTIFICATE-----\n${padded}\n-----END CERTIFICATE-----\n`;
  const dial = (shown: { key?: string; cert?: string }) =>
    connectTls({ ...where, ...shown, ca: server, servername: "localhost", ALPNProtocols: ["h2"], minVersion: "TLSv1.2" });

  let socket: Socket | undefined;
  const sessions = new Http2SessionManager(identity ? "https://localhost" : "http://localhost", undefined, {
    createConnection: () =>
      (socket = identity ? dial({ key: identity.key, cert: identity.certificate }) : createConnection(where)),
  });
  const transport = createGrpcTransport({ baseUrl: identity ? "https://localhost" : "http://localhost", sessionManager: sessions });
  return {
    process: child,
    handshake,
    address,
    temporary,
    stderr: () => stderr,
    client: (service) => createClient(service, transport),
    connectAnonymously: () => dial({}),
    cut: () => socket?.destroy(),
    exited,
  };
}

const magicCookie = "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2";
