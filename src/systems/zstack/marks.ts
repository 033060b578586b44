import type { Vm } from "./api";

/**
 * The name of a clone until it is ready. The suffix is there from the VM's first moment on, which no tag is: ZStack
 * drops the user tags of a clone request (trap 26).
 */
export const provisionalName = (name: string, token: string) => `${name}${suffixOf(token)}`;

/** What the name of a clone ends with until it is ready. */
export const suffixOf = (token: string) => `.terraclone-${token}`;

/** Whether a VM still has the name that it was cloned under. */
export const isProvisional = ({ name }: Vm, token: string) => name.endsWith(suffixOf(token));

/** The user tag that a clone keeps for good: it is found by it when its job's record is gone and its name its own. */
export const markOf = (token: string) => `terraclone::${token}`;

/** Whether a user tag is a mark, which belongs to this provider and not to the user. */
export const isMark = (tag: string) => /^terraclone::[0-9a-f]{32}$/.test(tag);
