/** What luck alone would leave after a stake increase, read off the tests for the path's figure and its caption. */
import {rowsOf} from "../../base/catalogue/rows.js";
import type {TableOf} from "../../base/catalogue/rows.js";
import type {Settings} from "../../base/settings/settings.js";
import {lineWords} from "../../charts/events/luck.js";
import type {LuckLine} from "../../charts/events/luck.js";
import type {TableResult} from "../../tables/result/result.js";
import type {Arriving} from "../../page/workspace.js";

const tests = {
  skill: "after by luck: skill lasts",
  shared: "after by luck: shared returns too"
} as const;

/** The lines of each score regime; none where the variance between models is not positive. */
export function luckLinesOf(result: {table: TableOf<"event-tests">}): Map<string, LuckLine[]> {
  const lines = new Map<string, LuckLine[]>();
  for (const lasts of ["skill", "shared"] as const)
    for (const {score_regime, test, estimate, estimate_low, estimate_high} of rowsOf(result)) {
      if (test !== tests[lasts] || estimate === null) continue;
      const own = lines.get(score_regime) ?? [];
      lines.set(score_regime, [...own, {lasts, estimate, low: estimate_low, high: estimate_high}]);
    }
  return lines;
}

/** Whether the lines belong to what the path shows: MMC, less its round's mean. */
export const takesLuck = ({outcome, adjust}: Settings) => outcome === "mmc" && adjust === "round";

/** What the lines are, why one is missing, or why there are none. */
export function luckNotes(
  {results, stale}: Arriving<readonly [TableResult<"event-tests">]>,
  settings: Settings
): string[] {
  if (!takesLuck(settings)) return ["What luck alone would leave is drawn for MMC less the round’s mean alone"];
  if (stale || !results) return [`Being computed: ${meaning}`];
  const [result] = results;
  const tried = new Set(rowsOf(result).flatMap((r) => (r.test === tests.skill && r.n ? [r.score_regime] : [])));
  const drawn = luckLinesOf(result);
  const bare = [...drawn.values()].flat().filter(({low}) => low === null);
  const without = [...tried].filter((regime) => !drawn.has(regime));
  return [
    ...(drawn.size ? [`Dashed: ${meaning}`] : []),
    ...[...new Set(bare.map(({lasts}) => lasts))].map((lasts) => `No band of the line ${lineWords[lasts]}: ${unheld}`),
    ...without.map((regime) => `No such line in rounds ${regime}: models do not differ there beyond chance`)
  ];
}

const unheld = "in simulated worlds it covers the truth too rarely";

const meaning =
  "the mean after that luck alone would leave, from how far models differ for good and which days of return the " +
  "windows share; where stakes follow scores known at the time, it lies between the two lines; pale: 95 % of 2,000 " +
  "cluster-bootstrap draws";
