/** Every figure and every sentence of the pages, from the tables of one panel at their defaults. */
import type {RowOf} from "../../src/components/base/catalogue/rows.js";
import type {Panel, ScoreName} from "../../src/components/base/snapshot/panel.js";
import {scoreNames} from "../../src/components/base/snapshot/panel.js";
import {defaultSettings, readSettings} from "../../src/components/base/settings/settings.js";
import type {TableName} from "../../src/components/base/catalogue/index.js";
import {panelOrder} from "../../src/components/charts/events/outcomes.js";
import {overviewFigure} from "../../src/components/figures/claims/overview.js";
import {payoutsFigure} from "../../src/components/figures/data/figures.js";
import {changeFigure} from "../../src/components/figures/events/change.js";
import {
  fanFigure,
  placeboFigure,
  specificationsFigure,
  testsFigure
} from "../../src/components/figures/events/checks.js";
import {eventsFigure} from "../../src/components/figures/events/events.js";
import {doseFigure, mechanicsFigure} from "../../src/components/figures/events/mechanics.js";
import {outcomesFigure} from "../../src/components/figures/events/outcomes.js";
import {partsFigure} from "../../src/components/figures/events/parts.js";
import {pathFigure} from "../../src/components/figures/events/path.js";
import {gapFigure, penaltyFigure as penaltyPartsFigure} from "../../src/components/figures/mechanism/groups.js";
import {driftFigure, identitiesFigure, sigmaFigure} from "../../src/components/figures/mechanism/rounds.js";
import {penaltyFigure} from "../../src/components/figures/penalty/penalty.js";
import {shapeFigure} from "../../src/components/figures/penalty/shape.js";
import {decilesFigure} from "../../src/components/figures/stake/deciles.js";
import {scatterFigure} from "../../src/components/figures/stake/scatter.js";
import {gapFigure as trendGapFigure, slopesFigure, trendFigure} from "../../src/components/figures/trend/trend.js";
import {
  eventsFigure as myEvents,
  historyFigure as myHistory,
  standingFigure
} from "../../src/components/figures/my-model/figures.js";
import type {MyModelFound} from "../../src/components/figures/my-model/found.js";
import {curveFigure, historyFigure} from "../../src/components/figures/what-if/figures.js";
import {readRounds, whatIfFrom} from "../../src/components/figures/what-if/found.js";
import {captionText} from "../../src/components/page/figure.js";
import {findingPictures} from "../../src/components/figures/findings/findings.js";
import type {Meta} from "../../src/components/page/meta.js";
import {figureOrCause} from "../../src/components/page/or-cause.js";
import type {Framed} from "../../src/components/page/frame.js";
import {orCause} from "../../src/components/base/words/cause.js";
import {endGroups} from "../../src/components/tables/penalty/end-groups.js";
import type {FanResult} from "../../src/components/tables/events/fan.js";
import {fallsByRegime} from "../../src/components/tables/penalty/falls-by-regime.js";
import {tables} from "../../src/components/tables/index.js";
import {rowsOf} from "../../src/components/base/catalogue/rows.js";
import type {EventResult, TableResult} from "../../src/components/tables/result/result.js";
import {readTable, writeTable} from "../../src/components/tables/result/serial.js";
import {stretches} from "../../src/components/tables/trend/stretches.js";
import {modelRows, whatIfRounds} from "../../src/components/tables/what-if/what-if.js";
import * as claims from "../../src/components/texts/claims/claims.js";
import {ledger} from "../../src/components/base/claims/ledger.js";
import {checksAnswer} from "../../src/components/texts/events/checks.js";
import {allowanceTexts, fallText} from "../../src/components/texts/events/mechanics.js";
import {conclusion, eventVerdict} from "../../src/components/texts/events/verdict.js";
import {mechanismAnswer} from "../../src/components/texts/mechanism/parts.js";
import {driftTexts, flagTexts} from "../../src/components/texts/mechanism/rounds.js";
import * as payouts from "../../src/components/texts/data/payouts.js";
import * as shape from "../../src/components/texts/penalty/shape.js";
import * as penalty from "../../src/components/texts/penalty/penalty.js";
import * as stakeEvents from "../../src/components/texts/events/stake-events.js";
import * as stake from "../../src/components/texts/stake/stake.js";
import {findings, sum} from "../../src/components/texts/findings/takeaways.js";
import type {Argument} from "../../src/components/texts/findings/takeaways.js";
import * as trend from "../../src/components/texts/trend/trend.js";
import {truthText} from "../../src/components/texts/mechanism/truth.js";
import * as myModel from "../../src/components/texts/my-model/my-model.js";
import * as whatIf from "../../src/components/texts/what-if/what-if.js";
import {diversificationPage} from "./diversification.js";
import {concentrationPage, convergencePage, leaderboardPage, persistencePage, trendsPage} from "./field.js";
import {participationPage} from "./participation.js";

