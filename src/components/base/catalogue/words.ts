/** What is said of a column in help and glossary. */
import type {Column} from "./column.js";
import {boundsOf, namesOf} from "./names.js";

/** `mmc_mean (mmc_mean_low, mmc_mean_high)`; a band has its ends alone. */
export function columnHead(name: string, column: Pick<Column, "bounds">): string {
  if (column.bounds === "band") return namesOf(name, column).join(", ");
  const bounds = boundsOf(name, column);
  return bounds.length ? `${name} (${bounds.join(", ")})` : name;
}

/** `Mean CORR of the group, with its 95 % interval. Null: no row has CORR.` */
export function columnText({about, choices, orNull, bounds}: Column): string {
  const said = bounds && bounds !== "band" ? about.replace(/\.$/, ", with its 95 % interval.") : about;
  const some = choices ? ` One of ${choices.join(", ")}.` : "";
  return `${said}${some}${orNull === undefined ? "" : ` Null: ${orNull}.`}`;
}
