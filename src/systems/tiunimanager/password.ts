import { isUnknown, number, optional, Refused, string, where, type Diagnostic, type Unknown } from "../../kit";

const allowed = where(string, (text: string) => [...text].length >= 8 && [...text].length <= 32, "have 8 to 32 characters");
const lasting = { fixed: true, unseen: true } as const;

/** The password that a new cluster gets, in one of two ways. */
export const databasePassword = {
  dbPassword: optional(allowed, "Password of the database's user `root`, of 8 to 32 characters. TiUniManager cannot change it, so that another one replaces the cluster. Either this or `db_password_wo`.", { sensitive: true, ...lasting }),
  dbPasswordWo: optional(allowed, "The same, but never stored in plan or state; needs Terraform 1.11.", { writeOnly: true, sensitive: true }),
  dbPasswordWoVersion: optional(number, "Goes with `db_password_wo`, whose changes cannot be seen: another version replaces the cluster.", lasting),
};

type Said<T> = T | undefined | Unknown;
type Pair<Name extends string> = { readonly [N in Name | `${Name}Wo`]: Said<string> } & { readonly [N in `${Name}WoVersion`]: Said<number> };

/** Rules for a password and its write-only twin. */
export function* wrongPassword<const Name extends string>(name: Name, config: Pair<Name>, problem: (attribute: Name | `${Name}Wo`, summary: string, detail?: string) => Diagnostic): Iterable<Diagnostic> {
  const [plain, secret, version] = [config[name], config[`${name}Wo`], config[`${name}WoVersion`]];
  const words = snake(name);
  if (plain !== undefined && secret !== undefined) yield problem(`${name}Wo`, `Both ${words} and ${words}_wo are set.`, "Set one of them.");
  if (!isUnknown(secret) && !isUnknown(version) && (secret === undefined) !== (version === undefined))
    yield problem(`${name}Wo`, `${words}_wo and ${words}_wo_version go together.`, `Set both, and raise ${words}_wo_version whenever the password changes; or set ${words} alone.`);
}

/** Whether a creation lacks its password; a write-only one shows by its version alone. */
export const lacksPassword = (plain: Said<string>, version: Said<number>) => plain === undefined && version === undefined;

/** The password, whichever way it is said. */
export function passwordOf(name: string, plain: string | undefined, secret: string | undefined): string {
  const found = plain ?? secret;
  if (found === undefined) throw new Refused(`Neither ${name} nor ${name}_wo is set.`, `Set ${name}, or ${name}_wo and ${name}_wo_version.`);
  return found;
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
