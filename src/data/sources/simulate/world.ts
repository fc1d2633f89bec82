/** A world before anyone has played in it: time, signals, returns and accounts, all from one seed. */
import {Random} from "../../../components/base/kit/random.js";
import {makeAccounts} from "./accounts.js";
import type {Account} from "./accounts.js";
import {worldCalendar} from "./calendar.js";
import type {WorldCalendar} from "./calendar.js";
import {publishedRecipe, signalCounts} from "./mixes.js";
import {meanPremia} from "./premia.js";
import {Ranking} from "./ranking.js";
import {correlationPerPremium, makeReturns} from "./returns.js";
import type {Returns} from "./returns.js";
import {checkedSettings} from "./settings.js";
import type {Settings} from "./settings.js";
import {WorldSignals} from "./signals.js";
import {sizeOf} from "./stakes.js";
import {worlds} from "./worlds/index.js";

/** Streams of randomness, by what they are for. */
export const stream = {signals: 1, premia: 2, returns: 3, accounts: 4, predictions: 5, behaviour: 6};

export interface World {
  settings: Settings;
  /** staked models beside the tournament's; payout thresholds and the largest stake shrink with it */
  size: number;
  calendar: WorldCalendar;
  ranking: Ranking;
  returns: Returns;
  accounts: readonly Account[];
  /** weights of the published recipe on the popular signals */
  recipe: Float64Array;
  /** mixes of the published example models */
  examples: readonly Float64Array[];
  /** expected CORR of a submission that is one of the signals */
  worth: Float64Array;
  random: Random;
}

/** Makes a world; nothing in it depends on what accounts will do. */
export function makeWorld(partial: Partial<Settings> = {}): World {
  const settings = checkedSettings(partial);
  const {stocks, seed} = settings;
  const kind = worlds[settings.world];
  const random = new Random(seed);
  const calendar = worldCalendar(settings);
  const size = sizeOf(settings);
  const means = meanPremia(kind, random.fork(stream.premia));
  const returns = makeReturns(signalsOf({settings, random}), {
    days: calendar.days,
    stocks,
    means,
    random: random.fork(stream.returns)
  });
  const accounts = makeAccounts({...settings, kind, size}, random.fork(stream.accounts));
  const recipe = publishedRecipe();
  const worth = means.map((mean) => mean * correlationPerPremium());
  const ranking = new Ranking(stocks);
  return {settings, size, calendar, ranking, returns, accounts, recipe, examples: halves(recipe), worth, random};
}

/** The world's signals from their first day on. */
export function signalsOf({settings, random}: Pick<World, "settings" | "random">): WorldSignals {
  const {popular, ideas} = signalCounts;
  return new WorldSignals(popular + ideas, settings.stocks, random.fork(stream.signals));
}

/** Example models: the recipe, and the recipe on every second signal. */
function halves(recipe: Float64Array): Float64Array[] {
  return [recipe, recipe.map((w, k) => (k % 2 ? w : 0)), recipe.map((w, k) => (k % 2 ? 0 : w))];
}
