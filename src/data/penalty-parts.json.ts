import {writeDefaultTable} from "./default-table.js";

await writeDefaultTable("penalty-parts");
