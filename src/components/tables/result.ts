import type {ColumnTable} from "arquero";
import type {TableName} from "../base/parameters.js";
import type {Settings} from "../base/settings.js";

/** Rows that a step left out; `rounds` where the step leaves out whole rounds. */
export interface LeftOut {
  reason: string;
  rows: number;
  rounds?: number;
}

/** A table with what it was computed from. */
export interface TableResult {
  name: TableName;
  settings: Settings;
  /** the rows of design section 7, nulls as null */
  table: ColumnTable;
  /** observations used */
  used: number;
  /** distinct models among them */
  models: number;
  /** round numbers with used rows, ascending */
  rounds: number[];
  /** what each step left out, in the order of the steps */
  left: LeftOut[];
}
