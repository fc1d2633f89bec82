/** Every figure and every sentence of the pages, from the tables of one panel at their defaults. */
import type {RowOf} from "../../src/components/base/catalogue/rows.js";
import type {Panel, ScoreName} from "../../src/components/base/snapshot/panel.js";
import {scoreNames} from "../../src/components/base/snapshot/panel.js";
import {defaultSettings} from "../../src/components/base/settings/settings.js";
import type {TableName} from "../../src/components/base/catalogue/index.js";
import {driftPartsChart} from "../../src/components/charts/mechanism/drift-parts.js";
import {panelOrder} from "../../src/components/charts/events/outcomes.js";
import {gapPartsChart} from "../../src/components/charts/mechanism/gap-parts.js";
import {identitiesChart, sigmaChart} from "../../src/components/charts/mechanism/rounds.js";
import {payoutsChart} from "../../src/components/charts/data/payouts.js";
import {penaltyPartsChart} from "../../src/components/charts/penalty/parts.js";
import {penaltyShapeChart} from "../../src/components/charts/penalty/shape.js";
import {penaltyChart} from "../../src/components/charts/penalty/penalty.js";
import {stakeDecilesChart} from "../../src/components/charts/stake/deciles.js";
import {trendSlopeChart} from "../../src/components/charts/trend/slope.js";
import {axisNote, gapChart, trendChart} from "../../src/components/charts/trend/trend.js";
import {whatIfCurveChart, whatIfRoundsChart} from "../../src/components/charts/what-if/what-if.js";
import type {CurvePoint} from "../../src/components/charts/what-if/what-if.js";
import {claimRows, markNotes, overview} from "../../src/components/figures/claims/claims.js";
import {
  fanFigure,
  placeboFigure,
  specificationsFigure,
  testsFigure
} from "../../src/components/figures/events/checks.js";
import {luckNotes} from "../../src/components/figures/events/luck.js";
import {allowanceRows, doseFigure, mechanicsFigure} from "../../src/components/figures/events/mechanics.js";
import {captionText} from "../../src/components/page/figure.js";
import {findingPictures} from "../../src/components/figures/findings/findings.js";
import {flagNote} from "../../src/components/figures/mechanism/mechanism.js";
import type {Meta} from "../../src/components/page/meta.js";
import {figureOrCause} from "../../src/components/page/or-cause.js";
import {scatter} from "../../src/components/figures/stake/scatter.js";
import * as events from "../../src/components/figures/events/stake-events.js";
import type {Framed} from "../../src/components/page/frame.js";
import {readRounds, whatIfFrom} from "../../src/components/figures/what-if/what-if.js";
import {orCause} from "../../src/components/base/words/cause.js";
import {endGroups} from "../../src/components/tables/penalty/end-groups.js";
import type {FanResult} from "../../src/components/tables/events/fan.js";
import {falls} from "../../src/components/tables/penalty/fall.js";
import {tables} from "../../src/components/tables/index.js";
import {rowsOf} from "../../src/components/base/catalogue/rows.js";
import type {EventResult, TableResult} from "../../src/components/tables/result/result.js";
import {readTable, writeTable} from "../../src/components/tables/result/serial.js";
import {stretches} from "../../src/components/tables/trend/stretches.js";
import {modelRows, whatIfRounds} from "../../src/components/tables/what-if/what-if.js";
import * as claims from "../../src/components/texts/claims/claims.js";
import {ledger} from "../../src/components/tables/claims/ledger.js";
import {allowanceTexts, fallText} from "../../src/components/texts/events/mechanics.js";
import {eventVerdict, partsAlt, partsTitle} from "../../src/components/texts/events/verdict.js";
import * as parts from "../../src/components/texts/mechanism/parts.js";
import * as byRound from "../../src/components/texts/mechanism/rounds.js";
import * as payouts from "../../src/components/texts/data/payouts.js";
import * as shape from "../../src/components/texts/penalty/shape.js";
import * as penalty from "../../src/components/texts/penalty/penalty.js";
import * as stakeEvents from "../../src/components/texts/events/stake-events.js";
import * as stake from "../../src/components/texts/stake/stake.js";
import {findings, sum} from "../../src/components/texts/findings/takeaways.js";
import type {Argument} from "../../src/components/texts/findings/takeaways.js";
import * as trend from "../../src/components/texts/trend/trend.js";
import {truthText} from "../../src/components/texts/mechanism/truth.js";
import * as whatIf from "../../src/components/texts/what-if/what-if.js";

