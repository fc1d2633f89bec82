/** The chosen model on the page on another stake: its stake and weight of now, or whose figure it is instead. */
import {shortName} from "../../base/my-model/own.js";
import type {Own} from "../../base/my-model/own.js";
import type {Named} from "../../page/model-names.js";
import {ownStakeText} from "../../texts/my-model/own.js";
import type {Near, WhatIfFound} from "./found.js";

export function ownWhatIf(
  {name, rounds, result}: Pick<Near, "name" | "rounds"> & Partial<Pick<WhatIfFound, "result">>,
  named: Named
): Own {
  const newest = rounds[rounds.length - 1];
  const isIt = named.kind === "model" && name !== null && [name, result?.settings.model].includes(named.name);
  if (!isIt || !newest) return {text: ownStakeText(named, isIt ? null : {of: name})};
  const {round, stake} = newest;
  const point = {name: shortName(name), round, stake, cwmm: newest.factor * newest.standing.rho};
  return {points: [point], text: ownStakeText(named, {round, stake, weight: newest.standing.weight})};
}
