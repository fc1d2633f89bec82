import {adjustments, jumpOutcomes, preTrendBlocks, testedOutcomes, testedParts} from "../../base/events/tests.js";
import type {Settings} from "../../base/settings/settings.js";
import {planeParameters, planes} from "../mechanism/crowding.js";
import {changes, partTests, preTrends, testedScores} from "./changes.js";
import {jumps} from "./jump.js";
import {luckRows, lucks} from "./luck.js";
import {raisersAround} from "./others.js";
import {blocks, countedEvents, eventParameters, pickedEvents} from "./selection.js";
import {shownScores, stacks} from "./stack.js";
import {literal} from "../panel/selection.js";
import {selectList} from "../result/select-list.js";

/** Columns that are more than their name. */
const columns = {
  score_regime: "blocks.score_regime",
  test: "asked.test",
  outcome: "asked.outcome",
  adjust: "asked.adjust",
  n: "coalesce(n, nothing)",
  clean: "asked.clean"
} as const;

/** The event study's tests without what only a test yields: the table `event-tests`. */
export function eventTestsSql(settings: Settings): string {
  const numbers = {one: 1, two: 2, days_to_score: 1, some_day: "1970-01-01", pre_blocks: preTrendBlocks};
  return `WITH RECURSIVE
${eventParameters(settings, {...numbers, ...planeParameters})},
${pickedEvents(settings)},
${countedEvents(testedOutcomes)},
${blocks},
${testedScores},
${changes},
${preTrends},
${planes},
${jumps},
${partTests},
${shownScores},
${raisersAround},
${stacks},
${lucks},
results AS (
  SELECT *, NULL AS clean FROM changed
  UNION ALL SELECT *, NULL AS clean FROM sloped
  UNION ALL SELECT * FROM jumped
  UNION ALL SELECT *, NULL AS clean FROM parted
  UNION ALL SELECT *, NULL AS clean FROM stacked
  UNION ALL SELECT *, NULL AS clean FROM lucky
),
asked AS (
  SELECT * FROM (VALUES
    ${askedRows.join(",\n    ")}
  ) AS rows_of(place, test, outcome, adjust, clean)
)
SELECT ${selectList("event-tests", columns)}
FROM blocks CROSS JOIN asked LEFT JOIN results ON results.score_regime = blocks.score_regime
  AND results.test = asked.test AND results.outcome = asked.outcome AND results.adjust = asked.adjust
  AND results.clean IS NOT DISTINCT FROM asked.clean, parameters
WHERE n IS NOT NULL OR asked.test NOT IN ('jump', 'stacked')
ORDER BY first_round, place`;
}

/** Rows of the table by their places; jumps that are clean and others come where there are such events, stacked changes where there are any. */
const askedRows = [
  ...adjustments.flatMap((adjust) => testedOutcomes.map((outcome) => ["change", outcome, adjust])),
  ...testedOutcomes.map((outcome) => ["pre-trend", outcome, "round"]),
  ...[true, false].flatMap((clean) => jumpOutcomes.map((outcome) => ["jump", outcome, "round", clean])),
  ...adjustments.flatMap((adjust) => testedParts.map((part) => ["part", part, adjust])),
  ...testedOutcomes.map((outcome) => ["stacked", outcome, "round"]),
  ...luckRows.map((test) => [test, "mmc", "round"])
].map(
  ([test, outcome, adjust, clean = null], place) =>
    `(${[place, test, outcome, adjust].map((v) => literal(v!)).join(", ")}, ${clean})`
);
