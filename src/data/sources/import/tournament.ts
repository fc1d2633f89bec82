/** Rows of other tournaments: Signals and Crypto pay other scores, and the rules here are Classic's. */
import type {Fault} from "./parse.js";

const classic = ["8", "classic", "numerai", "numerai classic", "numerai tournament"];
const others = ["signals", "crypto", "numerai signals", "numerai crypto", "numeraisignals", "numeraicrypto"];

const plain = "lower(trim(text_tournament))";
// 8 may come as 8.0
const word = `regexp_replace(${plain}, '[.]0*$', '')`;
const quoted = (names: readonly string[]) => names.map((name) => `'${name}'`).join(", ");
const isOther = `regexp_full_match(${word}, '\\d{1,2}') OR ${plain} IN (${quoted(others)})`;

/** Reasons to drop a row for its tournament; a row that names none is Classic's. Tried before all others. */
export const tournamentFaults: readonly Fault[] = [
  {
    reason: `'tournament ' || ${word} || ' is not Classic'`,
    when: `${word} NOT IN (${quoted(classic)}) AND (${isOther})`,
    value: "text_tournament"
  },
  {
    reason: "'tournament is not known'",
    when: `${word} NOT IN (${quoted(classic)})`,
    value: "text_tournament"
  }
];

const elsewhere = /^tournament (.*) is not Classic$/;

/** Whether a row was dropped for being another tournament's. */
export const isElsewhere = (reason: string): boolean => elsewhere.test(reason);

/** The tournament that such a reason names. */
export const tournamentIn = (reason: string): string => elsewhere.exec(reason)![1];
