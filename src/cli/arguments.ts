import { parseArgs, type ParseArgsConfig } from "node:util";

/** A command was called in a way it does not understand; the message is one sentence for the user. */
export class WrongUsage extends Error {
  override readonly name = "WrongUsage";
}

/** A command's flags and positional arguments; throws `WrongUsage` for those it does not take. */
export function parsed<const Options extends NonNullable<ParseArgsConfig["options"]>>(args: readonly string[], options: Options, most: number) {
  const { values, positionals } = understood(() => parseArgs({ args: [...args], options, allowPositionals: true }));
  if (positionals.length > most) throw new WrongUsage(`The argument ${JSON.stringify(positionals[most])} is one too many.`);
  return { values, positionals };
}

/** A flag's number, where it is given. */
export function numberOf(flag: string, text: string | undefined, holds: (value: number) => boolean, words: string): number | undefined {
  if (text === undefined) return undefined;
  const value = text.trim() === "" ? NaN : Number(text);
  if (!holds(value)) throw new WrongUsage(`--${flag} must be ${words}, and is ${JSON.stringify(text)}.`);
  return value;
}

function understood<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"))) throw error;
    // Node goes on with advice on how to write it as a positional argument.
    throw new WrongUsage(`${error.message.split(/\.\s|\n/)[0]!.replace(/\.$/, "")}.`);
  }
}
