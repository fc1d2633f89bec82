/**
 * Packs the modules of the pages into few files: a page waits for a handful of requests instead of two hundred, and what
 * no page calls is left out. Framework itself serves each module alone.
 */
import {existsSync, readFileSync, rmSync} from "node:fs";
import {dirname, join, posix, relative, resolve} from "node:path";
import {build, type Metafile, type Plugin} from "esbuild";
import {mergeParts} from "./merge.js";
import {filesOf, inSite, reach, type Page} from "./modules.js";
import {installed} from "./paths.js";

/** Where packed modules lie, in the site. */
const folder = "_pack";

/** What a page's own scripts import when it is read: our modules and packages. Framework's client stays as it is. */
const imported = /import\("(\.{0,2}\/(?:[^"]*\/)?(?:_import|_node)\/[^"]+\.js)"\)/g;

/** Packs what the pages import and takes the single modules away; gives the pages as they have to be written now. */
export async function packModules(site: string, pages: Page[]): Promise<Page[]> {
  const wanted = new Map(pages.map((page) => [nameOf(page), modulesOf(site, page)]));
  const workers = await packWorkers(site);
  const metafile = await pack(site, {
    entries: [...wanted.keys()].map((name) => ({in: `page:${name}`, out: name})),
    plugins: [pagePlugin(site, wanted), locating(site, workers), pure(site)],
    splitting: true
  });
  const files = await mergeParts(site, metafile, (entry) => entry.startsWith("page:"));
  const packed = pages.map((page) =>
    repointed(site, page, {modules: wanted.get(nameOf(page))!, files: files.get(`page:${nameOf(page)}`)!})
  );
  await removeUnused(site, packed);
  return packed;
}

interface Pack {
  entries: {in: string; out: string}[];
  plugins: Plugin[];
  /** code that several entries share in files of its own */
  splitting: boolean;
}

async function pack(site: string, {entries, plugins, splitting}: Pack): Promise<Metafile> {
  const {metafile} = await build({
    ...{entryPoints: entries, plugins, splitting, outdir: join(site, folder), absWorkingDir: resolve(site)},
    ...{bundle: true, format: "esm", minify: true, metafile: true, logLevel: "silent"},
    ...{target: "es2022", charset: "utf8", entryNames: "[name].[hash]", chunkNames: "part.[hash]"}
  });
  return metafile;
}

/** A module that is found beside another one by its address is a worker's: packed whole, as it shares nothing with a page. */
async function packWorkers(site: string): Promise<Map<string, string>> {
  const found = new Set<string>();
  for (const path of filesOf(join(site, "_import"), ".js"))
    for (const [, name] of readFileSync(join(site, "_import", path), "utf8").matchAll(beside)) {
      const target = inSite(site, `_import/${path}`, name)!;
      if (/^_import\/.*\.js$/.test(target)) found.add(target);
    }
  const entries = [...found].map((path) => ({in: `./${path}`, out: posix.basename(path).replace(/\..*/, "")}));
  if (!entries.length) return new Map();
  const {outputs} = await pack(site, {entries, plugins: [locating(site, new Map())], splitting: false});
  return new Map(Object.keys(outputs).map((path) => [outputs[path].entryPoint!, path]));
}

const beside = /import\.meta\.resolve\("(\.[^"]+)"\)/g;

const nameOf = ({path}: Page) => path.replace(/\.html$/, "").replaceAll("/", "-");

/** Modules that the page's scripts name, relative to the site. */
const modulesOf = (site: string, {path, inlineScripts}: Page) => [
  ...new Set(
    inlineScripts.flatMap((text) => Array.from(text.matchAll(imported), ([, name]) => inSite(site, path, name)!))
  )
];

/** A page as a module: each module that its scripts name, whole, under the name that `repointed` asks for. */
function pagePlugin(site: string, wanted: ReadonlyMap<string, string[]>): Plugin {
  return {
    name: "pages",
    setup({onResolve, onLoad}) {
      onResolve({filter: /^page:/}, ({path}) => ({path: path.slice("page:".length), namespace: "page"}));
      onLoad({filter: /.*/, namespace: "page"}, ({path}) => ({
        contents: wanted
          .get(path)!
          .map((name, i) => `export * as m${i} from ${JSON.stringify(`./${name}`)};`)
          .join("\n"),
        resolveDir: resolve(site)
      }));
      onResolve({filter: /\/_observablehq\//}, ({path, resolveDir}) => {
        const target = relative(resolve(site), resolve(resolveDir, path)).replaceAll("\\", "/");
        return {path: posix.relative(folder, target), external: true};
      });
    }
  };
}

/** Files that a module finds beside itself are found from where the pack lies; workers are packs themselves. */
function locating(site: string, workers: ReadonlyMap<string, string>): Plugin {
  const located = (path: string, text: string) =>
    text.replace(beside, (_, name: string) => {
      const target = relative(resolve(site), resolve(dirname(path), name)).replaceAll("\\", "/");
      const from = posix.relative(folder, workers.get(target) ?? target);
      return `new URL(${JSON.stringify(from)}, import.meta.url).href`;
    });
  return {
    name: "files beside a module",
    setup({onLoad}) {
      onLoad({filter: /[\\/]_import[\\/].*\.js$/}, ({path}) => ({
        contents: located(path, readFileSync(path, "utf8")),
        loader: "js"
      }));
    }
  };
}

/** A package that says of itself that its modules only define things: what no page calls of it is left out with all that it imports. */
function pure(site: string): Plugin {
  return {
    name: "packages without side effects",
    setup({onResolve}) {
      onResolve({filter: /\.js$/}, ({path, resolveDir, kind}) => {
        if (kind === "entry-point") return undefined;
        const file = resolve(resolveDir, path);
        const name = /^_node\/((?:@[^/]+\/)?[^/@]+)@/.exec(relative(resolve(site), file).replaceAll("\\", "/"))?.[1];
        return name && isPure(name) ? {path: file, sideEffects: false} : undefined;
      });
    }
  };
}

function isPure(name: string): boolean {
  const path = installed(name, "package.json");
  return existsSync(path) && (JSON.parse(readFileSync(path, "utf8")) as {sideEffects?: unknown}).sideEffects === false;
}

/** The page with its imports taken from its pack, and the pack's files announced instead of the single modules. */
function repointed(site: string, page: Page, {modules, files}: {modules: string[]; files: string[]}): Page {
  const [pack, ...parts] = files;
  const up = posix.relative(posix.dirname(page.path), ".") || ".";
  const repoint = (text: string) =>
    text.replace(imported, (_, name: string) => {
      const place = modules.indexOf(inSite(site, page.path, name)!);
      return `import("${up}/${pack}").then((pack) => pack.m${place})`;
    });
  const links = [pack, ...parts].map((path) => `<link rel="modulepreload" href="${up}/${path}">\n`).join("");
  const single = /(?:<link rel="modulepreload" href="[^"]*\/(?:_import|_node)\/[^"]*">\n)+/g;
  const announced = page.html.replace(single, () => links);
  return {...page, html: repoint(announced), inlineScripts: page.inlineScripts.map(repoint)};
}

/** Modules that are in a pack need not lie in the site a second time; what a worker is made of stays. */
async function removeUnused(site: string, pages: readonly Page[]): Promise<void> {
  const used = new Set((await Promise.all(pages.map((page) => reach(site, page)))).flatMap((found) => [...found]));
  for (const part of ["_import", "_node"])
    for (const file of filesOf(join(site, part), ".js"))
      if (!used.has(`${part}/${file}`)) rmSync(join(site, part, file));
}
