import {writeDefaultTable} from "./default-table.js";

await writeDefaultTable("drift-parts");