export type Tables = {[N in TableName]: TableResult<N>};

/** Every table at its defaults, or at a set of choices, as its file gives it to a page. */
export function everyTable(panel: Panel, choices: Record<string, string> = {}): Tables {
  const made = (Object.keys(tables) as TableName[]).map((name) => {
    const result = tables[name](panel, readSettings(choices, {table: name}));
    return [name, readTable(JSON.parse(JSON.stringify(writeTable(result))))] as const;
  });
  return Object.fromEntries(made) as unknown as Tables;
}

export interface Figure extends Framed {
  result: TableResult;
  how?: string[];
  legend?: string | undefined;
  draws?: boolean;
}

/** What the pages show: figures, and sentences by a name. */
export interface Shown {
  figures: Record<string, Figure>;
  words: Record<string, string>;
}

const plot = {width: 640};

export function everything(panel: Panel, of: Tables = everyTable(panel)): Shown {
  const pages = [
    stakePage,
    penaltyPage,
    trendPage,
    eventPage,
    mechanismPage,
    whatIfPage,
    myModelPage,
    otherPages,
    participationPage,
    diversificationPage,
    concentrationPage,
    leaderboardPage,
    persistencePage,
    convergencePage,
    trendsPage
  ].map((page) => page(panel, of));
  return {
    figures: Object.assign({}, ...pages.map(({figures}) => figures)),
    words: Object.assign({}, ...pages.map(({words}) => words))
  };
}

export const metaOf = (panel: Panel): Meta => ({
  ...{source: "import", simulated: false, seed: null, asOf: {round: 60, time: "2021-05-05T20:00:00Z"}},
  ...{
    rows: panel.length,
    models: panel.models.key.length,
    chunks: [],
    newest: null,
    reliability: {},
    hash: "",
    version: "0.0.0"
  },
  scores: scoreNames.filter((name: ScoreName) => panel.scores[name]!.some((value) => !Number.isNaN(value)))
});

/** The words of a figure: head, caption, and what is written into the drawing. */
export function wordsOf(panel: Panel, figure: Figure): string {
  const shown = figureOrCause(figure);
  const drawn = shown.chart(plot);
  const texts = [...drawn.querySelectorAll("text")].map((node) => node.textContent);
  const caption = captionText({...shown, meta: metaOf(panel)});
  return [shown.title, shown.about, shown.alt, caption, ...texts].join(" | ");
}

/** Drawings of a figure that hold axes and no mark. */
export function emptyFrames(figure: Figure): number {
  const drawn = figureOrCause(figure).chart(plot) as Element;
  const plots = [drawn, ...drawn.querySelectorAll("svg")].filter(
    (node) => node.querySelector(":scope > g[aria-label^=x-axis], :scope > g[aria-label^=y-axis]") !== null
  );
  const marks = "dot area line link rect cell bar tick vector"
    .split(" ")
    .map((mark) => `:scope > g[aria-label^=${mark}]`);
  return plots.filter((node) => !node.querySelector(`:is(${marks.join()}) :is(path, circle, rect, line)`)).length;
}

function stakePage(panel: Panel, {"stake-deciles": result}: Tables): Shown {
  return {
    words: {"stake answer": stake.stakeAnswer(result)},
    figures: {"stake-deciles": decilesFigure(result), "stake-scatter": scatterFigure(panel, result)}
  };
}

function fallsOf(panel: Panel, {penalty: result, "penalty-shape": shape}: Tables) {
  return fallsByRegime(result, {extremes: endGroups(panel, result.settings), shape: shape.table});
}

