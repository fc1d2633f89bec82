/** A TypeScript program as one file: where it is started many times, tsx would transpile its modules anew for each start. */
import {copyFileSync, symlinkSync} from "node:fs";
import {join} from "node:path";
import {build} from "esbuild";
import {project} from "../../src/bin/site/paths.js";

/** Bundles a program into a folder that has what it looks for beside `src/data`: packages, and the project's version. */
export async function bundled(program: string, folder: string): Promise<string> {
  const outfile = join(folder, "src", "data", "program.mjs");
  await build({
    ...{entryPoints: [program], outfile, bundle: true},
    ...{platform: "node", format: "esm", target: "node20", packages: "external"}
  });
  copyFileSync(join(project, "package.json"), join(folder, "package.json"));
  symlinkSync(join(project, "node_modules"), join(folder, "node_modules"), "junction");
  return outfile;
}
