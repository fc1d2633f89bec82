/** What is said of a column in help and glossary. */
import type {Column} from "./column.js";
import {endsOf, namesOf} from "./names.js";

/** `mmc_mean (mmc_mean_low, mmc_mean_high)`; a band has its ends alone. */
export function columnHead(name: string, column: Pick<Column, "ends">): string {
  if (column.ends === "band") return namesOf(name, column).join(", ");
  const ends = endsOf(name, column);
  return ends.length ? `${name} (${ends.join(", ")})` : name;
}

/** `Mean CORR of the group, with its 95 % interval. Null: no row has CORR.` */
export function columnText({about, choices, orNull, ends}: Column): string {
  const said = ends && ends !== "band" ? about.replace(/\.$/, ", with its 95 % interval.") : about;
  const some = choices ? ` One of ${choices.join(", ")}.` : "";
  return `${said}${some}${orNull === undefined ? "" : ` Null: ${orNull}.`}`;
}
