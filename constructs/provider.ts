import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Annotations, TerraformProvider, TerraformStack, type ISynthesisSession } from "cdktf";
import type { Construct } from "constructs";
import { TerracloneProvider as GeneratedProvider, type TerracloneProviderConfig } from "./l1/provider";
import { lockedAddresses, withLockEntry } from "./lock-file";
import { mergedBlocks } from "./merged-blocks";
import { findPlugin, placePlugin, providerAddress, removeVersions, type Plugin } from "./plugin";
import { refusedWriteOnly } from "./write-only";

/**
 * The provider. It brings its plugin along: synthesis puts it beside the stack, where Terraform finds it without a
 * registry. What is not configured is read from the environment when Terraform runs, which is where secrets belong:
 * a value given here is written into the synthesised stack.
 */
export class TerracloneProvider extends GeneratedProvider {
  override readonly terraformProviderSource = providerAddress;
  override readonly terraformGeneratorMetadata;

  constructor(scope: Construct, id: string, config: TerracloneProviderConfig = {}) {
    super(scope, id, config);
    const plugin = findPlugin();
    this.terraformGeneratorMetadata = { providerName: "terraclone", providerVersion: plugin.version, providerVersionConstraint: plugin.version };
    // The core calls what it finds under this symbol once the stack's directory exists.
    Object.defineProperty(this, Symbol.for("cdktf/customSynthesis"), {
      value: { onSynthesize: (session: ISynthesisSession) => bringAlong(plugin, TerraformStack.of(this), session) },
    });
    this.node.addValidation({ validate: () => this.problems() });
  }

  /** What is wrong in the whole stack, told by the first of its providers. */
  private problems(): string[] {
    const stack = TerraformStack.of(this);
    return stack.node.findAll().find((node) => node instanceof TerracloneProvider) === this ? [...mergedBlocks(stack), ...refusedWriteOnly(stack)] : [];
  }
}

/** Puts the plugin beside a stack, and into the stack's lock file: without an entry there the CLI asks a registry for one. */
function bringAlong(plugin: Plugin, stack: TerraformStack, { outdir, manifest }: ISynthesisSession): void {
  const directory = join(outdir, manifest.forStack(stack).workingDirectory);
  const mirror = join(directory, "terraform.d", "plugins");
  removeVersions(mirror, (version) => version !== plugin.version);
  placePlugin(plugin, mirror);

  const lockFile = join(directory, ".terraform.lock.hcl");
  const locked = existsSync(lockFile) ? readFileSync(lockFile, "utf8") : "";
  writeFileSync(lockFile, withLockEntry(locked, { address: providerAddress, version: plugin.version, h1: plugin.h1 }));
  warnOfUnlocked(stack, lockedAddresses(locked));
}

/** With an unlocked provider in the stack, the CLI has all of them locked from their registries, where ours is not. */
function warnOfUnlocked(stack: TerraformStack, locked: readonly string[]): void {
  const unlocked = otherProviders(stack).filter((address) => !locked.includes(address));
  if (unlocked.length === 0 || stack.node.metadata.some(({ data }) => String(data).includes(advice))) return;
  Annotations.of(stack).addWarning(`The stack's lock file does not know ${unlocked.join(", ")} yet, and the CLI cannot add it, as it would look for terraclone in a registry too. ${advice}`);
}

const advice = "Deploy with --skip-provider-lock the first time: Terraform then locks it itself.";

function otherProviders(stack: TerraformStack): string[] {
  const providers = stack.node.findAll().filter((node): node is TerraformProvider => TerraformProvider.isTerraformProvider(node));
  const addresses = providers.map(({ terraformProviderSource, terraformResourceType }) => fullAddress(terraformProviderSource ?? terraformResourceType));
  return [...new Set(addresses)].filter((address) => address !== providerAddress && address !== "terraform.io/builtin/terraform");
}

/** `null` and `hashicorp/null` are short for `registry.terraform.io/hashicorp/null`. */
function fullAddress(source: string): string {
  const missing = ["registry.terraform.io", "hashicorp"].slice(0, Math.max(0, 3 - source.split("/").length));
  return [...missing, source].join("/");
}
