import { buildSync } from "esbuild";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The plugin as users run it, bundled from the sources of this moment. */
export function bundledPlugin(): { readonly plugin: string; readonly version: string; remove(): void } {
  const directory = mkdtempSync(join(tmpdir(), "terraclone-plugin-"));
  const plugin = join(directory, "plugin.cjs");
  buildSync({ entryPoints: [join(__dirname, "../../src/cli/plugin.ts")], outfile: plugin, bundle: true, platform: "node", target: "node20", minify: true });
  return { plugin, version: "0.1.0", remove: () => rmSync(directory, { recursive: true }) };
}
