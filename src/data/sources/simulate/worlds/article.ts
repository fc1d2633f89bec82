/**
 * The world that the article tells of: skill on unpopular signals pays, who earns MMC stays, and stake follows the payout rule of its
 * time. Success makes weight, and weight takes MMC away.
 */
import type {Account} from "../accounts.js";
import {follow} from "../behaviour.js";
import type {Ground, Look, Move} from "../behaviour.js";
import {field} from "./field.js";
import type {Kind} from "./kind.js";

/** Chance per look that a model is given up whose MMC is below the field's by more than the hurdle. */
const givesUp = 0.03;

export const article: Kind = {
  ...field,
  about: "unpopular signals pay, models that add something stay, and stakes follow the payout rule of their time",
  // What everyone knows pays nothing, what few know pays for it.
  loss: 1,
  premium: 1.15 * field.premium,
  habit: () => earn
};

/** Raises and lowers all its models by the scores that pay, and leaves where there is no MMC. */
function earn(account: Account, looks: readonly Look[], ground: Ground): Move[] {
  const poor = looks.filter(({seen}) => (seen()?.mmc ?? 0) < -account.hurdle && ground.random.chance(givesUp));
  const stays = looks.filter((look) => !poor.includes(look));
  return [
    ...poor.map(({model}) => ({model, stake: 0, leaves: true})),
    ...follow({...account, picks: false}, stays, ground)
  ];
}
