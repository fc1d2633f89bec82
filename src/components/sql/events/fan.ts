import {fans} from "../../base/kit/constants.js";
import type {Settings} from "../../base/settings/settings.js";
import {literal} from "../panel/parameters.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {comparison, othersPath} from "./comparison.js";
import {others, owners, raisersAround} from "./others.js";
import {peers} from "./peers.js";
import {blocks, eventParameters, pickedEvents} from "./selection.js";
import {countedEvents, enough, roundMeans, scoredWindows, times} from "./windows.js";

const names = fans.map(literal).join(", ");

/** The path of the events that a fan of drawn paths stands for: what the table `event-fan` has without a draw. */
export function eventFanSql(settings: Settings): string {
  const scores = [...new Set(["mmc", settings.outcome])];
  return queryOf({
    recursive: true,
    parameters: eventParameters(settings),
    shared: [
      pickedEvents(settings),
      countedEvents(scores),
      blocks,
      times,
      roundMeans(scores),
      raisersAround(),
      others,
      ...(settings.adjust === "others"
        ? [owners, peers, comparison([settings.outcome]), othersPath([settings.outcome])]
        : [])
    ],
    own: [entries(settings), knownBefore, path],
    select: `${selectList("event-fan", {events: "coalesce(events, 0)", own: "deviation + level"})}
FROM blocks CROSS JOIN (SELECT unnest([${names}]) AS fan) CROSS JOIN times
  LEFT JOIN levels USING (score_regime, fan) LEFT JOIN path USING (score_regime, fan, time)
ORDER BY first_round, list_position([${names}], fan), time`
  });
}

/** CTEs `followed`, `own_means` and `other_events`. */
function entries({outcome, adjust}: Settings): string {
  const score = adjust === "round" ? `${outcome} - ${outcome}_mean` : outcome;
  const own = adjust === "others" ? `${outcome} - others_deviation` : score;
  const less =
    adjust === "others"
      ? "JOIN others_path USING (model, round, scored_round)"
      : "LEFT JOIN round_means USING (scored_round)";
  return `-- the outcome around events that count
followed AS (
  SELECT model, round, scored.score_regime, time, ${own} AS score
  FROM scored JOIN counted USING (model, round) ${less}
  WHERE counts
),
-- each event's own mean
own_means AS (
  SELECT score_regime, model, round, avg(score) AS own_mean
  FROM followed, parameters
  GROUP BY score_regime, model, round, min_scored
  HAVING ${enough("count(score)")}
),
-- others with as many scored rounds, as if they had an event
other_events AS (
  WITH picked AS (SELECT * FROM others),
${scoredWindows([outcome])}
  SELECT model, round
  FROM (
    SELECT scored.*, ${score} AS score FROM scored LEFT JOIN round_means USING (scored_round)
  ), parameters
  GROUP BY model, round, min_scored
  HAVING ${enough("count(score)")}
)`;
}

/** CTE `known_before`. */
const knownBefore = `-- the last round whose returns all lay before a round's close
newest_known AS (
  SELECT now.round, now.cadence, now.score_regime, max(earlier.position) AS position
  FROM (SELECT calendar.*, closes FROM calendar JOIN rounds USING (round)) AS now
    JOIN (SELECT calendar.*, first_score, resolves FROM calendar JOIN rounds USING (round)) AS earlier
    ON earlier.cadence = now.cadence AND earlier.position < now.position
    AND greatest(earlier.first_score::DATE, earlier.resolves::DATE) <= now.closes
  GROUP BY now.round, now.cadence, now.score_regime
),
-- it and the rounds before it, of its score regime, whether they take part or not
seen_rounds AS (
  SELECT newest_known.round, calendar.round AS scored_round
  FROM newest_known JOIN calendar USING (cadence, score_regime), parameters
  WHERE calendar.position <= newest_known.position AND calendar.position > newest_known.position - before
),
-- events and others with enough known MMC when their stake was set
known_before AS (
  SELECT entries.model, entries.round
  FROM (SELECT model, round FROM own_means UNION ALL SELECT model, round FROM other_events) AS entries
    JOIN seen_rounds ON seen_rounds.round = entries.round
    JOIN observations ON observations.model = entries.model AND observations.round = scored_round
    JOIN round_means USING (scored_round), parameters
  GROUP BY entries.model, entries.round, min_scored
  HAVING count(mmc - mmc_mean) >= min_scored
)`;

/** CTEs `path` and `levels`. */
const path = `-- events that a fan stands for: those with somebody to draw
stands_for AS (
  SELECT 'same dates' AS fan, own_means.* FROM own_means SEMI JOIN other_events USING (round)
  UNION ALL
  SELECT 'same scores' AS fan, own_means.*
  FROM own_means SEMI JOIN known_before USING (model, round)
    SEMI JOIN (SELECT round FROM known_before SEMI JOIN other_events USING (model, round)) USING (round)
),
-- their path around their own means
path AS (
  SELECT fan, score_regime, time, avg(score - own_mean) AS deviation
  FROM stands_for JOIN followed USING (model, round, score_regime)
  WHERE score IS NOT NULL
  GROUP BY fan, score_regime, time
),
-- the mean of these
levels AS (
  SELECT fan, score_regime, count(*) AS events, avg(own_mean) AS level FROM stands_for GROUP BY fan, score_regime
)`;