function penaltyPage(panel: Panel, of: Tables): Shown {
  const {penalty: result, "penalty-shape": shapes} = of;
  const found = fallsOf(panel, of);
  return {
    words: {
      "penalty answer": orCause(result, penalty.penaltyAnswer(found)),
      "penalty shape": shape.shapeTexts(found).join(" ")
    },
    figures: {penalty: penaltyFigure(result, found), "penalty-shape": shapeFigure(shapes, found)}
  };
}

const stretchesOf = (panel: Panel, of: Tables) =>
  stretches(of.trend.table, panel.rounds, {slopes: of["trend-slope"].table});

function trendPage(panel: Panel, of: Tables): Shown {
  const found = stretchesOf(panel, of);
  const who = trend.clusterWord(of.trend);
  const drawn = {stretches: found, smoothing: 1, rounds: panel.rounds};
  return {
    words: {
      "trend answer": orCause(of.trend, trend.trendAnswer(found)),
      "trend stretches": [...trend.stretchTexts(found, who), ...trend.breakTexts(found)].join(" ")
    },
    figures: {
      trend: trendFigure(of.trend, drawn),
      "trend-slopes": slopesFigure(of["trend-slope"], drawn),
      "trend-gap": trendGapFigure(of.trend, drawn)
    }
  };
}

function eventPage(panel: Panel, of: Tables): Shown {
  const path = of["event-path"] as EventResult<"event-path">;
  const summary = of["event-summary"] as EventResult<"event-summary">;
  const found = {path, mmcPath: path, summary};
  const split = of["event-parts"] as EventResult<"event-parts">;
  const tests = of["event-tests"] as EventResult<"event-tests">;
  const allowance = of["event-allowance"];
  const mechanics = [of["event-mechanics"], of["event-dose"], allowance] as const;
  const arrived = {results: [tests] as const, stale: false};
  const paths = outcomePaths(panel);
  return {
    words: {
      "events answer": stakeEvents.eventAnswer(found),
      "events fall": fallText(split),
      "events allowance": allowanceTexts(rowsOf(allowance), allowance.settings).join(" "),
      "events details": stakeEvents.eventDetails(found).join(" "),
      "checks answer": checksAnswer(tests, of["event-fan"]),
      "events verdict": [...conclusion(split, tests), ...eventVerdict(split, tests)].join(" ")
    },
    figures: {
      ...Object.fromEntries(
        paths.map((own) => [`event-path ${own.settings.outcome}`, pathFigure({...found, path: own}, "event", arrived)])
      ),
      "event-outcomes": outcomesFigure(paths, found, "event"),
      "event-change": changeFigure(found),
      "event-parts": partsFigure([split], found),
      "event-mechanics": mechanicsFigure(mechanics, found),
      "event-dose": doseFigure(mechanics, found),
      "event-fan": fanFigure([of["event-fan"] as FanResult]),
      "event-tests": testsFigure([tests]),
      "event-placebos": placeboFigure([of["event-placebo"] as EventResult<"event-placebo">]),
      "event-specifications": specificationsFigure([of["event-specifications"] as EventResult<"event-specifications">]),
      events: eventsFigure([of.events as EventResult<"events">], found)
    }
  };
}

function outcomePaths(panel: Panel): EventResult<"event-path">[] {
  const settings = defaultSettings("event-path");
  return panelOrder.map((outcome) => tables["event-path"](panel, {...settings, outcome}) as EventResult<"event-path">);
}

function mechanismPage({rounds}: Panel, of: Tables): Shown {
  const groups = {gap: of["gap-parts"], penalty: of["penalty-parts"]};
  const byRound = {metaModel: of["meta-model"], drift: of["drift-parts"]};
  return {
    words: {
      "mechanism answer": mechanismAnswer(groups.gap, groups.penalty),
      "mechanism flags": flagTexts(rowsOf(byRound.metaModel)).join(" "),
      "mechanism drift": driftTexts(rowsOf(byRound.drift)).join(" ")
    },
    figures: {
      "gap-parts": gapFigure(groups, byRound),
      "penalty-parts": penaltyPartsFigure(groups, byRound),
      identities: identitiesFigure(byRound, rounds),
      sigma: sigmaFigure(byRound, rounds),
      "drift-parts": driftFigure(byRound)
    }
  };
}

