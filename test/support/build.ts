import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildPrograms } from "../../src/cli/build";

/** Builds the plugin and the command line before any test, so that none meets old ones, and gives the tests a folder of their own. */
export default async function setUp(): Promise<void> {
  // Killed processes clean nothing up; whatever is left goes with this folder.
  process.env["TMPDIR"] = process.env["TERRACLONE_TESTS"] = mkdtempSync(join(tmpdir(), "tests-"));
  // PostgreSQL refuses to run as root: the user that it runs as then has to get through here to its own folder.
  chmodSync(process.env["TMPDIR"]!, 0o711);
  await buildPrograms();
}
