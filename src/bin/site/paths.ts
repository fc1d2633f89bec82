import {fileURLToPath} from "node:url";
import {join} from "node:path";

/** The project's folder, wherever the command was started from. */
export const project = fileURLToPath(new URL("../../../", import.meta.url));

/** Folder for everything that can be made again: work in progress, bundles of packages. Ignored by git. */
export const cache = join(project, ".cache");

/** A file of an installed package, as a path. */
export const installed = (...path: string[]) => join(project, "node_modules", ...path);

/** Framework's command line, started with Node itself so that no shell and no PATH takes part. */
export const framework = installed("@observablehq", "framework", "dist", "bin", "observable.js");

/** Our own command line. */
export const crowding = join(project, "src", "bin", "crowding.js");
