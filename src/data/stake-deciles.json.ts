import {writeDefaultTable} from "./default-table.js";

await writeDefaultTable("stake-deciles");
