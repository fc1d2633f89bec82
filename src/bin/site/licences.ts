/** The licences of what a site brings to a reader's browser, as one text file of the site. */
import {existsSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {InputFault} from "../../data/fault.js";
import {project} from "./paths.js";

export const licencesFile = "licences.txt";

interface Bundled {
  name: string;
  /** undefined: whichever is installed */
  version?: string;
}

/** Writes the licence texts of every package whose code is in the site. Throws InputFault where a package has neither text nor name of one. */
export function writeLicences(
  site: string,
  {packages = join(project, "node_modules")}: {packages?: string} = {}
): void {
  const all = [{name: "@observablehq/framework"}, ...bundledIn(join(site, "_node"))];
  const texts = all.map((one) => licenceOf(one, packages));
  const head = "The pages of this site hold code of these packages, each under its own licence.";
  writeFileSync(join(site, licencesFile), `${[head, ...new Set(texts)].join(`\n\n${"=".repeat(72)}\n`)}\n`);
}

/** What Framework copied from installed packages: folders `NAME@VERSION`, those of a scope in a folder of its name. */
export function bundledIn(folder: string, scope = ""): Bundled[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((entry) => {
      if (entry.startsWith("@") && entry.lastIndexOf("@") === 0) return bundledIn(join(folder, entry), `${entry}/`);
      const at = entry.lastIndexOf("@");
      return at > 0 ? [{name: `${scope}${entry.slice(0, at)}`, version: entry.slice(at + 1)}] : [];
    });
}

function licenceOf(one: Bundled, packages: string): string {
  const folder = folderOf(one, packages);
  const said = manifestOf(folder);
  const files = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name));
  const texts = files.map((name) => readFileSync(join(folder, name), "utf8").trim());
  if (!texts.length && !said.license)
    throw new InputFault(`the package ${one.name} says no licence: leave it out of the pages, or name its licence`);
  return [`${said.name} ${said.version}${said.license ? `, ${said.license}` : ""}`, ...texts].join("\n\n");
}

interface Said {
  name: string;
  version: string;
  license?: string;
}

const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Said;

/** Where the package of this version is installed: on top, or within one that wants another version than the others. */
function folderOf({name, version}: Bundled, packages: string): string {
  const holders = readdirSync(packages).flatMap((entry) =>
    entry.startsWith("@") ? readdirSync(join(packages, entry)).map((own) => join(entry, own)) : [entry]
  );
  const places = [join(packages, name), ...holders.map((holder) => join(packages, holder, "node_modules", name))];
  const found = places.find(
    (place) =>
      existsSync(join(place, "package.json")) && (version === undefined || manifestOf(place).version === version)
  );
  if (!found)
    throw new InputFault(
      `the package ${name}@${version} is in the site and not installed: run npm ci, and build again`
    );
  return found;
}
