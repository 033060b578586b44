/** The secrets that no log line may show. */
export interface Secrets {
  /** Registers a secret; texts of fewer than four characters are not, since striking them out would make every line unreadable. */
  add(secret: string): void;
  /** Replaces every registered secret by `(sensitive)`, also where it is escaped for JSON or a URL. */
  redact(text: string): string;
}

/** Makes an empty register of secrets. */
export function createSecrets(): Secrets {
  const forms = new Set<string>();
  let pattern: RegExp | undefined;
  return {
    add(secret) {
      if (secret.length < shortest) return;
      for (const form of formsOf(secret)) forms.add(form);
      const longestFirst = [...forms].sort((a, b) => b.length - a.length);
      pattern = new RegExp(longestFirst.map((form) => form.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("|"), "g");
    },
    redact: (text) => (pattern ? text.replace(pattern, "(sensitive)") : text),
  };
}

/** The secrets of this process, which its log and its panics leave out. */
export const secrets = createSecrets();

const shortest = 4;

function formsOf(secret: string): string[] {
  const escaped = jsonEscaped(secret);
  const encoded = encodeURIComponent(secret.replace(/\p{Surrogate}/gu, "\ufffd"));
  const lowerCase = encoded.replace(/%[0-9A-F]{2}/g, (byte) => byte.toLowerCase());
  const inForm = new URLSearchParams([["", secret]]).toString().slice(1);
  return [secret, escaped, jsonEscaped(escaped), encoded, lowerCase, inForm];
}

const jsonEscaped = (text: string) => JSON.stringify(text).slice(1, -1);
