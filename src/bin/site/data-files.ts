import {existsSync, readFileSync} from "node:fs";
import {basename, dirname, join} from "node:path";
import {filesOf} from "./modules.js";

/** A data file of a built site by its name, such as `meta` or `tables/penalty`: the build puts a hash into it. null where there is none. */
export function readData<T>(site: string, name: string): T | null {
  const folder = join(site, "_file", "data", dirname(name));
  if (!existsSync(folder)) return null;
  const like = new RegExp(`^${basename(name)}\\.\\w+\\.json$`);
  const own = filesOf(folder, ".json").find((path) => like.test(path));
  return own === undefined ? null : (JSON.parse(readFileSync(join(folder, own), "utf8")) as T);
}
