import {existsSync, readdirSync, readFileSync} from "node:fs";
import {dirname, join, normalize} from "node:path/posix";
import {fileURLToPath} from "node:url";
import ts from "typescript";
import {expect, test} from "vitest";
import {parameters} from "../src/components/base/settings/parameters.js";

/** The rules that hold the layers apart. Paths are relative to the project's folder, with `/`. */
const project = fileURLToPath(new URL("..", import.meta.url));

interface Import {
  from: string;
  /** a path of the project without its extension, or the bare name as written */
  to: string;
  local: boolean;
  typeOnly: boolean;
}

const sources = readdirSync(join(project, "src"), {recursive: true, encoding: "utf8"})
  .map((name) => `src/${name.replaceAll("\\", "/")}`)
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts") && !name.includes("/.observablehq/"))
  .sort();

const read = (path: string) => readFileSync(join(project, path), "utf8");
const imports = sources.flatMap(importsOf);
const components = sources.filter((path) => path.startsWith("src/components/"));

/** Which layers of src/components a layer may import, types included. */
const arrows: Record<string, string[]> = {
  base: ["base"],
  statistics: ["base", "statistics"],
  tables: ["base", "statistics", "tables"],
  sql: ["base", "sql"],
  charts: ["base", "tables", "charts"],
  texts: ["base", "tables", "texts"],
  page: ["base", "tables", "sql", "charts", "texts", "page"],
  figures: ["base", "statistics", "tables", "sql", "charts", "texts", "page", "figures"]
};

/** Layers that see another one's types only. */
const typesOnly: [from: string, to: string][] = [
  ["charts", "tables"],
  ["texts", "tables"]
];

test("components import along the arrows only", () => {
  const checked = imports.filter(({from, local}) => local && layerOf(from) !== null);
  expect(checked.length).toBeGreaterThan(20);
  expect(checked.filter(({from, to}) => !arrows[layerOf(from)!]?.includes(layerOf(to) ?? to)).map(show)).toEqual([]);
});

test("charts and texts take finished tables: they import types of tables only", () => {
  const isCall = ({from, to, typeOnly}: Import) =>
    !typeOnly && typesOnly.some(([a, b]) => layerOf(from) === a && layerOf(to) === b);
  expect(imports.filter(isCall).map(show)).toEqual([]);
});

test("components take nothing of Arquero: its verbs compile code, and no page may", () => {
  const some = imports.filter(({from, to}) => components.includes(from) && /^arquero\b/.test(to));
  expect(some.map(show)).toEqual([]);
});

test("data imports components, bin imports both, never the other way round", () => {
  const rank = (path: string) =>
    ["src/components/", "src/data/", "src/bin/"].findIndex((folder) => path.startsWith(folder));
  expect(imports.filter(({from, to, local}) => local && rank(to) > rank(from)).map(show)).toEqual([]);
});

test("components run in a browser as well: nothing of node, no specifier that Framework alone understands", () => {
  const foreign = imports.filter(
    ({from, to, local}) => !local && components.includes(from) && /^(node|npm|jsr|observablehq|https?):/.test(to)
  );
  expect(foreign.map(show)).toEqual([]);
  const builtin = imports.filter(({to, local}) => !local && /^(npm|jsr|https?):/.test(to));
  expect(builtin.map(show)).toEqual([]);
});