export type Tables = {[N in TableName]: TableResult<N>};

/** Every table at its defaults, as its file gives it to a page. */
function everyTable(panel: Panel): Tables {
  const made = (Object.keys(tables) as TableName[]).map((name) => {
    const result = tables[name](panel, defaultSettings(name));
    return [name, readTable(JSON.parse(JSON.stringify(writeTable(result))))] as const;
  });
  return Object.fromEntries(made) as unknown as Tables;
}

export interface Figure extends Framed {
  result: TableResult;
  notes?: string[];
  draws?: boolean;
}

/** What the pages show: figures, and sentences by a name. */
export interface Shown {
  figures: Record<string, Figure>;
  words: Record<string, string>;
}

const plot = {width: 640};

export function everything(panel: Panel, of: Tables = everyTable(panel)): Shown {
  const pages = [stakePage, penaltyPage, trendPage, eventPage, mechanismPage, whatIfPage, otherPages].map((page) =>
    page(panel, of)
  );
  return {
    figures: Object.assign({}, ...pages.map(({figures}) => figures)),
    words: Object.assign({}, ...pages.map(({words}) => words))
  };
}

const meta = (panel: Panel): Meta => ({
  ...{source: "import", simulated: false, seed: null, asOf: {round: 60, time: "2021-05-05T20:00:00Z"}},
  ...{rows: panel.length, models: panel.models.key.length, chunks: [], standings: {}, hash: "", version: "0.0.0"},
  scores: scoreNames.filter((name: ScoreName) => panel.scores[name]!.some((value) => !Number.isNaN(value)))
});

/** The words of a figure: head, caption, and what is written into the drawing. */
export function wordsOf(panel: Panel, figure: Figure): string {
  const shown = figureOrCause(figure);
  const drawn = shown.chart(plot);
  const texts = [...drawn.querySelectorAll("text")].map((node) => node.textContent);
  const caption = captionText({...shown, meta: meta(panel)});
  return [shown.title, shown.subtitle, shown.alt, caption, ...texts].join(" | ");
}

/** Drawings of a figure that hold axes and no mark. */
export function emptyFrames(figure: Figure): number {
  const drawn = figureOrCause(figure).chart(plot) as Element;
  const plots = [drawn, ...drawn.querySelectorAll("svg")].filter(
    (node) => node.querySelector(":scope > g[aria-label^=x-axis], :scope > g[aria-label^=y-axis]") !== null
  );
  const marks = "dot area line link rect bar tick vector".split(" ").map((mark) => `:scope > g[aria-label^=${mark}]`);
  return plots.filter((node) => !node.querySelector(`:is(${marks.join()}) :is(path, circle, rect, line)`)).length;
}

function stakePage(panel: Panel, {"stake-deciles": result}: Tables): Shown {
  return {
    words: {"stake answer": stake.stakeAnswer(result)},
    figures: {
      "stake-deciles": {
        ...{title: stake.stakeTitle(result), subtitle: "", alt: stake.stakeAlt(result), result},
        chart: ({width}) => stakeDecilesChart(result.table, {width})
      },
      "stake-scatter": {
        ...{title: stake.scatterTitle(result), subtitle: "", alt: stake.scatterAlt(result), result},
        ...scatter(panel, result)
      }
    }
  };
}

function fallsOf(panel: Panel, {penalty: result, "penalty-shape": shape}: Tables) {
  return falls(result, {ends: endGroups(panel, result.settings), shape: shape.table});
}

function penaltyPage(panel: Panel, of: Tables): Shown {
  const {penalty: result, "penalty-shape": shapes} = of;
  const found = fallsOf(panel, of);
  return {
    words: {
      "penalty answer": orCause(result, penalty.penaltyAnswer(found)),
      "penalty shape": shape.shapeTexts(found).join(" ")
    },
    figures: {
      penalty: {
        ...{title: penalty.penaltyTitle(found), subtitle: penalty.penaltySubtitle("group")},
        ...{alt: penalty.penaltyAlt(found), result},
        chart: ({width}) => penaltyChart(found, {width}),
        notes: [penalty.contrastNote(found), penalty.scaleNote(found)]
      },
      "penalty-shape": {
        ...{title: shape.shapeTitle(found), subtitle: "", alt: shape.shapeAlt(found), result: shapes},
        chart: ({width}) => penaltyShapeChart(found, {width})
      }
    }
  };
}

const stretchesOf = (panel: Panel, of: Tables) =>
  stretches(of.trend.table, panel.rounds, {slopes: of["trend-slope"].table});

