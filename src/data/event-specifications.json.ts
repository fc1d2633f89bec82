import {writeDefaultTable} from "./default-table.js";

await writeDefaultTable("event-specifications");
