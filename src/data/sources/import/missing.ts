/** Words that the tools of this field write where a value is not known, in number, time, boolean and text columns; keys stay text. */
import {literal} from "../../duckdb.js";

/** In capitals: letter case and outer blanks do not matter. */
const words = [
  ...["NA", "N/A", "#N/A", "#N/A N/A", "#NA", "N.A.", "<NA>"], // R, Excel, pandas
  ...["NAN", "+NAN", "-NAN", "1.#IND", "-1.#IND", "1.#QNAN", "-1.#QNAN", "NAT"], // numpy, C
  ...["NONE", "NULL", "(NULL)", "<NULL>", "NIL", "UNDEFINED", "\\N"], // Python, databases
  ...["-", "--", ".", "?"]
];

const list = words.map(literal).join(", ");

/** SQL: whether a text that is not empty is such a word. */
export function isMissingWord(text: string): string {
  return `upper(trim(${text})) IN (${list})`;
}