function trendPage(panel: Panel, of: Tables): Shown {
  const found = stretchesOf(panel, of);
  const who = trend.clusterWord(of.trend);
  const {rounds} = panel;
  return {
    words: {
      "trend answer": orCause(of.trend, trend.trendAnswer(found)),
      "trend stretches": [...trend.stretchTexts(found, who), ...trend.breakTexts(found)].join(" ")
    },
    figures: {
      trend: {
        ...{title: trend.trendTitle(found), subtitle: "", alt: trend.trendAlt(found), result: of.trend},
        chart: ({width}) => trendChart(found, {width, rounds}),
        notes: [trend.smoothingNote(1), axisNote(found), trend.weightNote(found, who)]
      },
      "trend-slopes": {
        ...{title: trend.slopeTitle(found), subtitle: "", alt: trend.slopeAlt(found), result: of["trend-slope"]},
        chart: ({width}) => trendSlopeChart(found, {width})
      },
      "trend-gap": {
        ...{title: trend.gapTitle(found), subtitle: "", alt: trend.gapAlt(found), result: of.trend},
        chart: ({width}) => gapChart(found, {width, rounds})
      }
    }
  };
}

function eventPage(panel: Panel, of: Tables): Shown {
  const path = of["event-path"] as EventResult<"event-path">;
  const summary = of["event-summary"] as EventResult<"event-summary">;
  const found = {path, mmcPath: path, summary};
  const {settings} = path;
  const list = of.events as EventResult<"events">;
  const split = of["event-parts"] as EventResult<"event-parts">;
  const tests = of["event-tests"] as EventResult<"event-tests">;
  const mechanics = [of["event-mechanics"], of["event-dose"], of["event-allowance"]] as const;
  const arrived = {results: [tests], stale: false};
  const paths = outcomePaths(panel);
  return {
    words: {
      "events answer": stakeEvents.eventAnswer(found),
      "events fall": fallText(split),
      "events allowance": allowanceTexts(allowanceRows(mechanics), settings).join(" "),
      "events verdict": eventVerdict(split, tests).join(" ")
    },
    figures: {
      ...Object.fromEntries(
        paths.map((own) => [`event-path ${own.settings.outcome}`, pathFigure(own, found, arrived)])
      ),
      "event-outcomes": {
        ...{title: stakeEvents.outcomesTitle(summary), subtitle: "", alt: stakeEvents.outcomesAlt(summary)},
        ...{
          chart: events.outcomesChart(paths, summary, "event"),
          result: summary,
          notes: events.pathNotes(found, "event")
        }
      },
      "event-change": {
        ...{title: stakeEvents.changeTitle(summary), subtitle: "", alt: stakeEvents.changeAlt(summary)},
        ...{chart: events.changeChart(found), result: summary, notes: events.countNotes(found)}
      },
      "event-parts": {
        ...{title: partsTitle(split), subtitle: "", alt: partsAlt(split), result: split},
        ...{chart: events.partsChart(split), notes: events.partsNotes(found)}
      },
      "event-mechanics": mechanicsFigure(mechanics, found),
      "event-dose": doseFigure(mechanics, found),
      "event-fan": fanFigure(of["event-fan"] as FanResult),
      "event-tests": testsFigure(tests),
      "event-placebos": placeboFigure(of["event-placebo"] as EventResult<"event-placebo">),
      "event-specifications": specificationsFigure(of["event-specifications"] as EventResult<"event-specifications">),
      events: {
        ...{
          title: stakeEvents.eventsTitle(list),
          draws: list.picked > 0,
          subtitle: "",
          alt: stakeEvents.eventsAlt(list),
          result: list
        },
        ...{chart: events.eventsChart(list, found), notes: events.eventsNotes(list)}
      }
    }
  };
}

function outcomePaths(panel: Panel): EventResult<"event-path">[] {
  const settings = defaultSettings("event-path");
  return panelOrder.map((outcome) => tables["event-path"](panel, {...settings, outcome}) as EventResult<"event-path">);
}

function pathFigure(
  path: EventResult<"event-path">,
  found: events.EventTables,
  tests: {results: EventResult<"event-tests">[]; stale: boolean}
): Figure {
  return {
    title: stakeEvents.eventPathTitle(path, found.summary),
    subtitle: "",
    alt: stakeEvents.eventPathAlt(path, found.summary),
    chart: events.pathChart({...found, path}, "event", tests),
    notes: [...events.pathNotes(found, "event"), ...luckNotes(tests, path.settings)],
    result: path
  };
}

