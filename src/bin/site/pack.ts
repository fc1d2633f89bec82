/**
 * Packs the modules of the pages into few files: a page waits for a handful of requests instead of two hundred, and what
 * no page calls is left out. Framework itself serves each module alone.
 */
import {readFileSync, rmSync} from "node:fs";
import {dirname, join, posix, relative, resolve} from "node:path";
import {build, type Metafile, type Plugin} from "esbuild";
import {filesOf, inSite, reach, type Page} from "./modules.js";

/** Where packed modules lie, in the site. */
const folder = "_pack";

/** What a page's own scripts import when it is read: our modules and packages. Framework's client stays as it is. */
const imported = /import\("(\.{0,2}\/(?:[^"]*\/)?(?:_import|_node)\/[^"]+\.js)"\)/g;

/** Packs what the pages import and takes the single modules away; gives the pages as they have to be written now. */
export async function packModules(site: string, pages: Page[]): Promise<Page[]> {
  const wanted = new Map(pages.map((page) => [nameOf(page), modulesOf(site, page)]));
  const {metafile} = await build({
    entryPoints: [...wanted.keys()].map((name) => ({in: `page:${name}`, out: name})),
    plugins: [pagePlugin(site, wanted)],
    outdir: join(site, folder),
    absWorkingDir: resolve(site),
    ...{bundle: true, splitting: true, format: "esm", minify: true, metafile: true, logLevel: "silent"},
    ...{target: "es2022", charset: "utf8", entryNames: "[name].[hash]", chunkNames: "part.[hash]"}
  });
  const packed = pages.map((page) => repointed(site, page, {modules: wanted.get(nameOf(page))!, metafile}));
  await removeUnused(site, packed);
  return packed;
}

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
      onLoad({filter: /[\\/]_import[\\/].*\.js$/}, ({path}) => ({contents: located(site, path), loader: "js"}));
    }
  };
}

/** A module's text, with files that it finds beside itself found from where the pack lies. */
function located(site: string, path: string): string {
  return readFileSync(path, "utf8").replace(/import\.meta\.resolve\("(\.[^"]+)"\)/g, (_, name: string) => {
    const target = relative(resolve(site), resolve(dirname(path), name)).replaceAll("\\", "/");
    return `new URL(${JSON.stringify(posix.relative(folder, target))}, import.meta.url).href`;
  });
}

/** The page with its imports taken from its pack, and the pack's files announced instead of the single modules. */
function repointed(site: string, page: Page, {modules, metafile}: {modules: string[]; metafile: Metafile}): Page {
  const [pack, ...parts] = filesOfPack(metafile, nameOf(page));
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

/** The pack of a page and all that it imports from the start, relative to the site. */
function filesOfPack({outputs}: Metafile, name: string): string[] {
  const entry = Object.keys(outputs).find((path) => outputs[path].entryPoint === `page:${name}`)!;
  const found = new Set([entry]);
  for (const path of found)
    for (const {path: next, kind, external} of outputs[path].imports)
      if (kind === "import-statement" && !external) found.add(next);
  return [...found];
}

/** Modules that are in a pack need not lie in the site a second time; what a worker is made of stays. */
async function removeUnused(site: string, pages: readonly Page[]): Promise<void> {
  const used = new Set((await Promise.all(pages.map((page) => reach(site, page)))).flatMap((found) => [...found]));
  for (const part of ["_import", "_node"])
    for (const file of filesOf(join(site, part), ".js"))
      if (!used.has(`${part}/${file}`)) rmSync(join(site, part, file));
}
