import {existsSync, readdirSync, readFileSync} from "node:fs";
import {dirname, join, relative, resolve} from "node:path";
import {init, parse} from "es-module-lexer";

export interface Page {
  /** path relative to the site's folder, with `/` */
  path: string;
  html: string;
  /** text of the scripts that stand in the page itself, as the browser hashes it */
  inlineScripts: string[];
}

/** Files of a folder that end so, sorted, relative to it, with `/` on every system. */
export function filesOf(folder: string, ending: string): string[] {
  return readdirSync(folder, {recursive: true, encoding: "utf8"})
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(ending))
    .sort();
}

/** The pages of a built site. Line ends are as a browser reads them, or a script's hash would differ from the browser's. */
export function readPages(site: string): Page[] {
  return filesOf(site, ".html").map((path) => {
    const html = readFileSync(join(site, path), "utf8").replace(/\r\n?/g, "\n");
    const inlineScripts = Array.from(html.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/g))
      .filter(([, attributes]) => !/\ssrc=/.test(attributes))
      .map(([, , text]) => text);
    return {path, html, inlineScripts};
  });
}

/** Names that a module imports, statically or by a literal `import()`. */
export async function importsOf(source: string): Promise<string[]> {
  await init;
  return parse(source)[0]
    .map(({n}) => n)
    .filter((name): name is string => name !== undefined);
}

/** Paths in string literals that are modules of the site: workers and `import.meta.resolve` are reached this way. */
const mentioned = (source: string) =>
  Array.from(source.matchAll(/["'`](\.{1,2}\/[^"'`\s]+\.js)["'`]/g), ([, path]) => path);

/** Every module that a page can reach, relative to the site. Rather one too many: what it may do depends on it. */
export async function reach(site: string, page: Page): Promise<Set<string>> {
  const seen = new Set<string>();
  const visit = async (from: string, source: string): Promise<void> => {
    for (const name of new Set([...(await importsOf(source)), ...mentioned(source)])) {
      const path = inSite(site, from, name);
      if (path === null || seen.has(path) || !existsSync(join(site, path))) continue;
      seen.add(path);
      await visit(path, readFileSync(join(site, path), "utf8"));
    }
  };
  for (const script of page.inlineScripts) await visit(page.path, script);
  return seen;
}

/** A specifier as a path relative to the site; null for anything but a path. */
export function inSite(site: string, from: string, specifier: string): string | null {
  if (!/^\.{0,2}\//.test(specifier)) return null;
  const base = specifier.startsWith("/") ? site : resolve(site, dirname(from));
  return relative(site, join(base, specifier.replace(/[?#].*$/, ""))).replaceAll("\\", "/");
}
