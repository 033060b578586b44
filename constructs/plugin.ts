import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

/** Where Terraform's registries know the provider. */
export const providerAddress = "registry.terraform.io/terraclone/terraclone";

/** The platforms the plugin runs on; its files are the same on each. */
export const platforms = ["linux_amd64", "linux_arm64", "darwin_amd64", "darwin_arm64"] as const;

/** What the plugin's package holds: the launcher, which Terraform starts, and the program. */
export const pluginFiles = { launcher: "terraform-provider-terraclone", program: "plugin.cjs" } as const;

/** A plugin that was built: where, which version, and the hash that Terraform's lock files know it by. */
export interface Plugin {
  readonly directory: string;
  readonly version: string;
  readonly h1: string;
}

/** The plugin of the package that a file or directory belongs to; throws where it was not built. */
export function findPlugin(from: string = __dirname): Plugin {
  const directory = join(packageRoot(from), "dist", "plugin");
  const manifest = join(directory, "manifest.json");
  if (!existsSync(manifest)) throw new Error(`The terraclone plugin is not built: run npm run build in ${packageRoot(from)}.`);
  const { version, h1 }: { version: string; h1: string } = JSON.parse(readFileSync(manifest, "utf8"));
  return { directory, version, h1 };
}

/** Puts a plugin into a mirror that Terraform installs from, for every platform, and answers the directory of its version. */
export function placePlugin(plugin: Plugin, mirror: string): string {
  const versionDirectory = join(mirror, providerAddress, plugin.version);
  for (const platform of platforms) {
    const directory = join(versionDirectory, platform);
    mkdirSync(directory, { recursive: true });
    for (const file of Object.values(pluginFiles)) {
      const placed = join(directory, file);
      // Terraform may run the one that is there: it is replaced, not written over.
      rmSync(placed, { force: true });
      copyFileSync(join(plugin.directory, file), placed);
      // An archive, a cache or a checkout on the way here may have dropped the mode.
      chmodSync(placed, file === pluginFiles.launcher ? 0o755 : 0o644);
    }
  }
  return versionDirectory;
}

/** Removes versions of the plugin from a mirror and answers which. */
export function removeVersions(mirror: string, outdated: (version: string) => boolean): string[] {
  const directory = join(mirror, providerAddress);
  const removed = existsSync(directory) ? readdirSync(directory).filter(outdated) : [];
  for (const version of removed) rmSync(join(directory, version), { recursive: true, force: true });
  return removed;
}

/** The directory of the terraclone package that a file or directory belongs to. */
export function packageRoot(from: string = __dirname): string {
  for (let directory = from; ; directory = dirname(directory)) {
    const manifest = join(directory, "package.json");
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).name === "terraclone") return directory;
    if (directory === dirname(directory)) throw new Error(`${from} does not belong to the terraclone package.`);
  }
}
