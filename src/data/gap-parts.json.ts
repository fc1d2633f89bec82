import {writeDefaultTable} from "./default-table.js";

await writeDefaultTable("gap-parts");
