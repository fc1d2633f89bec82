/** What the pages on concentration, the leaderboard, persistence, convergence and all scores show. */
import type {Panel} from "../../src/components/base/snapshot/panel.js";
import {rowsOf} from "../../src/components/base/catalogue/rows.js";
import {orCause} from "../../src/components/base/words/cause.js";
import {lorenzFigure} from "../../src/components/figures/concentration/curve.js";
import {effectiveFigure, largestFigure, topFigure} from "../../src/components/figures/concentration/figures.js";
import {weightingFigure} from "../../src/components/figures/concentration/weighting.js";
import {withoutFigure} from "../../src/components/figures/concentration/without.js";
import {
  agreementSlopes,
  pairsFigure,
  spreadFigure,
  spreadSlopes
} from "../../src/components/figures/convergence/figures.js";
import {entriesFigure} from "../../src/components/figures/leaderboard/entries.js";
import {leadersFigure, turnoverFigure} from "../../src/components/figures/leaderboard/figures.js";
import {halvesFigure, lagsFigure, transitionsFigure} from "../../src/components/figures/persistence/figures.js";
import {allFigure, oneFigure} from "../../src/components/figures/trends/figures.js";
import {concentrationAnswer, unitIn} from "../../src/components/texts/concentration/concentration.js";
import {convergenceAnswer} from "../../src/components/texts/convergence/convergence.js";
import {leaderboardAnswer} from "../../src/components/texts/leaderboard/leaderboard.js";
import {persistenceAnswer} from "../../src/components/texts/persistence/persistence.js";
import {trendsAnswer} from "../../src/components/texts/trends/trends.js";
import type {Shown, Tables} from "./everything.js";

export function concentrationPage({rounds}: Panel, of: Tables): Shown {
  const {concentration: result, "largest-stakes": largest} = of;
  const view = {unit: unitIn(rowsOf(result), "account"), rounds, largest};
  return {
    words: {"concentration answer": orCause(result, concentrationAnswer(rowsOf(result), view.unit))},
    figures: {
      top: topFigure(result, view),
      "effective stakes": effectiveFigure(result, view),
      largest: largestFigure(largest, view),
      lorenz: lorenzFigure(of.lorenz, view),
      "without-one": withoutFigure(of["without-one"], view),
      weighting: weightingFigure(of["stake-weighting"], view)
    }
  };
}

export function leaderboardPage({rounds}: Panel, {leaderboard, turnover, entries}: Tables): Shown {
  const said = leaderboardAnswer(rowsOf(leaderboard), rowsOf(turnover), leaderboard.settings.outcome);
  return {
    words: {"leaderboard answer": orCause(leaderboard, said)},
    figures: {
      leaders: leadersFigure(leaderboard),
      turnover: turnoverFigure(turnover),
      entries: entriesFigure(entries, {rounds})
    }
  };
}

export function persistencePage(_: Panel, {persistence, transitions, halves}: Tables): Shown {
  const said = persistenceAnswer(rowsOf(persistence), persistence.settings.rankedBy);
  return {
    words: {"persistence answer": orCause(persistence, said)},
    figures: {lags: lagsFigure(persistence), transitions: transitionsFigure(transitions), halves: halvesFigure(halves)}
  };
}

export function convergencePage({rounds}: Panel, of: Tables): Shown {
  const view = {members: "all", smoothing: 1, rounds} as const;
  const lines = of["convergence-slopes"];
  return {
    words: {"convergence answer": orCause(lines, convergenceAnswer(rowsOf(lines), "all"))},
    figures: {
      pairs: pairsFigure(of.convergence, view),
      spread: spreadFigure(of.dispersion, view),
      slopes: agreementSlopes(lines, "all"),
      "spread slopes": spreadSlopes(lines, "all")
    }
  };
}

export function trendsPage({rounds}: Panel, {"score-trends": result}: Tables): Shown {
  const view = {series: "mmc", statistic: "quantiles", smoothing: 1, rounds} as const;
  return {
    words: {"trends answer": orCause(result, trendsAnswer(rowsOf(result), rounds, view))},
    figures: {all: allFigure(result, view), one: oneFigure(result, view)}
  };
}
