import {writeDefaultTable} from "./default-table.js";

await writeDefaultTable("meta-model");
