/** The columns of a table as those read them who have only its rows. */
import type {Column} from "./column.js";
import {entryOf} from "./index.js";
import type {TableName} from "./index.js";
import {boundsOf, namesOf} from "./names.js";

export interface DescribedColumn {
  name: string;
  kind: Column["kind"];
  unit: string | null;
  about: string;
  /** what an empty cell means; undefined where there is none */
  empty?: string;
}

/** All of them, the ends of intervals among them, in their order. */
export const columnsOf = (table: TableName): DescribedColumn[] =>
  Object.entries(entryOf(table).columns).flatMap(([name, column]) =>
    namesOf(name, column).map((own) => describedColumn(own, {name, column}))
  );

function describedColumn(own: string, {name, column}: {name: string; column: Column}): DescribedColumn {
  const {kind, unit, about, orNull} = column;
  const [low] = boundsOf(name, column);
  if (own === name) return {name: own, kind, unit, about, ...(orNull === undefined ? {} : {empty: orNull})};
  const end = own === low ? "lower" : "upper";
  return {name: own, kind, unit, about: `${end} end of the 95 % interval of ${name}`, empty: "no interval that holds"};
}
