/** The figures of the page on diversification. */
import {pairKinds} from "../../base/catalogue/diversification.js";
import {rowsOf} from "../../base/catalogue/rows.js";
import type {Own, OwnDot} from "../../base/my-model/own.js";
import {correlation, counted, fixed, signed, signedPercent} from "../../base/words/format.js";
import {curveChart} from "../../charts/diversification/curve.js";
import {emptyChart} from "../../charts/kit/empty-chart.js";
import {domainOf, intervalDots} from "../../charts/kit/interval-dots.js";
import type {DotRow} from "../../charts/kit/interval-dots.js";
import {stack} from "../../charts/kit/stack.js";
import {colors} from "../../charts/kit/theme.js";
import type {ResultFigure} from "../../page/figure.js";
import type {TableResult} from "../../tables/result/result.js";
import {ownAccountOf} from "../own/late.js";
import {
  curveAlt,
  curveTitle,
  effectiveAlt,
  effectiveTitle,
  likenessAlt,
  likenessTitle,
  newestLikeness,
  newestSizes,
  pairNames,
  returnAlt,
  returnTitle,
  sharpeAlt,
  sharpeTitle,
  sizeLabel,
  volatilityOf
} from "../../texts/diversification/diversification.js";
import type {Sized} from "../../texts/diversification/diversification.js";
import {rulesName} from "../../texts/participation/participation.js";

type LikenessTable = TableResult<"account-likeness">;
type SizesTable = TableResult<"diversification">;

const byChance = "Of twenty such intervals around nothing, one leaves out 0 by chance";
const legend = "Lines are 95 % intervals; a ring has none";
const underNewest = (rules: string | undefined) =>
  rules ? `Drawn are the newest rules with an interval: ${rules}; the table has all` : "The table has all rules";

/** Correlation of models of one account and of different ones. */
export function likenessFigure(result: LikenessTable): ResultFigure {
  const rows = rowsOf(result);
  const newest = newestLikeness(rows);
  const dots = pairKinds.flatMap((kind): DotRow[] => {
    const row = newest[kind];
    if (!row || row.correlation === null) return [];
    return [
      {
        ...{label: pairNames[kind], value: row.correlation, low: row.correlation_low, high: row.correlation_high},
        ...{text: correlation(row.correlation), color: kind === "between" ? colors.muted : colors.cwmm}
      }
    ];
  });
  return {
    id: "likeness",
    title: likenessTitle(rows),
    about: "Correlation of two models’ payouts over stake, less the mean of the round",
    alt: likenessAlt(rows),
    chart: ({width, own}) =>
      dots.length
        ? intervalDots(dots, {
            ...{width, domain: domainOf(dots), label: "correlation →", labels: width < 480 ? 124 : 160},
            own: own?.dots ?? []
          })
        : emptyChart(likenessTitle(rows), {width}),
    own: ownAccountOf("likeness", newest.within),
    legend,
    how: [
      underNewest(newest.within && rulesName(newest.within)),
      "Of different accounts, each model is paired with those that follow it by key",
      "The round’s mean is removed, so that what moves all models does not make them alike"
    ],
    height: 40 * Math.max(1, dots.length) + 72,
    result
  };
}

/** So many models are drawn on the curve. */
const drawn = 10;
const numbers = Array.from({length: drawn}, (_, i) => i + 1);

/** The reader's own account as one of as many models, as alike as its own are. */
const curvesOf = (own: Own | null | undefined) =>
  (own?.dots ?? []).map(({name, value}) => ({
    name,
    points: numbers.map((models) => ({models, value: volatilityOf(models, value)}))
  }));

/** What the next model of an account changes, from how alike its models are. */
export function curveFigure(result: LikenessTable): ResultFigure {
  const rows = rowsOf(result);
  const {within} = newestLikeness(rows);
  const {correlation: alike = null, correlation_low: low = null, correlation_high: high = null} = within ?? {};
  const points = numbers.map((models) => ({
    models,
    value: volatilityOf(models, alike ?? NaN),
    low: low === null ? null : volatilityOf(models, low),
    high: high === null ? null : volatilityOf(models, high),
    apart: volatilityOf(models, 0)
  }));
  const title = curveTitle(rows);
  return {
    id: "next-model",
    title,
    about: "How much the mean of several models varies beside one: as alike as those of an account, and unlike",
    alt: curveAlt(rows, {models: drawn}),
    chart: ({width, own}) =>
      alike === null ? emptyChart(title, {width}) : curveChart(points, {width, own: curvesOf(own)}),
    own: ownAccountOf("likeness", within),
    legend: "The band is the 95 % interval of the likeness",
    how: [
      "Follows from the likeness above: the root of (1 + (n − 1) r) / n for n equal stakes with correlation r",
      "It is the part of a return that differs from the field’s: what moves all models is not diversified away"
    ],
    height: 280,
    result
  };
}

