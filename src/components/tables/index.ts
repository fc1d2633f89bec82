import type {TableName} from "../base/catalogue/index.js";
import {tableModules} from "./modules.js";
import type {TableFunction} from "./modules.js";

const loaded = Object.entries(tableModules).map(async ([name, load]) => [name, await load()] as const);

type Tables = {[N in TableName]: TableFunction<N>};

/** Every table by its name, all of them at hand: for loaders, the command line and tests. Pages and their worker take `tableModules`. */
export const tables = Object.fromEntries(await Promise.all(loaded)) as unknown as Tables;
