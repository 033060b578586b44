import { secrets } from "./secrets";

/** Makes the process fit to live below Terraform: its standard output, signals and crashes behave as go-plugin expects. */
export function guardProcess({ onTerminate }: { onTerminate(): void }): void {
  // Terraform drops standard output after the handshake, and takes anything before it for the handshake.
  globalThis.console = new console.Console(process.stderr, process.stderr);
  // When Terraform dies, its ends of these close; that ends the connection too, which is where the process leaves.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  // Ctrl-C reaches the whole process group, but it is Terraform that decides: it calls StopProvider.
  process.on("SIGINT", () => {});
  process.on("SIGHUP", () => {});
  process.on("SIGTERM", onTerminate);
  process.on("uncaughtException", panic);
  process.on("unhandledRejection", panic);
}

/** Terraform shows what follows `panic: ` on stderr as the plugin's crash, whatever its log level. */
function panic(reason: unknown): never {
  const text = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
  process.stderr.write(`panic: ${secrets.redact(text)}\n`);
  process.exit(2);
}
