import {existsSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";

const folder = fileURLToPath(new URL("../../../shared/cases/import/", import.meta.url));

/** Small inputs that went wrong once, each with the right result beside it, where they are. */
export const cases = {
  exists: existsSync(folder),
  file: (...names: string[]) => join(folder, ...names)
};

if (!cases.exists) console.warn("the cases of import are not there: the tests that need them are skipped");