function mechanismPage({rounds}: Panel, of: Tables): Shown {
  const [gap, split] = [of["gap-parts"], of["penalty-parts"]];
  const [meta, driftResult] = [of["meta-model"], of["drift-parts"]];
  const [rows, drift] = [rowsOf(meta), rowsOf(driftResult)] as [never[], never[]];
  const figure = (result: TableResult, [title, alt]: string[], chart: Figure["chart"], notes: string[] = []) => ({
    ...{result, title, subtitle: "", alt, chart, notes}
  });
  return {
    words: {
      "mechanism answer": parts.mechanismAnswer(gap, split),
      "mechanism flags": byRound.flagTexts(rows).join(" "),
      "mechanism drift": byRound.driftTexts(drift).join(" ")
    },
    figures: {
      "gap-parts": figure(
        gap,
        [parts.gapTitle(gap), parts.gapAlt(gap)],
        ({width}) => gapPartsChart(rowsOf(gap), {width}),
        [flagNote(gap, meta)]
      ),
      "penalty-parts": figure(
        split,
        [parts.penaltySplitTitle(split), parts.penaltySplitAlt(split)],
        ({width}) => penaltyPartsChart(rowsOf(split), {width}),
        [flagNote(split, meta)]
      ),
      identities: figure(meta, [byRound.identitiesTitle(rows), byRound.identitiesAlt(rows)], ({width}) =>
        identitiesChart(rows, {width, rounds})
      ),
      sigma: figure(meta, [byRound.sigmaTitle(rows), byRound.sigmaAlt(rows)], ({width}) =>
        sigmaChart(rows, {width, rounds})
      ),
      "drift-parts": figure(driftResult, [byRound.driftTitle(drift), byRound.driftAlt(drift)], ({width}) =>
        driftPartsChart(drift, {width})
      )
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
    return {
      ...{title: whatIf.whatIfTitle(own), subtitle: "", alt: whatIf.whatIfAlt(own)},
      chart: ({width}) => whatIfCurveChart(own.curve as CurvePoint[], {width, k: own.k, turn: own.turn}),
      notes: [whatIf.rangeNote(own)],
      result: {...result, ...(own.rounds.length ? {left: []} : {})}
    };
  };
  const own = found("model");
  return {
    words: {
      "what-if answer": whatIf.whatIfAnswer(own),
      "what-if answer by hand": whatIf.whatIfAnswer(found("hand")),
      "what-if quality": whatIf.qualityText(own.rounds)
    },
    figures: {
      "what-if-curve": curve("model"),
      "what-if-curve by hand": curve("hand"),
      "what-if": {
        title: whatIf.historyTitle(own, result.table.numRows()),
        ...{subtitle: "", alt: whatIf.whatIfAlt(own), result},
        chart: ({width}) => whatIfRoundsChart(result.table.objects() as never[], {width})
      }
    }
  };
}

function otherPages(panel: Panel, of: Tables): Shown {
  const rows = claimRows(of.claims);
  const list = rows.flatMap((row) => {
    const claim = ledger.find(({id}) => id === row.claim)!;
    return [claims.hereText(row, claim), claims.decidesText(row), claims.insteadText(row, claim)];
  });
  const paid = rowsOf(of.payouts);
  const argument = argumentOf(panel, of);
  const all = findings(argument);
  const pictures = Object.entries(findingPictures(argument, panel.rounds)).map(([name, picture]): [string, Figure] => [
    `index ${name}`,
    {...picture, chart: picture.chart as Figure["chart"], title: "", subtitle: "", result: {...of.rules, left: []}}
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
      claims: {
        ...{title: claims.claimsTitle(rows), subtitle: "", alt: claims.claimsAlt(rows), result: of.claims},
        ...{chart: overview(rows), notes: markNotes(rows)}
      },
      payouts: {
        ...{title: payouts.payoutTitle(paid, of.payouts), subtitle: "", alt: payouts.payoutAlt(paid, of.payouts)},
        ...{chart: ({width}: {width: number}) => payoutsChart(paid, {width}), result: of.payouts}
      }
    }
  };
}

function argumentOf(panel: Panel, of: Tables): Argument {
  const summary = of["event-summary"] as EventResult<"event-summary">;
  const mmcPath = of["event-path"] as EventResult<"event-path">;
  return {
    ...{stake: of["stake-deciles"], falls: fallsOf(panel, of), penalty: of.penalty},
    ...{stretches: stretchesOf(panel, of), trend: of.trend, events: {summary, mmcPath}}
  };
}
