/** The reader's own models in the list of who leads. */
import {rowsOf} from "../../base/catalogue/rows.js";
import {mostOwn} from "../../base/my-model/own.js";
import {outcomeText} from "../../base/scores/outcomes.js";
import type {OwnMaker} from "../../page/own.js";
import {leaderboard} from "../../tables/leaderboard/leaderboard.js";
import {absenceText, placesText} from "../../texts/my-model/own.js";
import {absenceOf, whoOf} from "./who.js";

export const ownPlaces: OwnMaker = (panel, named, settings) => {
  const who = whoOf(panel, named);
  const rows = rowsOf(leaderboard(panel, settings));
  const keys = new Set(who.all.map(({model}) => panel.models.key[model]));
  const places = rows
    .filter(({model}) => keys.has(model))
    .slice(0, mostOwn)
    .map(({name, rank, mean}) => ({name, rank, mean: outcomeText(settings.outcome, mean)}));
  if (!places.length) return {text: absenceText(who, absenceOf(panel, who, settings))};
  return {text: placesText(who, places, {of: rows.length})};
};
