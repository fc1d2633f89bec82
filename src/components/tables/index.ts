import type {TableName} from "../base/parameters.js";
import {tableModules} from "./modules.js";
import type {TableFunction} from "./modules.js";

const loaded = Object.entries(tableModules).map(async ([name, load]) => [name, await load()] as const);

/** Every table by its name, all of them at hand: for loaders, the command line and tests. Pages and their worker take `tableModules`. */
export const tables = Object.fromEntries(await Promise.all(loaded)) as Record<TableName, TableFunction>;