function sizeDots(rows: readonly Sized[], of: (row: Sized) => Omit<DotRow, "label" | "color"> | null): DotRow[] {
  return rows.flatMap((row) => {
    const dot = of(row);
    return dot ? [{...dot, label: sizeLabel(row), color: colors.stake}] : [];
  });
}

/** Like how many models drawn from the field accounts vary, by their number of models. */
export function effectiveFigure(result: SizesTable): ResultFigure {
  const rows = rowsOf(result);
  const newest = newestSizes(rows);
  const dots = sizeDots(newest, ({effective, effective_low: low, effective_high: high}) =>
    effective === null ? null : {value: effective, low, high, text: fixed(effective, 1)}
  );
  return {
    id: "effective",
    title: effectiveTitle(rows),
    about: "How many models drawn from the field would vary as little as an account, by its number of models",
    alt: effectiveAlt(rows),
    chart: ({width, own}) =>
      dots.length
        ? intervalDots(dots, {
            ...{width, domain: domainOf(dots), label: "models drawn from the field →", labels: 124},
            ...{marks: [1], own: own?.dots ?? []}
          })
        : emptyChart(effectiveTitle(rows), {width}),
    own: ownAccountOf("effective", newest[0]),
    legend,
    how: [
      underNewest(newest[0] && rulesName(newest[0])),
      `Accounts drawn: ${newest.map((row) => `${sizeLabel(row)} ${counted(row.accounts, "account")}`).join(", ") || "none"}`,
      "From the variance of an account’s mean payout over stake, less the round’s mean, beside that of one model; the dashed line is one model"
    ],
    height: 40 * Math.max(1, dots.length) + 72,
    result
  };
}

/** What accounts earn beside the field, by their number of models. */
export function returnFigure(result: SizesTable): ResultFigure {
  const rows = rowsOf(result);
  const newest = newestSizes(rows);
  const dots = sizeDots(newest, ({over_field: value, over_field_low: low, over_field_high: high}) => ({
    ...{value: 100 * value, low: low === null ? null : 100 * low, high: high === null ? null : 100 * high},
    text: signedPercent(value, 2)
  }));
  return {
    id: "returns",
    title: returnTitle(rows),
    about: "Payout over stake in a round less the mean of all staked models, by an account’s number of models",
    alt: returnAlt(rows),
    chart: ({width, own}) =>
      dots.length
        ? intervalDots(dots, {
            ...{width, domain: domainOf(dots), label: "% of the stake a round →", labels: 124},
            own: own?.dots ?? []
          })
        : emptyChart(returnTitle(rows), {width}),
    own: ownAccountOf("returns", newest[0]),
    legend,
    how: [underNewest(newest[0] && rulesName(newest[0])), byChance, "The models of an account count alike"],
    height: 40 * Math.max(1, dots.length) + 72,
    result
  };
}

/** What accounts earn for what they risk, beside as many models drawn from the field. */
export function sharpeFigure(result: SizesTable): ResultFigure {
  const rows = rowsOf(result);
  const newest = newestSizes(rows);
  const ratios = sizeDots(newest, ({sharpe, sharpe_low: low, sharpe_high: high, sharpe_chance: beside}) =>
    sharpe === null ? null : {value: sharpe, low, high, text: correlation(sharpe), beside}
  );
  const differences = sizeDots(newest, ({sharpe_over: over, sharpe_over_low: low, sharpe_over_high: high}) =>
    over === null ? null : {value: over, low, high, text: signed(over, 2)}
  );
  const chances = ratios.flatMap(({beside}) =>
    typeof beside === "number" ? [{value: beside, low: null, high: null}] : []
  );
  const panel = (dots: readonly DotRow[], of: {width: number; label: string; own?: readonly OwnDot[]}) =>
    intervalDots(dots, {...of, domain: domainOf([...dots, ...(dots === ratios ? chances : [])]), labels: 124});
  return {
    id: "sharpe",
    title: sharpeTitle(rows),
    about: "Return over volatility per round by an account’s number of models; below, less that of random draws",
    alt: sharpeAlt(rows),
    chart: ({width, own}) =>
      ratios.length
        ? stack([
            panel(ratios, {width, label: "Sharpe ratio per round →", own: own?.dots ?? []}),
            ...(differences.length ? [panel(differences, {width, label: "accounts less random draws →"})] : [])
          ])
        : emptyChart(sharpeTitle(rows), {width}),
    own: ownAccountOf("sharpe", newest[0]),
    legend: `Grey: as many models drawn from the field. ${legend}`,
    how: [
      underNewest(newest[0] && rulesName(newest[0])),
      byChance,
      "Draws earn what the field earns in the same rounds, and vary like its mean and what as many models leave of one model’s own variance",
      "Rounds that share days of return are not independent, so nothing is scaled up to a year"
    ],
    height: 80 * Math.max(1, ratios.length) + 144,
    result
  };
}
