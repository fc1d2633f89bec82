/** Made-up names: four syllables for an account, a number behind them for each of its models. */
import type {Account, Model} from "./accounts.js";

const syllables = ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "sh"].flatMap((consonant) =>
  ["a", "e", "i", "o", "u"].map((vowel) => consonant + vowel)
);

/** The account's name; different for different accounts. */
export function accountName({id}: Pick<Account, "id">): string {
  const count = syllables.length ** 3;
  // A factor without a divisor in common with `count` spreads neighbours far apart and keeps names unique.
  let rest = Number((BigInt(id + 1) * 1_540_483_477n) % BigInt(count));
  let name = "";
  for (let i = 0; i < 3; ++i) {
    name += syllables[rest % syllables.length];
    rest = Math.floor(rest / syllables.length);
  }
  return id + 1 < count ? name : `${name}${id}`;
}

/** The model's name as shown. */
export function modelName(account: Pick<Account, "id" | "models">, model: Model): string {
  return `${accountName(account)}_${account.models.indexOf(model) + 1}`;
}
