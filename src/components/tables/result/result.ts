import type {TableName} from "../../base/catalogue/index.js";
import type {EstimateOf, TableOf} from "../../base/catalogue/rows.js";
import type {Settings} from "../../base/settings/settings.js";
import type {EndDifference} from "./intervals.js";

/** Rows that a step left out; `rounds` where the step leaves out whole rounds. */
export interface LeftOut {
  reason: string;
  rows: number;
  rounds?: number;
  /** why nothing is left, in a sentence without a full stop, where this step took the last of it */
  none?: string;
}

/** How the intervals of some columns came about. */
export interface IntervalMethod<N extends TableName = TableName> {
  /** the estimates, without `_low` and `_high` */
  columns: EstimateOf<N>[];
  /** method and level, as a caption says it */
  method: string;
  note?: string;
}

/** A table with what it was computed from. */
export interface TableResult<N extends TableName = TableName> {
  name: N;
  settings: Settings;
  /** its rows, nulls as null */
  table: TableOf<N>;
  /** observations used */
  used: number;
  /** distinct models among them */
  models: number;
  /** round numbers with used rows, ascending */
  rounds: number[];
  /** what each step left out, in the order of the steps */
  left: LeftOut[];
  /** how the ends of intervals were found; every column with an interval is in one of them */
  intervals?: IntervalMethod<N>[];
  /** tables of groups: last group minus first, for each block and column */
  endDifferences?: EndDifference[];
}

/** What one rule of the event tables took away. */
export interface Attrition {
  reason: string;
  events: number;
  /** why no event is left, where that is so and the rows as a whole tell it */
  none?: string;
}

/** A table of stake events; the rows used are the rows looked at, and every one of them is either an event or in `attrition`. */
export interface EventResult<N extends TableName = TableName> extends TableResult<N> {
  /** rows with their model in the round before of the same cadence */
  pairs: number;
  /** raises that meet every rule, before picking */
  candidates: number;
  /** candidates picked: the rows of the table `events` */
  picked: number;
  /** events that count (in `event-path`: for its outcome) */
  counting: number;
  /** rows that each rule took away, in the order of the rules: used = sum of these + counting */
  attrition: Attrition[];
}
