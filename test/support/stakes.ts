/** Models by their stakes, round by round: what tests of stake events are made of. */
import {readSettings} from "../../src/components/base/settings/settings.js";
import type {Settings} from "../../src/components/base/settings/settings.js";
import {calendar, numbers} from "./panel.js";
import type {RoundInput, Row} from "./panel.js";

/** Rows of a model from round 1 on; null = stake not known, undefined = no row. */
export function path(
  model: string,
  stakes: readonly (number | null | undefined)[],
  scores: (round: number) => Partial<Row> = () => ({mmc: 0})
): Row[] {
  return stakes.flatMap((stake, i) => (stake === undefined ? [] : [{round: i + 1, model, stake, ...scores(i + 1)}]));
}

/** `n` times the same. */
export const times = <T>(n: number, value: T): T[] => Array<T>(n).fill(value);

/** Rounds 1 to `last`, weekly unless `change` says otherwise. */
export const rounds = (last: number, change: (round: number) => Partial<RoundInput> = () => ({})) =>
  calendar(numbers(1, last).map((round) => ({round, ...change(round)})));

/** Settings of event tables over all rounds: four rounds on each side, one score of each is enough. */
export const eventSettings = (texts: Record<string, string> = {}): Settings =>
  readSettings(
    {rounds: "all", before: "4", after: "4", "min-scored": "1", adjust: "none", ...texts},
    {table: "event-path"}
  );
