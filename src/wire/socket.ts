import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { Server } from "node:net";
import { join } from "node:path";
import { socketName, type Listening } from "./handshake";

/** Where a server listens. */
export interface Address {
  readonly network: "unix" | "tcp";
  /** A socket's path, or host and port. */
  readonly address: string;
  /** Removes the socket and its directory, if there are any; may run twice. */
  remove(): void;
}

/** Starts to listen; the directory of a socket is open to its owner only, and to the group if one is asked for. */
export async function listen(server: Pick<Server, "listen" | "address" | "once" | "off">, where: Listening): Promise<Address> {
  if (where.network === "tcp") {
    await begun(server, () => server.listen(0, where.host));
    const bound = server.address();
    const port = typeof bound === "object" && bound ? bound.port : 0;
    return { network: "tcp", address: `${where.host}:${port}`, remove: () => {} };
  }
  const directory = mkdtempSync(where.directoryPrefix);
  const address = join(directory, socketName);
  await begun(server, () => server.listen(address));
  if (where.group !== undefined) openToGroup(directory, address, where.group);
  return { network: "unix", address, remove: () => rmSync(directory, { recursive: true, force: true }) };
}

function begun(server: Pick<Server, "once" | "off">, start: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.once("listening", () => {
      server.off("error", reject);
      resolve();
    });
    start();
  });
}

function openToGroup(directory: string, socket: string, group: string): void {
  const id = groupId(group);
  for (const [path, mode] of [[directory, 0o710], [socket, 0o660]] as const) {
    chownSync(path, -1, id);
    chmodSync(path, mode);
  }
}

function groupId(group: string): number {
  if (/^\d+$/.test(group)) return Number(group);
  const line = readFileSync("/etc/group", "utf8").split("\n").find((entry) => entry.startsWith(`${group}:`));
  if (!line) throw new Error(`The plugin cannot open its socket to the group ${group}, because /etc/group has no such group.`);
  return Number(line.split(":")[2]);
}
