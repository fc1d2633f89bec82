import {adjustments, levelTest, jumpOutcomes, testedOutcomes, testedParts} from "../../base/events/tests.js";
import type {Settings} from "../../base/settings/settings.js";
import {planes} from "../mechanism/crowding.js";
import {literal} from "../panel/parameters.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {comparison, othersAround, othersPath} from "./comparison.js";
import {changes, levels, partTests, preTrends, testedScores} from "./changes.js";
import {jumps} from "./jump.js";
import {luckRows, lucks} from "./luck.js";
import {blocks, eventParameters, pickedEvents} from "./selection.js";
import {shownScores, stacks} from "./stack.js";
import {countedEvents} from "./windows.js";

/** Columns that are more than their name. */
const columns = {
  score_regime: "blocks.score_regime",
  test: "asked.test",
  outcome: "asked.outcome",
  adjust: "asked.adjust",
  n: "coalesce(n, 0)",
  clean: "asked.clean"
} as const;

/** Rows of the table by their places; jumps that are clean and others come where there are such events, stacked changes where there are any. */
const askedRows = [
  ...adjustments.flatMap((adjust) => testedOutcomes.map((outcome) => ["change", outcome, adjust])),
  [levelTest, "mmc", "others"],
  ...testedOutcomes.map((outcome) => ["pre-trend", outcome, "others"]),
  ...[true, false].flatMap((clean) => jumpOutcomes.map((outcome) => ["jump", outcome, "others", clean])),
  ...adjustments.flatMap((adjust) => testedParts.map((part) => ["part", part, adjust])),
  ...testedOutcomes.map((outcome) => ["stacked", outcome, "others"]),
  ...luckRows.map((test) => [test, "mmc", "round"])
].map(
  ([test, outcome, adjust, clean = null], place) =>
    `(${[place, test, outcome, adjust].map((v) => literal(v)).join(", ")}, ${clean})`
);

const results = `-- all tests
results AS (
  SELECT *, NULL AS clean FROM changed
  UNION ALL SELECT *, NULL AS clean FROM leveled
  UNION ALL SELECT *, NULL AS clean FROM sloped
  UNION ALL SELECT * FROM jumped
  UNION ALL SELECT *, NULL AS clean FROM parted
  UNION ALL SELECT *, NULL AS clean FROM stacked
  UNION ALL SELECT *, NULL AS clean FROM lucky
),
-- rows of the table by their places
asked AS (
  SELECT * FROM (VALUES
    ${askedRows.join(",\n    ")}
  ) AS rows_of(place, test, outcome, adjust, clean)
)`;

/** The event study's tests without what only a test yields: the table `event-tests`. */
export function eventTestsSql(settings: Settings): string {
  return queryOf({
    recursive: true,
    parameters: eventParameters(settings),
    shared: [
      pickedEvents(settings),
      countedEvents(testedOutcomes),
      blocks,
      planes,
      ...othersAround(),
      comparison(testedOutcomes),
      othersPath(testedOutcomes)
    ],
    own: [testedScores, changes, levels, preTrends, jumps, partTests, shownScores, stacks, lucks, results],
    select: `${selectList("event-tests", columns)}
FROM blocks CROSS JOIN asked LEFT JOIN results
  ON results.score_regime = blocks.score_regime
  AND results.test = asked.test AND results.outcome = asked.outcome AND results.adjust = asked.adjust
  AND results.clean IS NOT DISTINCT FROM asked.clean
WHERE n IS NOT NULL OR asked.test NOT IN ('jump', 'stacked')
ORDER BY first_round, place`
  });
}
