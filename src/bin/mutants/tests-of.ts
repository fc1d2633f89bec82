import {existsSync, readFileSync} from "node:fs";
import {dirname, join, normalize} from "node:path/posix";
import {transformSync} from "esbuild";
import {filesOf} from "../site/modules.js";

/** Folders of src/components whose files are mutated, and whose tests may kill the mutants. */
const layers = ["statistics", "tables", "texts"];

const inLayers = (path: string) => layers.some((layer) => path.startsWith(`${layer}/`));

/** Paths below `src/components` of all that is mutated, sorted: every file of which something is left without its types. */
export const mutated = (project: string) =>
  filesOf(`${project}/src/components`, ".ts").filter(
    (path) => inLayers(path) && runs(readFileSync(`${project}/src/components/${path}`, "utf8"))
  );

const runs = (text: string) => transformSync(text, {loader: "ts"}).code.trim() !== "";

/**
 * The tests that answer for each file: the one of its path, and those that import it themselves; where there is neither, those of
 * the files that import it. What a distant test would notice by chance counts for nothing, and a mutant costs the
 * time of few tests.
 *
 * @param project the project's folder
 * @returns paths of tests relative to the project, by path below `src/components`
 */
export function testsOf(project: string): (path: string) => string[] {
  const sources = mutated(project).map((path) => `src/components/${path}`);
  const tests = filesOf(`${project}/test/components`, ".test.ts")
    .filter(inLayers)
    .map((path) => `test/components/${path}`);
  const importers = importersIn(project, [...sources, ...tests]);
  const answering = (source: string, seen: string[]): string[] => {
    const all = importers(source);
    const own = source.replace(/^src\//, "test/").replace(/\.ts$/, ".test.ts");
    const near = all.filter((path) => path.startsWith("test/"));
    if (existsSync(join(project, own))) near.push(own);
    if (near.length > 0) return near;
    return all.filter((path) => !seen.includes(path)).flatMap((path) => answering(path, [...seen, source]));
  };
  return (path) => [...new Set(answering(`src/components/${path}`, []))].sort();
}

/** Which of some files import a file: for its values, not for its types alone. */
function importersIn(project: string, files: readonly string[]): (path: string) => string[] {
  const imported = files.map((path) => ({path, imports: importsOf(path, readFileSync(join(project, path), "utf8"))}));
  return (path) => imported.filter(({imports}) => imports.has(path)).map((file) => file.path);
}

function importsOf(path: string, text: string): Set<string> {
  const statements = text.matchAll(/^(?:import|export)\s(?!type\b)[^;]*?\sfrom "(\.[^"]+)\.js";/gm);
  return new Set(Array.from(statements, ([, to]) => `${normalize(join(dirname(path), to))}.ts`));
}
