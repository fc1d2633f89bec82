/** What one world has that others have not: the mechanisms that differ between worlds. */
import type {Random} from "../../../../components/base/kit/random.js";
import type {Account} from "../accounts.js";
import type {Habit} from "../behaviour.js";
import type {CopyingShares} from "../mixes.js";

export interface Kind {
  /** one line for the help */
  about: string;
  /** mean premium of a signal that nobody knows, and the share of it that is lost once everyone knows it; see premia.ts */
  premium: number;
  loss: number;
  /** how much more an account takes from popular signals, per unit of the logarithm of its stake */
  devotion: number;
  /** how a new account treats its stakes */
  habit: (random: Random) => Habit;
  /** how many accounts copy the published recipe */
  copying: CopyingShares;
  /** sets single accounts apart from the others */
  arrange?: (accounts: Account[]) => Account[];
}
