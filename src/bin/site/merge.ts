/**
 * Puts parts of the pages' code together. A part holds what one set of pages and late imports shares, so that pages would ask for thirty
 * of them; those that the same pages read from the start become one file, and small ones that only some of them read go with it.
 */
import {createHash} from "node:crypto";
import {readFileSync, rmSync, writeFileSync} from "node:fs";
import {basename, dirname, join} from "node:path";
import {build, type Metafile, type Plugin} from "esbuild";
import {init, parse} from "es-module-lexer";
import {grouped} from "./groups.js";
import type {Part} from "./groups.js";

type Outputs = Metafile["outputs"];

interface File {
  /** path relative to the site */
  path: string;
  /** paths of the parts in it; a part that only a late import reads is alone in its file */
  parts: string[];
}

/** Merges the outputs of a build under `site`; `isPage` tells the entries of pages. Gives what each entry is now, with all it imports. */
export async function mergeParts(
  site: string,
  {outputs}: Metafile,
  isPage: (entry: string) => boolean
): Promise<Map<string, string[]>> {
  await init;
  const entries = Object.keys(outputs).filter((path) => isPage(outputs[path].entryPoint ?? ""));
  const files = filesOf(outputs, entries);
  const fileOf = new Map(files.flatMap((file) => file.parts.map((part): [string, File] => [part, file])));
  const texts = await Promise.all(files.map((file) => textOf(site, {file, outputs, fileOf, isPage})));
  for (const path of Object.keys(outputs)) rmSync(join(site, path));
  files.forEach(({path}, i) => writeFileSync(join(site, path), texts[i]));
  return new Map(entries.map((entry) => [outputs[entry].entryPoint!, reached(entry, outputs, fileOf)]));
}

/** The files that will be: names follow from all that can be in them. */
function filesOf(outputs: Outputs, entries: readonly string[]): File[] {
  const readers = new Map<string, Set<string>>();
  for (const entry of entries)
    for (const path of closure(entry, outputs)) readers.set(path, (readers.get(path) ?? new Set()).add(entry));
  const parts = [...readers].map(([path, pages]): Part => ({
    ...{path, pages: [...pages], bytes: outputs[path].bytes},
    imports: staticImports(outputs, path)
  }));
  const late = Object.keys(outputs).filter((path) => !readers.has(path));
  const all = [...grouped(parts), ...late.map((path) => [path])];
  const salt = all.flat().join();
  return all.map((group) => ({path: nameOf(group, {entries, salt}), parts: group}));
}

function nameOf(group: readonly string[], {entries, salt}: {entries: readonly string[]; salt: string}): string {
  const entry = group.find((path) => entries.includes(path)) ?? group[0];
  const hash = createHash("sha256")
    .update([...group, salt].join())
    .digest("hex")
    .slice(0, 8)
    .toUpperCase();
  return `${dirname(entry)}/${basename(entry).split(".")[0]}.${hash}.js`;
}

const staticImports = (outputs: Outputs, path: string): string[] =>
  outputs[path].imports.filter((i) => i.kind === "import-statement" && !i.external).map((i) => i.path);

/** An output with all that it imports from the start. */
function closure(entry: string, outputs: Outputs): Set<string> {
  const found = new Set([entry]);
  for (const path of found) for (const next of staticImports(outputs, path)) found.add(next);
  return found;
}

/** The file of an entry, then every file that comes with it. */
function reached(entry: string, outputs: Outputs, fileOf: ReadonlyMap<string, File>): string[] {
  const found = new Set([fileOf.get(entry)!]);
  for (const {parts} of found)
    for (const part of parts) for (const next of staticImports(outputs, part)) found.add(fileOf.get(next)!);
  return [...found].map(({path}) => path);
}

interface Merging {
  file: File;
  outputs: Outputs;
  fileOf: ReadonlyMap<string, File>;
  isPage: (entry: string) => boolean;
}

/** Names of a part's exports in its file: a page's own stay, as the page asks for them; others tell from which part they are. */
function exportedAs(part: string, {parts}: File, {outputs, isPage}: Pick<Merging, "outputs" | "isPage">) {
  const keeps = parts.length === 1 || isPage(outputs[part].entryPoint ?? "");
  return (name: string) => (keeps ? name : `${name}_${parts.indexOf(part)}`);
}

/** A file's text: its parts bundled, their imports pointed at the files that now hold these. */
async function textOf(site: string, merging: Merging): Promise<string> {
  const {file, outputs} = merging;
  if (file.parts.length === 1) return repointed(site, file.parts[0], merging);
  const folder = join(site, dirname(file.path));
  const lines = file.parts.map((part) => {
    const named = exportedAs(part, file, merging);
    return `export {${outputs[part].exports.map((name) => `${name} as ${named(name)}`).join()}} from "./${basename(part)}";`;
  });
  const {outputFiles} = await build({
    ...{stdin: {contents: lines.join("\n"), resolveDir: folder}, plugins: [partsPlugin(site, merging)], write: false},
    ...{bundle: true, format: "esm", minify: true, logLevel: "silent", target: "es2022", charset: "utf8"}
  });
  return outputFiles[0].text;
}

function partsPlugin(site: string, merging: Merging): Plugin {
  const own = new Map(merging.file.parts.map((part) => [basename(part), part]));
  return {
    name: "parts",
    setup({onResolve, onLoad}) {
      onResolve({filter: /^\.{1,2}\//}, ({path, kind}) => {
        const part = kind === "import-statement" ? own.get(basename(path)) : undefined;
        return part && path === `./${basename(part)}` ? {path: part, namespace: "part"} : {path, external: true};
      });
      onLoad({filter: /.*/, namespace: "part"}, ({path}) => ({
        contents: repointed(site, path, merging),
        resolveDir: join(site, dirname(path))
      }));
    }
  };
}

/** A part's text with its imports taken from where they are now; those of its own file stay for the bundler. */
function repointed(site: string, part: string, {file, fileOf, ...rest}: Merging): string {
  const text = readFileSync(join(site, part), "utf8");
  let [made, done] = ["", 0];
  for (const {n: name, s, e, ss, se, d} of parse(text)[0]) {
    const target = name?.startsWith("./") ? `${dirname(part)}/${name.slice(2)}` : "";
    const into = fileOf.get(target);
    if (!into || into === file) continue;
    const path = `./${basename(into.path)}`;
    made += text.slice(done, ss);
    if (d > -1) made += `${text.slice(ss, s)}${JSON.stringify(path)}${text.slice(e, se)}`;
    else made += `${renamed(text.slice(ss, s), exportedAs(target, into, rest))}${path}${text.slice(e, se)}`;
    done = se;
  }
  return made + text.slice(done);
}

/** The head of `import{a as b,c}from"`, each name as the file exports it. */
const renamed = (head: string, named: (name: string) => string): string =>
  head.replace(/\{([^}]*)\}/, (_, list: string) => {
    const names = list.split(",").map((one) => one.trim().split(/\s+as\s+/));
    return `{${names.map(([name, local = name]) => `${named(name)} as ${local}`).join()}}`;
  });
