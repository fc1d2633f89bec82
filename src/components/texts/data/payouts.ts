/** What the data page says of payouts: recomputed by the rule table, held against those that the source records. */
import type {RowOf} from "../../base/catalogue/rows.js";
import {spans} from "../../base/snapshot/coverage.js";
import {causeOf} from "../../base/words/cause.js";
import type {WithLeft} from "../../base/words/cause.js";
import {counted, percent, signed} from "../../base/words/format.js";

/** A round agrees when this share of its payouts are as recomputed. */
const agreeing = 0.99;

const agrees = (share: number | null) => share === null || share >= agreeing;

/** `told`: what the table left out. */
export function payoutTitle(rows: readonly RowOf<"payouts">[], told: WithLeft = {}): string {
  if (!rows.length) return causeOf(told) ?? "No payout is recorded in a resolved round";
  if (allExplained(rows)) return "The rules explain the payouts of every round";
  const off = rows.filter((r) => !agrees(r.share)).length;
  return off === rows.length
    ? "The rules explain the payouts of no round"
    : `The rules do not explain the payouts of ${counted(off, "round")}`;
}

/** Whether no round's payouts differ from what the rules make. */
export const allExplained = (rows: readonly Pick<RowOf<"payouts">, "share">[]) => rows.every((r) => agrees(r.share));

/** What explaining means, for the fold under the figure. */
export const payoutNote = `The rules explain a round where at least ${percent(agreeing)} of its payouts are within 1 % of those recomputed`;

export function payoutAlt(rows: readonly RowOf<"payouts">[], told: WithLeft = {}): string {
  if (!rows.length) return `${payoutTitle(rows, told)}.`;
  const at = ({share, round}: RowOf<"payouts">) => `${percent(share, 1)} in round ${round}`;
  const lowest = rows.reduce((a, b) => (b.share < a.share ? b : a));
  return `Share of a round's payouts that lie within 1 % of those recomputed: ${at(rows[0])}, ${at(rows[rows.length - 1])}, least ${at(lowest)}.`;
}

/** One sentence per run of rounds that disagree, with what the disagreement looks like. */
export function payoutReasons(rows: readonly RowOf<"payouts">[]): string[] {
  const off = rows.filter((r) => !agrees(r.share));
  const ofKind = (kind: Kind) => off.filter((r) => kindOf(r) === kind);
  return (Object.keys(reasons) as Kind[]).flatMap((kind) => {
    const found = ofKind(kind);
    return found.length ? [sentence(kind, found)] : [];
  });
}

type Kind = "mmc" | "corr" | "both";

/** Whose payouts differ: those for MMC alone, for CORR alone, or either's. */
function kindOf({share_corr, share_mmc}: RowOf<"payouts">): Kind {
  if (agrees(share_corr)) return "mmc";
  return agrees(share_mmc) && share_mmc !== null ? "corr" : "both";
}

const reasons: Record<Kind, string> = {
  mmc: "payouts for CORR alone are as recomputed, those that MMC enters are not: the MMC of this source is not the one that was paid",
  corr: "payouts that MMC enters are as recomputed, those for CORR alone are not: the recorded multipliers are not those that were paid",
  both: "the recorded payouts follow no rule of the table: they are no multiple of the round's CORR"
};

/** One sentence per reason why payouts are not compared. */
export const payoutsLeft = (left: readonly {reason: string; rows: number}[]): string[] =>
  left.filter(({rows}) => rows > 0).map(({reason, rows}) => `${counted(rows, "row")} left out: ${reason}`);

function sentence(kind: Kind, rows: readonly RowOf<"payouts">[]): string {
  const sum = (of: (row: RowOf<"payouts">) => number) => rows.reduce((total, row) => total + of(row), 0);
  const within = sum(({n, share}) => n * share) / sum(({n}) => n);
  const off = sum((r) => r.recomputed - r.recorded) / sum((r) => Math.abs(r.recorded));
  const where = `${rows.length === 1 ? "Round" : "Rounds"} ${spans(rows.map((r) => r.round))}`;
  return `${where}: ${reasons[kind]}. ${percent(within)} of ${counted(
    sum(({n}) => n),
    "payout"
  )} agree; the sum is off by ${signed(100 * off, 1)} % of what was recorded.`;
}
