import type { HttpState } from "../../../test/support/http-state";
import type { Folder } from "./folder";
import { objectsIn } from "./inventory";
import { importBlock, refusalsIn, type Refusal } from "./refusals";
import type { Scenario, Stop } from "./scenario";
import { endOf, startApply, type Stage } from "./stops";
import { clearFaults, restoresInto } from "./systems";
import type { Finding } from "./verdict";

/** How often a plain apply may fail after the last stop; one whose refusal is obeyed counts apart. */
const tries = 6;
const mostObeyed = 12;

/** Lifts the lock of a run that is dead, if it left one. */
export async function liftLock(folder: Folder, state: HttpState, way: Stop["unlock"]): Promise<void> {
  const lock = state.lock();
  if (!lock) return;
  if (way === "server") state.unlock();
  else await folder.runSuccessfully("force-unlock", "-force", lock.ID);
}

/** Applies until an apply succeeds and an empty plan follows; does what refusals say. */
export async function applyUntilDone(stage: Stage, { ignoresFirstRefusal }: Scenario) {
  const { folder, state, systems } = stage;
  let [applies, failed, importsObeyed, obeyed, refused] = [0, 0, 0, 0, 0];
  const ended = (stuck: readonly Finding[]) => ({ applies, importsObeyed, stuck });
  for (;;) {
    const { code, stderr } = await endOf(startApply(folder));
    applies += 1;
    if (code === 0) break;
    const refusals = refusalsIn(stderr);
    if (refusals.length > 0 && !(ignoresFirstRefusal && refused++ === 0) && obeyed++ < mostObeyed) {
      importsObeyed += await obey(stage, refusals, obeyed);
    } else if (++failed === tries) return ended([{ figure: "stuck", words: `no success in ${applies} applies` }]);
    await liftLock(folder, state, "server");
  }
  clearFaults(systems);
  const { code } = await endOf(folder.start("plan", "-detailed-exitcode", "-input=false"));
  return ended(code === 0 ? [] : [{ figure: "stuck", words: "the plan after the last apply is not empty" }]);
}

/** Writes the import blocks of refusals; a restore that was not made is applied again instead, as its refusal says. */
async function obey({ folder, state, systems }: Stage, refusals: readonly Refusal[], count: number): Promise<number> {
  const isTrue = (address: string, id: string) =>
    !address.includes("gpdb_instance_clone") || restoresInto(systems, id.split("/")[0] ?? "") > 0;
  const obeyed = refusals.filter(({ address, id }) => isTrue(address, id));
  for (const { address } of obeyed.filter(({ removeFirst }) => removeFirst))
    if (objectsIn(state.current()).some((object) => object.address === address))
      await folder.runSuccessfully("state", "rm", address);
  folder.write(`imports-${count}.tf`, obeyed.map(importBlock).join(""));
  return obeyed.length;
}
