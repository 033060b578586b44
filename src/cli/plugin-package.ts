import { createHash } from "node:crypto";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pluginFiles } from "../../constructs/plugin";

/**
 * What Terraform starts. Terraform shows the first line a plugin prints, so that line says what is missing; the check
 * of the version runs in the plugin's own process, as a start of Node costs more than all else.
 */
const launcher = `#!/bin/sh
command -v node >/dev/null || { echo "terraclone needs Node.js 20 or newer, and finds no node on the PATH that Terraform runs with."; exit 1; }
unset NODE_OPTIONS
exec node --max-semi-space-size=4 -e 'if (parseInt(process.versions.node, 10) < 20) { console.log("terraclone needs Node.js 20 or newer, and finds " + process.version + " at " + process.execPath + "."); process.exit(1); } require(require("path").resolve(process.argv[1]));' "\${0%/*}/${pluginFiles.program}"
`;

/** Completes a directory that holds the plugin's program: adds the launcher, and the manifest that tells version and hash. */
export function packPlugin(directory: string, version: string, release: boolean): void {
  const path = join(directory, pluginFiles.launcher);
  writeFileSync(path, launcher);
  chmodSync(path, 0o755);
  const manifest = { version: release ? version : `${version}+dev.${contentHash(directory)}`, h1: directoryHash(directory) };
  writeFileSync(join(directory, "manifest.json"), `${JSON.stringify(manifest)}\n`);
}

/** Go's dirhash of the plugin's package, by which lock files know it. */
function directoryHash(directory: string): string {
  const lines = Object.values(pluginFiles)
    .sort()
    .map((name) => `${sha256(readFileSync(join(directory, name))).digest("hex")}  ${name}\n`);
  return `h1:${sha256(lines.join("")).digest("base64")}`;
}

/**
 * Eight digits that tell one build from another. They go behind a plus sign, not a dash: Terraform installs a
 * pre-release only where a configuration asks for exactly that one.
 */
const contentHash = (directory: string) => sha256(Buffer.concat(Object.values(pluginFiles).map((name) => readFileSync(join(directory, name))))).digest("hex").slice(0, 8);

const sha256 = (content: Buffer | string) => createHash("sha256").update(content);
