import {outcomeNames} from "../../base/snapshot/panel.js";
import type {OutcomeName, Panel} from "../../base/snapshot/panel.js";
import {positions} from "../../base/rounds/positions.js";
import {once, remembering} from "../../base/kit/memo.js";
import {roundOffsets} from "../../base/rounds/rounds.js";
import type {Settings} from "../../base/settings/settings.js";
import {floats} from "../../base/kit/arrays.js";
import {sides} from "../../statistics/series/windows.js";
import type {Sides, Windows} from "../../statistics/series/windows.js";
import {partOf} from "./candidates.js";
import type {PickOptions} from "./candidates.js";
import type {ComparisonSettings} from "./comparison.js";
import {outcomeOthers} from "./outcome-others.js";
import type {OutcomeOthers} from "./outcome-others.js";
import {around, histories} from "../panel/histories.js";
import {column} from "../panel/select.js";

export interface OutcomeWindows extends Windows {
  /** the same scores as they are, where `scores` holds differences */
  raw: Float64Array;
  /** with `adjust = others`, by event: how many others it has, and the mean of their changes */
  others?: Pick<OutcomeOthers, "n" | "change">;
}

/** What decides which scores stand in a window; `ratio`, `base` and `minScored` matter to `adjust = others` alone. */
export type WindowSettings = ComparisonSettings & Pick<Settings, "adjust">;

const ofPanel = once((_: Panel) => remembering<Int32Array, OutcomeWindows>({newest: 16}));

interface Wanted extends PickOptions {
  outcome: OutcomeName;
  settings: WindowSettings;
}

/**
 * Scores of an outcome in the window around each entry of `histories`: resolved rounds of the same cadence and score
 * regime that take part. With `adjust = round` less the round's mean; a round without one has no adjusted score. With `adjust = others`
 * less what the others of the entry did since their own mean before; one with too few of them has no adjusted scores.
 * The newest few of the same `entries` are remembered: neither may be changed.
 */
export function outcomeWindows(panel: Panel, entries: Int32Array, wanted: Wanted): OutcomeWindows {
  const {outcome, direction, settings} = wanted;
  const {rounds, days, before, after, adjust} = settings;
  const cut = {rounds, days, before, after, adjust};
  if (adjust !== "others") return ofPanel(panel)(entries, {outcome, cut}, (own) => cutWindows(panel, entries, own));
  const {ratio, base, minScored} = settings;
  const own = {outcome, direction, cut, compared: {ratio, base, minScored}};
  return ofPanel(panel)(entries, own, () => {
    const windows = cutWindows(panel, entries, {outcome, cut});
    const isScored = (at: number) => !Number.isNaN(windows.raw[at]);
    const {path, ...others} = outcomeOthers(panel, outcome, {
      ...{entries, isScored, direction, width: windows.width, before},
      settings: {...cut, ratio, base, minScored}
    });
    return {...windows, scores: windows.scores.map((score, i) => score - path[i]), others};
  });
}

/** Own means of each event on both sides: with others, after is less the mean of their changes, and `all` the mean of the path. */
export function sidesOf(windows: OutcomeWindows): Sides {
  const adjusted = sides(windows);
  if (!windows.others) return adjusted;
  const {change} = windows.others;
  const raw = sides({...windows, scores: windows.raw});
  return {...raw, after: raw.after.map((mean, line) => mean - change[line]), all: adjusted.all};
}

type Cut = Pick<Settings, "rounds" | "days" | "before" | "after" | "adjust">;

function cutWindows(
  panel: Panel,
  entries: Int32Array,
  {outcome, cut: settings}: {outcome: OutcomeName; cut: Cut}
): OutcomeWindows {
  const {before, after, adjust} = settings;
  const {row, round} = histories(panel);
  const {position} = positions(panel);
  const values = column(panel, outcome);
  const means = adjust === "round" ? roundMeans(panel, outcome) : new Float64Array(panel.rounds.length);
  const inside = usableRounds(panel, settings);
  const regime = regimeIndex(panel.rounds);
  const width = before + after;
  const raw = new Float64Array(entries.length * width).fill(NaN);
  const scores = new Float64Array(entries.length * width).fill(NaN);
  for (let line = 0; line < entries.length; ++line) {
    const now = round[entries[line]];
    const [from, to] = around(panel, entries[line], settings);
    for (let e = from; e < to; ++e) {
      if (!inside[round[e]] || regime[round[e]] !== regime[now]) continue;
      const at = line * width + before + position[round[e]] - position[now];
      const mean = means[round[e]];
      scores[at] = values[row[e]] - mean;
      if (mean === mean) raw[at] = values[row[e]];
    }
  }
  return {scores, raw, width, before};
}

const usable = remembering<Panel, Uint8Array>({newest: 2});

/** Whether each round takes part and is resolved. */
function usableRounds(panel: Panel, {rounds, days}: Cut): Uint8Array {
  return usable(panel, {rounds, days}, ({rounds, days}) =>
    partOf(panel, rounds, days).map((is, i) => (is && panel.rounds[i].resolved ? 1 : 0))
  );
}

/** A number per score regime, by round. */
const regimeIndex = once((rounds: Panel["rounds"]): Uint8Array => {
  const regimes = [...new Set(rounds.map((r) => r.score_regime))];
  return Uint8Array.from(rounds, (r) => regimes.indexOf(r.score_regime));
});

const meansOf = remembering<Panel, Float64Array>({newest: outcomeNames.length});

/** Mean of an outcome over each round's staked models that have one; NaN without any. No setting matters to it. */
export function roundMeans(panel: Panel, outcome: OutcomeName): Float64Array {
  return meansOf(panel, outcome, (name) => computeRoundMeans(panel, column(panel, name)));
}

function computeRoundMeans(panel: Panel, values: Float32Array): Float64Array {
  const offsets = roundOffsets(panel);
  return floats(panel.rounds, (_, i) => {
    let sum = 0;
    let n = 0;
    for (let r = offsets[i]; r < offsets[i + 1]; ++r) {
      if (!(panel.stake[r] > 0) || values[r] !== values[r]) continue;
      sum += values[r];
      ++n;
    }
    return sum / n;
  });
}
