import { ApiError, Refused } from "../../kit";

/** Why a copy is not made: found before it is asked for, or CMDB's own word. It never leaves half a copy behind. */
export class CopyRefusedError extends Refused {}

/** A refusal by which CMDB ends a copy; any other error as it is, for the copy may have been made or pass later. */
export const refusalFrom = (error: unknown): unknown =>
  error instanceof ApiError && isFinal(error) ? new CopyRefusedError(error.message) : error;

/** Decided by the code, since messages change with the language. What is not known here may pass. */
const isFinal = ({ code }: ApiError) => final.has(Number(code)) || (Number(code) >= 1640000 && Number(code) < 1641000);

/**
 * CMDB's codes for rights, values and hosts, and ESB's for what it does not let through; above, the gateway's. ESB's
 * 1306000 is not one of them: it also stands for an answer of CMDB's that ESB could not read.
 */
const final = new Set([
  9900403, 1199048, 1199000, 1199004, 1199006, 1199009, 1199010, 1199011, 1199014, 1199015, 1199016, 1199035, 1199059,
  1199089, 1110008, 1110024, 1199019, 1306403, 1306404, 1306405, 1306406,
]);
