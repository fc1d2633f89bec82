/** Text cells that a spreadsheet would run are marked with an apostrophe: names come from strangers. */

/** What a formula begins with in a spreadsheet, in one of its languages; line breaks and tabs are passed over to find it. */
const leads = "=+\\-@\t\r\n＝＋－＠";

/** A text that is marked: what runs, and what would look like a mark. */
const runs = new RegExp(`^'*[${leads}]`);

/** What is a number to every reader stays one. */
const number = /^[+-]?(\d+\.?\d*(e[+-]?\d+)?|inf(inity)?|nan)$/i;

/** A regular expression for a text with a mark, in JavaScript and in DuckDB. */
export const markedPattern = `^'+[${leads}]`;

/** The text with its mark where it needs one: never the other way round, so that taking one mark off gives the text back. */
export const defused = (text: string): string => (runs.test(text) && !number.test(text) ? `'${text}` : text);
