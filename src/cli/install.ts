import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { findPlugin, placePlugin, platforms, providerAddress, removeVersions } from "../../constructs/plugin";
import { parsed } from "./arguments";

/** Puts the plugin into a filesystem mirror, the user's own unless told, for plain Terraform and OpenTofu. */
export async function install(args: readonly string[]): Promise<void> {
  const { positionals } = parsed(args, {}, 1);
  const usual = join(homedir(), ".terraform.d", "plugins");
  const mirror = resolve(positionals[0] ?? usual);
  const plugin = findPlugin();

  const removed = removeVersions(mirror, (version) => version !== plugin.version && version.includes("+dev."));
  const directory = placePlugin(plugin, mirror);

  for (const platform of platforms) console.log(`Wrote ${join(directory, platform)}`);
  for (const version of removed) console.log(`Removed ${version}`);
  console.log(`
terraform {
  required_providers {
    terraclone = {
      source  = "${providerAddress}"
      version = "${plugin.version}"
    }
  }
}`);
  if (mirror !== usual) console.log(`\nTerraform looks into ${mirror} with: terraform init -plugin-dir=${JSON.stringify(mirror)}`);
}
