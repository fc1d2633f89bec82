/** The article's own numbers, as marks beside ours. */
import {isSameEra} from "../rounds/era.js";
import {span} from "./claim.js";
import {ledger} from "./ledger.js";

/** The rounds at hand: their score regime and the newest of them. */
export interface Rounds {
  regime: string;
  last: number;
}

export interface Reference {
  value: number;
  /** whether its scores mean what those at hand do: else it is said, not drawn */
  comparable: boolean;
}

/** The value that a claim of the ledger names. */
export function reference(id: string, rounds: Rounds): Reference {
  const claim = ledger.find((one) => one.id === id);
  if (!claim || !("value" in claim.claimed)) throw new Error(`no claim ${id} names a value`);
  return {value: claim.claimed.value, comparable: isSameEra(claim.round ?? span.to, rounds)};
}
