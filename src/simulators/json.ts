/** Whether a value is a JSON object. */
export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/** The object that is at `key`, or an empty one. */
export function recordAt(value: unknown, key: string): Record<string, unknown> {
  const found = isRecord(value) ? value[key] : undefined;
  return isRecord(found) ? found : {};
}

/** The string that is at `key`, if there is one. */
export function textAt(value: unknown, key: string): string | undefined {
  const found = isRecord(value) ? value[key] : undefined;
  return typeof found === "string" ? found : undefined;
}

/** The number that is at `key`, if there is one. */
export function numberAt(value: unknown, key: string): number | undefined {
  const found = isRecord(value) ? value[key] : undefined;
  return typeof found === "number" ? found : undefined;
}

/** The strings of the list that is at `key`. */
export function textsAt(value: unknown, key: string): string[] {
  const found = isRecord(value) ? value[key] : undefined;
  return Array.isArray(found) ? found.filter((item) => typeof item === "string") : [];
}

/** A copy in which what looks like a secret is `***`. */
export function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, secretive.test(key) ? "***" : withoutSecrets(inner)]));
}

const secretive = /password|secret|token|signature|authorization|credential/i;
