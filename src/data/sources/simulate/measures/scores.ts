/** How scores vary: from round to round, between models, and from one round to the ones that share its days. */
import {deviation, mean, pearson} from "../../../../components/statistics/numbers/correlation.js";
import type {Played} from "../play.js";
import {byRound, measure, pick} from "./measure.js";
import type {Measure} from "./measure.js";

/** Standard deviation of a target of five bins from -2 to 2: a score in units of MMC over it is a correlation. */
export const targetDeviation = Math.sqrt(0.8);

export function scoreMeasures(played: Played, resolved: readonly number[]): Measure[] {
  const {rows} = played;
  const scored = (name: "mmc" | "market", index: readonly number[]) =>
    pick(rows, name, index).filter((x) => !Number.isNaN(x));
  const groups = byRound(rows, resolved);
  const firsts = groups.map(([first]) => first);
  const market = scored("market", firsts).map((x) => x / targetDeviation);
  const common = groups.map((group) => mean(pick(rows, "corr", group)));
  const center = groups.length ? mean(pick(rows, "cwmm", resolved)) : NaN;
  return [
    measure("metaMean", "mean correlation of the meta-model with the target", mean(market)),
    measure("metaDeviation", "its standard deviation over rounds", deviation(market)),
    measure("common", "standard deviation of a round's mean CORR, over mean cwmm", deviation(common) / center),
    measure("mmcDeviation", "standard deviation of MMC", deviation(scored("mmc", resolved))),
    ...[1, 5, 10, 20].map((lag) =>
      measure(`lag${lag}`, `autocorrelation of MMC, ${lag} daily rounds apart`, dailyAutocorrelation(played, lag))
    )
  ];
}

/** Correlation of a model's MMC around its own mean with the same some daily rounds later, over all resolved pairs. */
function dailyAutocorrelation({rows, rounds}: Pick<Played, "rows" | "rounds">, lag: number): number {
  const daily = rounds.filter(({at, resolved}) => at.cadence !== "weekly" && resolved);
  const position = new Map(daily.map(({at}, i) => [at.round, i]));
  const [round, model, mmc] = [rows.column("round"), rows.column("model"), rows.column("mmc")];
  const careers = new Map<number, Map<number, number>>();
  for (let i = 0; i < rows.length; ++i) {
    const at = position.get(round[i]);
    if (at === undefined || Number.isNaN(mmc[i])) continue;
    if (!careers.has(model[i])) careers.set(model[i], new Map());
    careers.get(model[i])!.set(at, mmc[i]);
  }
  const pairs = [...careers.values()].flatMap((career) => pairsOf(career, lag));
  return pearson(
    pairs.map(([now]) => now),
    pairs.map(([, later]) => later)
  );
}

function pairsOf(career: ReadonlyMap<number, number>, lag: number): [now: number, later: number][] {
  const center = mean([...career.values()]);
  return [...career]
    .filter(([at]) => career.has(at + lag))
    .map(([at, value]) => [value - center, career.get(at + lag)! - center]);
}