/** As on the page: the model's rounds went through JSON, in which what is not known is null. */
function whatIfPage(panel: Panel, {"what-if": result}: Tables): Shown {
  const {settings} = result;
  const {model} = modelRows(panel, settings);
  const name = model < 0 ? null : panel.models.name[model];
  const first = JSON.parse(JSON.stringify({name, rounds: whatIfRounds(panel, settings)}));
  const hand = {weight: 0.01, cwmm: 0.5, mmc: 0.005, corr: 0.02};
  const found = (source: string) => whatIfFrom(result, readRounds(first), {settings, source, hand, problem: null});
  const curve = (source: string): Figure => {
    const own = found(source);
    return {...curveFigure(own), result: {...result, ...(own.rounds.length ? {left: []} : {})}};
  };
  const own = found("model");
  return {
    words: {
      "what-if answer": whatIf.whatIfAnswer(own),
      "what-if numbers": whatIf.whatIfNumbers(own),
      "what-if answer by hand": whatIf.whatIfAnswer(found("hand")),
      "what-if quality": whatIf.qualityText(own.rounds)
    },
    figures: {
      "what-if-curve": curve("model"),
      "what-if-curve by hand": curve("hand"),
      "what-if": historyFigure(own)
    }
  };
}

/** Of the model with the largest stake. */
function myModelPage(panel: Panel, of: Tables): Shown {
  const {model, "model-events": events, "what-if": rounds} = of;
  const first = modelRows(panel, model.settings).model;
  const found: Omit<MyModelFound, "whatIf"> = {
    ...{name: first < 0 ? null : panel.models.name[first], account: null, problem: null},
    ...{standing: rowsOf(model), events: rowsOf(events), rounds: rowsOf(rounds), results: {model, events, rounds}}
  };
  const own = found as MyModelFound;
  return {
    words: {"my model answer": myModel.myModelAnswer(own), "my model own": myModel.ownText(own)},
    figures: {standing: standingFigure(own), "model-events": myEvents(own), "model-history": myHistory(own)}
  };
}

function otherPages(panel: Panel, of: Tables): Shown {
  const rows = rowsOf(of.claims);
  const list = rows.flatMap((row) => {
    const claim = ledger.find(({id}) => id === row.claim)!;
    return [claims.hereText(row, claim), claims.decidesText(row), claims.insteadText(row, claim)];
  });
  const paid = rowsOf(of.payouts);
  const argument = argumentOf(panel, of);
  const all = findings(argument);
  const pictures = Object.entries(findingPictures(argument, panel.rounds)).map(([name, picture]): [string, Figure] => [
    `index ${name}`,
    {...picture, chart: picture.chart, title: "", about: "", result: {...of.rules, left: []}}
  ]);
  return {
    words: {
      "claims answer": claims.claimsAnswer(rows),
      "claims list": list.join(" "),
      "payout reasons": payouts.payoutReasons(paid).join(" "),
      "index sum": sum(all),
      truth: truthText(of.truth.table.objects() as RowOf<"truth">[], true),
      ...Object.fromEntries(all.map(({name, takeaway}) => [`index ${name}`, takeaway])),
      ...Object.fromEntries(all.map(({name, pair}) => [`index pair ${name}`, Object.values(pair ?? {}).join(" ")]))
    },
    figures: {
      ...Object.fromEntries(pictures),
      claims: overviewFigure([of.claims]),
      payouts: {...payoutsFigure(paid, of.payouts), result: of.payouts}
    }
  };
}

function argumentOf(panel: Panel, of: Tables): Argument {
  const summary = of["event-summary"] as EventResult<"event-summary">;
  const mmcPath = of["event-path"] as EventResult<"event-path">;
  const tests = of["event-tests"] as EventResult<"event-tests">;
  return {
    ...{stake: of["stake-deciles"], falls: fallsOf(panel, of), penalty: of.penalty},
    ...{stretches: stretchesOf(panel, of), trend: of.trend, events: {summary, mmcPath, tests}}
  };
}
