/** What the tests of stake events say of crowding: evidence read off their rows, and the verdict on it. */
import {rowsOf} from "../catalogue/rows.js";
import type {RowOf, TableOf} from "../catalogue/rows.js";
import {levelTest} from "./tests.js";
import {crowdingVerdict, fallVerdict} from "./crowding-verdict.js";
import type {CrowdingVerdict, Fall, Told} from "./crowding-verdict.js";

type TestCells = RowOf<"event-tests">;

export interface Crowding extends CrowdingVerdict {
  regime: string;
  events: number;
  overlap: Told;
  change: Told;
  before: Told;
  /** the smallest cost that would be seen in 8 of 10 cases */
  mde: number | null;
  falls: {mmc: Fall; accuracy: Fall};
}

/** Of the newest score regime with events; null without any. */
export function crowdingOf(tests: {table: TableOf<"event-tests">}): Crowding | null {
  const all = rowsOf(tests).filter((r) => r.adjust === "others" && r.n > 0);
  const regime = all.findLast((r) => r.test === "part")?.score_regime;
  if (regime === undefined) return null;
  const find = (test: string, outcome: string) =>
    all.find((r) => r.score_regime === regime && r.test === test && r.outcome === outcome);
  const part = find("part", "overlap");
  const [overlap, closer, before] = [part, find("stacked", "cwmm"), find(levelTest, "mmc")].map(toldOf);
  const [change, accuracy] = [find("change", "mmc"), find("part", "accuracy")].map(toldOf);
  const events = part?.n ?? 0;
  return {
    ...crowdingVerdict({events, overlap, closer, before}),
    ...{regime, events, overlap, change, before, mde: part?.mde ?? null},
    falls: {mmc: fallVerdict(change, before), accuracy: fallVerdict(accuracy, before)}
  };
}

const toldOf = (row: TestCells | undefined): Told => ({
  estimate: row?.estimate ?? null,
  low: row?.estimate_low ?? null,
  high: row?.estimate_high ?? null
});
