/** What an entry of the ledger of claims holds. */
import type {Theme} from "../catalogue/claims.js";
import type {Claimed} from "./claimed.js";
import type {FactName, Statistic} from "./facts.js";

export interface Claim extends Statistic {
  /** name in the table and in the address */
  id: string;
  theme: Theme;
  /** the same as a line of the list, without its number: at most 50 characters */
  line: string;
  /** what is claimed, in our words */
  words: string;
  claimed: Claimed;
  /** what lies behind the number; absent where the claim has none and is itself that something is so */
  fact?: FactName;
  /** the claim that says the same number in other words, and is judged in this one's place */
  restates?: string;
  /** round of the calendar that the number is about; 1000, the article's newest, where it is absent */
  round?: number;
  /** what one should look at instead */
  instead: Statistic;
  /** the figure that shows it: page, its figure, settings */
  link: {page: string; figure: string; texts?: Record<string, string>};
}

/** The article compares round 400 with rounds 600 later. */
export const span = {from: 400, to: 1000};
