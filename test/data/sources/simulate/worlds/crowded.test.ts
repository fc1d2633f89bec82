/** A world that crowds. */
import {expect, it} from "vitest";
import {Random} from "../../../../../src/components/base/kit/random.js";
import {makeWorld} from "../../../../../src/data/sources/simulate/world.js";
import {crowded} from "../../../../../src/data/sources/simulate/worlds/crowded.js";
import {field} from "../../../../../src/data/sources/simulate/worlds/field.js";

const {accounts} = makeWorld({world: "crowded", models: 600, rounds: 100, stocks: 100});
const ordinary = new Set(Array.from({length: 40}, (_, key) => crowded.habit(new Random(1).fork(key))));

it("has ever more accounts that copy the recipe, in the end more than the field", () => {
  const copying = (round: number) =>
    accounts.filter(({copied, copiesFrom}) => copied > 0 && copiesFrom <= round).length;
  expect(copying(0)).toBeLessThan(0.25 * accounts.length);
  expect(copying(50)).toBeGreaterThan(1.5 * copying(0));
  expect(copying(99)).toBeGreaterThan(1.2 * copying(50));
  expect(crowded.copying.early + crowded.copying.later).toBeGreaterThan(field.copying.early + field.copying.later);
});

it("has one account that puts in more at every look, until it holds several per cent of all stakes", () => {
  const growing = accounts.filter(({habit}) => !ordinary.has(habit));
  expect(growing).toHaveLength(1);
  const [account] = growing;
  let stake = 1;
  const pool = () => 1000 + account.models.length * stake;
  for (let look = 0; look < 100; ++look) {
    const looks = account.models.map((model) => ({model, stake, seen: () => ({paid: -1, mmc: -1})}));
    const moves = account.habit(account, looks, {random: new Random(1), day: look, pool});
    for (const move of moves) expect(move.stake).toBeGreaterThan(stake);
    stake = moves[0]?.stake ?? stake;
  }
  const share = (account.models.length * stake) / pool();
  expect(share).toBeGreaterThan(0.05);
  expect(share).toBeLessThan(0.1);
});
