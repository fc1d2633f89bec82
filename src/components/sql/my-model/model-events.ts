import type {Settings} from "../../base/settings/settings.js";
import {comparison, othersAround} from "../events/comparison.js";
import {eventParameters, pickedEvents, picksOf} from "../events/selection.js";
import {countedEvents, enough, roundMeans} from "../events/windows.js";
import {literal} from "../panel/parameters.js";
import {roundsCondition, where} from "../panel/selection.js";
import {queryOf} from "../result/query.js";
import {select, selectList} from "../result/select-list.js";
import {modelAsked} from "../what-if/own.js";

const outcomes = ["mmc", "cwmm"] as const;

/** One model's raises and cuts: the table `model-events`. */
export function modelEventsSql(settings: Settings): string {
  const {model, adjust} = settings;
  return queryOf({
    recursive: true,
    parameters: {...(model === "" ? {} : {model_asked: model}), ...eventParameters(settings)},
    shared: [
      pickedEvents(settings),
      countedEvents(outcomes),
      ...(adjust === "round" ? [roundMeans(outcomes)] : []),
      ...(adjust === "others" ? [...othersAround(), comparison(outcomes)] : [])
    ],
    own: [
      askedModel(settings),
      `-- its raises
own_raises AS (
  ${eventsOf("raise", settings)}
)`,
      ofCuts(settings)
    ],
    select: `${selectList("model-events", {adjust: literal(adjust)})}
FROM (SELECT * FROM own_raises UNION ALL SELECT * FROM own_cuts)
ORDER BY round`
  });
}

/** CTE `asked`, whatever the days: the newest round of the table what-if decides. */
function askedModel({model, rounds}: Settings): string {
  if (model !== "") return modelAsked(model);
  const conditions = [roundsCondition(rounds), "rounds.resolved", "stake > 0", "cwmm IS NOT NULL"];
  return `-- the model with the largest stake of the newest round
asked AS (
  SELECT model
  FROM observations JOIN rounds USING (round)${where(conditions)}
  ORDER BY round DESC, stake DESC, model LIMIT 1
)`;
}

/** CTE `own_cuts`. */
const ofCuts = (settings: Settings) => `-- its cuts
own_cuts AS (
  WITH RECURSIVE
${picksOf(settings, {cuts: true})},
${[countedEvents(outcomes), ...(settings.adjust === "others" ? [...othersAround({found: "cuts"}), comparison(outcomes)] : [])].join(",\n")}
  ${eventsOf("cut", settings)}
)`;

/** Every event of the model with its scores on both sides, and the changes of those that count. */
function eventsOf(kind: "raise" | "cut", settings: Settings): string {
  const raw = outcomes.flatMap((name) => [
    `avg(${name}) FILTER (time < 0) AS ${name}_before`,
    `avg(${name}) FILTER (time >= 0) AS ${name}_after`
  ]);
  return `SELECT
    counted.*,
    ${literal(kind)} AS kind,
    ${outcomes.flatMap((name) => [`${name}_before`, `${name}_after`, `${name}_change`]).join(",\n    ")}
  FROM counted SEMI JOIN asked USING (model)
    LEFT JOIN (
    ${select(["model", "round", ...raw], {indent: "      "})}
      FROM scored GROUP BY model, round
    ) USING (model, round)
    LEFT JOIN (
      PIVOT (
        ${changesOf(settings)}
      ) ON outcome IN (${outcomes.map(literal).join(", ")}) USING any_value(change) GROUP BY model, round
    ) AS changes(model, round, ${outcomes.map((name) => `${name}_change`).join(", ")}) USING (model, round)`;
}

/** Of each event that counts, with enough rounds of an outcome: the change of its own mean. */
function changesOf({adjust}: Settings): string {
  const isCompared = adjust === "others";
  const score = (name: string) => (adjust === "round" ? `${name} - ${name}_mean AS ${name}` : name);
  return `SELECT
          model,
          round,
          outcome,
          avg(score) FILTER (time >= 0) - avg(score) FILTER (time < 0)${isCompared ? " - any_value(others_change)" : ""} AS change
        FROM (
          ${select(["model", "round", "time", ...outcomes.map(score)], {indent: "            "})}
          FROM scored JOIN counted USING (model, round)${adjust === "round" ? " JOIN round_means USING (scored_round)" : ""}
          WHERE counts
        ) UNPIVOT (score FOR outcome IN (${outcomes.join(", ")}))${isCompared ? "\n          JOIN compared USING (model, round, outcome)" : ""}, parameters
        GROUP BY model, round, outcome, min_scored
        HAVING ${enough("count(*)")}`;
}
