import { rmSync } from "node:fs";

/** Removes what tests and the processes they killed have left behind. */
export default function cleanUp(): void {
  rmSync(process.env["TERRACLONE_TESTS"]!, { recursive: true, force: true });
}
