/** The figures of the page on one model: where it stands, its raises and cuts, its rounds. */
import type {Measure} from "../../base/my-model/rules.js";
import {fewestPeers, sizeFactor} from "../../base/my-model/rules.js";
import {eventsChart} from "../../charts/my-model/events.js";
import {historyChart} from "../../charts/my-model/history.js";
import {standingChart} from "../../charts/my-model/standing.js";
import type {PlaceRow} from "../../charts/my-model/standing.js";
import {colors} from "../../charts/kit/theme.js";
import type {ResultFigure} from "../../page/figure.js";
import {
  eventCaveat,
  eventsAlt,
  eventsTitle,
  historyTitle,
  measureText,
  measureWords,
  newestOf,
  noneOf,
  roundsText,
  standingAlt,
  standingTitle
} from "../../texts/my-model/my-model.js";
import type {MyModelFound} from "./found.js";

/** Those that are drawn; the table has all. */
const drawn: readonly (readonly [Measure, string])[] = [
  ["stake", colors.stake],
  ["cwmm", colors.cwmm],
  ["own", colors.cwmm],
  ["mmc", colors.mmc],
  ["corr", colors.corr],
  ["return", colors.muted]
];

function placeRows(found: Pick<MyModelFound, "standing">): PlaceRow[] {
  const rows = newestOf(found.standing);
  return drawn.flatMap(([measure, color]) => {
    const row = rows[measure];
    if (!row) return [];
    const label = `${measureWords[measure]} ${measureText(measure, measure === "stake" ? row.newest : row.value)}`;
    const ends = {low: row.percentile_low, high: row.percentile_high};
    return [{label, color, field: row.percentile, peers: row.peers_percentile, ...ends}];
  });
}

export const standingFigure = (found: MyModelFound): ResultFigure => ({
  id: "standing",
  title: standingTitle(found),
  about:
    "Of each of the model’s numbers, the share of models in the same round that have less, as the mean over its rounds: dot, of all staked models, with its interval as a bar; ring, of those of its size",
  ...(newestOf(found.standing).mmc?.percentile_low == null ? {} : {legend: "Bar: 95 % interval"}),
  alt: standingAlt(found),
  chart: ({width}) => standingChart(placeRows(found), {width}),
  height: 340,
  how: [
    `Its size: models of other accounts within a factor of ${sizeFactor} of its stake, at least the nearest ${fewestPeers}`,
    "Stake, weight and cwmm are known as they are: luck has no part in them, so there is no interval",
    roundsText(found),
    "Own weight: cwmm less what it would be against the meta-model of all others"
  ].filter(Boolean),
  result: withCause(found.results.model, noneOf(found))
});

/** So many are drawn, the newest; the table has all. */
const mostEvents = 6;

export const eventsFigure = (found: MyModelFound): ResultFigure => ({
  id: "model-events",
  title: eventsTitle(found.events),
  about:
    "From the mean MMC before (ring) to that from the raise or cut on (arrow), in the windows of the stake events; at the right the change less the mean change of models of other accounts in the same rounds",
  ...(found.events.length ? {legend: eventCaveat} : {}),
  alt: eventsAlt(found.events),
  chart: ({width}) => eventsChart(found.events.slice(-mostEvents), {width}),
  height: 200,
  how: [
    `The newest ${mostEvents} are drawn`,
    "Luck comes back to its mean: after a lucky streak MMC falls whatever the stake does"
  ],
  result: found.results.events
});

export const historyFigure = (found: MyModelFound): ResultFigure => ({
  id: "model-history",
  title: historyTitle(found, found.rounds.length),
  about: "Stake, correlation with the meta-model and MMC of every resolved round with a stake; dashed: raises and cuts",
  alt: `${historyTitle(found, found.rounds.length)}: stake, cwmm and MMC.`,
  chart: ({width}) => historyChart(found.rounds, {width, events: found.events.map(({round}) => round)}),
  height: 400,
  result: found.results.rounds
});

/** The result with why there is nothing to show, where its own steps name another reason. */
function withCause<R extends ResultFigure["result"]>(result: R, none: string | null): R {
  if (none === null || !result.left.length) return result;
  const left = result.left.map(({none: _, ...step}, i) => (i === result.left.length - 1 ? {...step, none} : step));
  return {...result, left};
}
