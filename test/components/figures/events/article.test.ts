/** @vitest-environment jsdom */
import {expect, test} from "vitest";
import {articleLevels, articleReference, isArticle} from "../../../../src/components/figures/events/article.js";
import {pathFigure} from "../../../../src/components/figures/events/path.js";
import {asArticle} from "../../../../src/components/base/settings/presets.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {raise, tablesOf} from "../../../support/events.js";
import {calendar} from "../../../support/panel.js";

const choices = asArticle("event-path");
const settingsOf = (more: Record<string, string> = {}) => readSettings({...choices, ...more}, {table: "event-path"});
const late = {results: null, stale: true};

test("the article's choices are recognised, whatever ratio and window", () => {
  expect(isArticle(settingsOf())).toBe(true);
  expect(isArticle(settingsOf({ratio: "3"}))).toBe(true);
  expect(isArticle(settingsOf({base: "1"}))).toBe(false);
  expect(isArticle(readSettings({}, {table: "event-path"}))).toBe(false);
});

/** The same world in the article's own rounds. */
function ofItsEra() {
  const {rows, rounds} = raise();
  return {
    rows: rows.map((row) => ({...row, round: row.round + 940})),
    rounds: calendar(rounds.map(({round}) => ({round: round + 940, score_regime: "from 941"})))
  };
}

test("its numbers are drawn in rounds of its own era, and said of other rounds", () => {
  const early = tablesOf(raise(), choices);
  expect(articleReference(early.path, early.summary)).toEqual({drawn: false});
  expect(pathFigure(early, "event", late).legend).toBe("Thick: means. The article, other rounds: 0.0100 to 0.0060");
  expect(articleReference(tablesOf(raise()).path, early.summary)).toBeNull();
  const own = tablesOf(ofItsEra(), choices);
  expect(articleReference(own.path, own.summary)).toEqual({drawn: true});
  expect(pathFigure(own, "event", late).chart({width: 640}).textContent).toContain("article 0.0060");
  expect(articleLevels).toEqual({before: 0.01, after: 0.006});
});

test("another ratio, window or score than the article's has no number of its own beside it", () => {
  for (const more of [{ratio: "4"}, {before: "10"}, {outcome: "corr"}]) {
    const made = tablesOf(raise(), {...choices, ...more});
    expect(articleReference(made.path, made.summary)).toBeNull();
    expect(pathFigure(made, "event", late).legend).toBe("Thick: mean before and after");
  }
});

test("the simple path has no intervals; the article's levels are dashed and named", () => {
  const early = tablesOf(raise(), choices);
  const drawn = pathFigure(early, "event", late).chart({width: 640});
  expect(drawn.querySelector("g[aria-label=area]")).toBeNull();
  expect(drawn.textContent).toContain("before");
});
