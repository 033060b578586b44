import { readFileSync, readdirSync } from "node:fs";
import { join, relative, resolve, dirname } from "node:path";

const root = join(__dirname, "..");

/** What each storey may import, besides itself, node's modules and packages; the first that a file belongs to counts. */
const storeys: [name: string, own: RegExp, allowed: readonly RegExp[]][] = [
  ["bytes", /^src\/wire\//, []],
  ["meaning", /^src\/kit\//, [/^src\/wire\//]],
  ["simulators", /^src\/simulators\//, [/^src\/systems\/[^/]+\/api$/]],
  ["systems", /^src\/systems\/([^/]+)\//, [/^src\/kit(\/|$)/]],
  ["provider", /^src\/provider$/, [/^src\/kit\//, /^src\/systems\//]],
  // It tries the real terraform as the tests do, with what they do it with.
  ["torture", /^src\/cli\/torture/, [/^src\//, /^constructs\//, /^test\/support\//]],
  ["commands", /^src\/cli\//, [/^src\//, /^constructs\//]],
  ["constructs", /^constructs\//, []],
];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = ["src", "constructs"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name))),
);
const imports = files.flatMap(importsOf);

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), "utf8");
  const found = [...text.matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from\s+"(\.[^"]*)"|^import\s+"(\.[^"]*)"|import\("(\.[^"]*)"\)/gm)];
  return found.map(([, type, from, bare, lazy]) => ({
    from: withoutEnding(file),
    to: withoutEnding(relative(root, resolve(root, dirname(file), (from ?? bare ?? lazy)!))),
    typeOnly: type !== undefined,
  }));
}

function withoutEnding(path: string): string {
  return path.replace(/\.(ts|js)$/, "");
}

function breaches({ from, to }: Import): boolean {
  const [, own, allowed] = storeys.find(([, pattern]) => pattern.test(from)) ?? [];
  if (!own || !allowed) return true;
  const folder = own.exec(from)![0];
  return !(to.startsWith(folder) || `${to}/` === folder || allowed.some((pattern) => pattern.test(to)));
}

test("there are imports to look at, in every storey but the lowest", () => {
  expect(imports.length).toBeGreaterThan(100);
  for (const [, own] of storeys) expect(imports.some(({ from }) => own.test(from))).toBe(true);
});

test("every storey imports only from those above it, and no system another", () => {
  expect(imports.filter(breaches).map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});

test("what is above knows nothing of what is below", () => {
  const wrong: Import[] = [
    { from: "src/wire/value", to: "src/kit/schema", typeOnly: false },
    { from: "src/kit/server", to: "src/systems/zstack", typeOnly: false },
    { from: "src/systems/zstack/client", to: "src/systems/gpdb/api", typeOnly: true },
    { from: "src/simulators/zstack", to: "src/systems/zstack/client", typeOnly: false },
    { from: "constructs/vm-clone", to: "src/provider", typeOnly: false },
  ];
  expect(wrong.filter(breaches)).toEqual(wrong);
});

test("simulator and client share types alone", () => {
  const shared = imports.filter(({ from, to }) => from.startsWith("src/simulators/") && to.startsWith("src/systems/"));
  expect(shared.length).toBeGreaterThan(0);
  expect(shared.filter(({ typeOnly }) => !typeOnly)).toEqual([]);
  for (const api of new Set(shared.map(({ to }) => to))) expect(readFileSync(join(root, `${api}.ts`), "utf8")).not.toMatch(/^export (const|let|function|class|enum)/m);
});

test("no file is a bag", () => {
  expect(files.filter((file) => /\/(utils?|common|helpers?|types|misc|shared)(\/|\.ts$)/.test(file))).toEqual([]);
});
