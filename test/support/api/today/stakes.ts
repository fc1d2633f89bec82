/** Stakes of the models of today's stand-in: a field that grows without a step but where positions became a round's own. */

/** A change of the total that no rule names. */
export interface PlantedStep {
  round: number;
  times: number;
}

export const models = 40;
/** of them; the others submit without a stake */
export const staked = 36;

const points: readonly [round: number, nmr: number][] = [
  [168, 40_000],
  [205, 60_000],
  [257, 299_000],
  [258, 302_000],
  [300, 650_000],
  [700, 545_000],
  [1342, 812_000],
  [1400, 790_000]
];

/** NMR at stake in a round. */
export function atStake(round: number, step: PlantedStep | null): number {
  const at = Math.max(
    1,
    Math.min(
      points.findIndex(([end]) => end >= round),
      points.length - 1
    )
  );
  const [[start, low], [end, high]] = [points[at - 1], points[at]];
  const committed = low + ((high - low) * (round - start)) / (end - start);
  // A position is locked for one round of 64 that are open.
  const total = round < 1343 ? committed : committed / 64;
  return step && round >= step.round ? total * step.times : total;
}

const parts = Array.from({length: staked}, (_, i) => 1 / (i + 3));
const whole = parts.reduce((sum, part) => sum + part, 0);

/** NMR of one model; null = not staked. */
export function stakeOf(model: number, total: number): number | null {
  return model < staked ? (total * parts[model]) / whole : null;
}