test("pages import installed packages by their own names", () => {
  const pages = readdirSync(join(project, "src")).filter((name) => name.endsWith(".md"));
  for (const page of pages) expect(read(`src/${page}`), page).not.toMatch(/from\s+["'](npm|jsr|https?):/);
});

test("no file imports itself by way of others", () => {
  const next = new Map<string, string[]>();
  for (const {from, to, local, typeOnly} of imports)
    if (local && !typeOnly) next.set(stem(from), [...(next.get(stem(from)) ?? []), to]);
  expect(cycle(next)).toEqual([]);
});

test("components take randomness and time as arguments", () => {
  expect(components.length).toBeGreaterThan(10);
  for (const path of components) {
    const found = /Math\.random\(|Date\.now\(|new Date\(\)|performance\.now\(/.exec(code(path));
    expect(found?.[0] ?? null, path).toBeNull();
  }
});

test("every parameter is used by a table and by a query", () => {
  for (const folder of ["tables", "sql"]) {
    const text = components
      .filter((path) => layerOf(path) === folder)
      .map(code)
      .join("\n");
    for (const {name} of parameters)
      expect(text, `${name} in ${folder}`).toMatch(new RegExp(`\\b${camelCase(name)}\\b`));
  }
});

test("every file of statistics and tables has a test of the same path", () => {
  const untested = components
    .filter((path) => ["statistics", "tables"].includes(layerOf(path)!) && runs(path))
    .filter((path) => !existsSync(join(project, path.replace(/^src\//, "test/").replace(/\.ts$/, ".test.ts"))));
  expect(untested).toEqual([]);
});

test("errors start in lower case and end without a full stop", () => {
  const messages = sources.flatMap(messagesOf);
  expect(messages.length).toBeGreaterThan(5);
  expect(messages.filter(({text}) => /^[A-Z][a-z]/.test(text) || /[^.]\.$/.test(text))).toEqual([]);
});

test("no file is longer than 300 lines", () => {
  for (const path of sources) expect(read(path).split("\n").length, path).toBeLessThanOrEqual(300);
});

function importsOf(path: string): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier) found.push({from: path, ...resolve(path, specifier), typeOnly: isTypeOnly(node)});
    ts.forEachChild(node, visit);
  };
  visit(parse(path));
  return found;
}

function specifierOf(node: ts.Node): string | null {
  const name =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
        ? node.arguments[0]
        : undefined;
  return name && ts.isStringLiteral(name) ? name.text : null;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node)) return node.importClause?.isTypeOnly === true;
  return ts.isExportDeclaration(node) && node.isTypeOnly;
}

function resolve(from: string, specifier: string) {
  const local = specifier.startsWith(".");
  return {local, to: local ? stem(normalize(join(dirname(from), specifier))) : specifier};
}

function messagesOf(path: string): {path: string; text: string}[] {
  const found: {path: string; text: string}[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isThrowStatement(node) && ts.isNewExpression(node.expression)) {
      const text = textOf(node.expression.arguments?.[0]);
      if (text !== null) found.push({path, text});
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(path));
  return found;
}

function textOf(node: ts.Node | undefined): string | null {
  if (!node) return null;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) return `${node.head.text}…${node.templateSpans.at(-1)!.literal.text}`;
  return null;
}

/** Whether anything of a file is left once its types are gone. */
function runs(path: string): boolean {
  const {outputText} = ts.transpileModule(read(path), {
    compilerOptions: {target: ts.ScriptTarget.ESNext, removeComments: true}
  });
  return outputText.replace(/export \{\};/, "").trim() !== "";
}

/** Source without its comments. */
function code(path: string): string {
  return ts.createPrinter({removeComments: true}).printFile(parse(path));
}

function parse(path: string) {
  return ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);
}

/** The first cycle found, as a list of files; empty without one. */
function cycle(next: Map<string, string[]>): string[] {
  const done = new Set<string>();
  const walk = (path: string, above: string[]): string[] => {
    if (above.includes(path)) return [...above.slice(above.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const to of next.get(path) ?? []) {
      const found = walk(to, [...above, path]);
      if (found.length > 0) return found;
    }
    done.add(path);
    return [];
  };
  for (const path of next.keys()) {
    const found = walk(path, []);
    if (found.length > 0) return found;
  }
  return [];
}

function layerOf(path: string): string | null {
  return /^src\/components\/(\w+)\//.exec(path)?.[1] ?? null;
}

function stem(path: string): string {
  return path.replace(/\.[jt]s$/, "");
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function show({from, to}: Import): string {
  return `${from} imports ${to}`;
}
