import {writeDefaultTable} from "./default-table.js";

await writeDefaultTable("what-if");
