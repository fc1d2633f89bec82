/** The path of an outcome around a stake increase, beside what luck alone would leave of it. */
import {outcomeText, outcomeWords} from "../../base/scores/outcomes.js";
import {eventPathChart} from "../../charts/events/path.js";
import type {Level} from "../../charts/events/panel.js";
import type {EventResult} from "../../tables/result/result.js";
import {eventPathAlt, eventPathTitle} from "../../texts/events/stake-events.js";
import type {ResultFigure} from "../../page/figure.js";
import type {Arriving} from "../../page/workspace.js";
import {own} from "../own/late.js";
import {articleLevels, articleReference, isArticle} from "./article.js";
import {luckLinesOf, luckNotes, takesLuck} from "./luck.js";
import {against, pathLegend, pathNotes} from "./notes.js";
import {orNothing} from "./or-nothing.js";
import type {Draw} from "./or-nothing.js";
import type {EventTables} from "./tables.js";

type Tests = Arriving<readonly [EventResult<"event-tests">]>;

export const pathFigure = (found: EventTables, level: Level, tests: Tests): ResultFigure => ({
  id: "stake-event-path",
  title: eventPathTitle(found.path, found.summary),
  about: "Mean over stake events by rounds from the raise; 0 is the first round with the larger stake",
  legend: legend(found),
  alt: eventPathAlt(found.path, found.summary),
  chart: pathChart(found, level, tests),
  own: own.path,
  how: [...pathNotes(found, level), ...luckNotes(tests, found.path.settings)],
  height: 440,
  result: found.path
});

function legend({path, summary}: EventTables): string {
  if (!isArticle(path.settings)) return pathLegend;
  const reference = articleReference(path, summary);
  if (!reference) return "Thick: mean before and after";
  if (reference.drawn) return "Thick: mean before and after; dashed: the article";
  const [before, after] = [articleLevels.before, articleLevels.after].map((level) => outcomeText("mmc", level));
  return `Thick: means. The article, other rounds: ${before} to ${after}`;
}

function pathChart({path, summary}: EventTables, level: Level, tests: Tests): Draw {
  const {outcome} = path.settings;
  const label = `↑ ${outcomeWords[outcome].label} ${against(path.settings)}`;
  const luck = takesLuck(path.settings) && !tests.stale ? luckLinesOf(tests.results![0]) : undefined;
  const simple = isArticle(path.settings);
  const article = articleReference(path, summary)?.drawn ? articleLevels : undefined;
  return orNothing(path, ({width, own}) =>
    eventPathChart(path.table, summary.table, {width, own, outcome, level, label, luck, simple, article})
  );
}
