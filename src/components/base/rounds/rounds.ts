/** Looking rounds up: where their rows are, which of them a setting means. */
import {roundEnds} from "../settings/settings.js";
import type {Panel, Round} from "../snapshot/panel.js";
import {once} from "../kit/memo.js";

/** Row offsets: the rows of `panel.rounds[i]` are `offsets[i]` to `offsets[i + 1] - 1`. */
export const roundOffsets = once(({round, length, rounds}: Panel): Int32Array => {
  const result = new Int32Array(rounds.length + 1);
  let row = 0;
  for (let i = 0; i < rounds.length; ++i) {
    result[i] = row;
    while (row < length && round[row] === rounds[i].round) ++row;
  }
  if (row < length) throw new Error(`round ${round[row]} has rows but no entry among the rounds`);
  result[rounds.length] = row;
  return result;
});

/** Whether each round takes part under a `rounds` setting: all, newest, or A:B of numbers or dates (both ends included). */
export function roundsChosen(panel: Pick<Panel, "rounds" | "round" | "length">, setting: string): boolean[] {
  if (setting === "all") return panel.rounds.map(() => true);
  if (setting === "newest") {
    const newest = newestRegime(panel);
    return panel.rounds.map((r) => r.score_regime === newest);
  }
  const [from, to] = roundEnds(setting);
  return panel.rounds.map((r) => (!from || compare(r, from) >= 0) && (!to || compare(r, to) <= 0));
}

/** The score regime of the newest round with rows. */
function newestRegime({round, length, rounds}: Pick<Panel, "rounds" | "round" | "length">): string | null {
  const newest = length ? round[length - 1] : NaN;
  return rounds.find((r) => r.round === newest)?.score_regime ?? null;
}

function compare(round: Round, end: string): number {
  if (!end.includes("-")) return round.round - Number(end);
  const opens = round.opens.slice(0, 10);
  return opens < end ? -1 : opens > end ? 1 : 0;
}
