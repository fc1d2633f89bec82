import {fewestPeers, measures, sizeFactor} from "../../base/my-model/rules.js";
import type {Settings} from "../../base/settings/settings.js";
import {owners} from "../events/others.js";
import {pools} from "../mechanism/crowding.js";
import {weighed} from "../mechanism/weights.js";
import {effectiveBy} from "../panel/effective.js";
import {literal} from "../panel/parameters.js";
import {entered} from "../panel/selection.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {modelAsked} from "../what-if/own.js";

const names = measures.map((name) => `"${name}"`).join(", ");

/** One model beside all staked models and those of its size: the table `model`. */
export function modelSql({rounds, model}: Settings): string {
  return queryOf({
    parameters: model === "" ? {} : {model_asked: model},
    shared: [entered({rounds, resolved: true, known: ["stake", "cwmm"], stakeAbove: 0}), pools, weighed, owners],
    own: [modelAsked(model), measured, peers, long, byRound, effectiveBy("block", "asked_rounds"), means],
    select: `${selectList("model")}
FROM means JOIN effective USING (block)
ORDER BY first_round, list_position([${measures.map(literal).join(", ")}], measure)`
  });
}

const measured = `-- what is measured of every staked model
measured AS (
  SELECT
    round,
    score_regime,
    model,
    owner,
    stake AS size,
    stake,
    weight,
    cwmm,
    CASE WHEN weight < 1 AND variance > 0 THEN cwmm - factor * (rho * sigma - weight) / sqrt(variance) END AS own,
    mmc,
    corr,
    payout,
    payout / stake AS "return"
  FROM spread JOIN owners USING (model)
)`;

const peers = `-- staked models of other accounts beside the one asked for; apart: the larger stake over the smaller
others AS (
  SELECT
    own.round,
    other.model,
    greatest(other.size, own.size) / least(other.size, own.size) AS apart
  FROM (SELECT round, model, owner, size FROM measured SEMI JOIN asked USING (model)) AS own
    JOIN measured AS other USING (round)
  WHERE NOT coalesce(other.owner = own.owner, other.model = own.model)
),
-- those of its size, or the nearest
peers AS (
  SELECT round, model, TRUE AS is_peer
  FROM others
  QUALIFY apart <= ${sizeFactor} OR row_number() OVER (PARTITION BY round ORDER BY apart, model) <= ${fewestPeers}
)`;

const long = `-- a row per model, round and measure
long AS (
  SELECT score_regime, round, model, is_peer, measure, value
  FROM (SELECT * FROM measured LEFT JOIN peers USING (round, model))
    UNPIVOT (value FOR measure IN (${names}))
),
-- beside the model's own
beside AS (
  SELECT
    long.*,
    own.value AS own_value,
    CASE WHEN long.value < own.value THEN 1 WHEN long.value = own.value THEN 0.5 ELSE 0 END AS below
  FROM long JOIN (SELECT round, measure, value FROM long SEMI JOIN asked USING (model)) AS own USING (round, measure)
)`;

const byRound = `-- its place in each round
by_round AS (
  SELECT
    score_regime,
    measure,
    score_regime || ' ' || measure AS block,
    round,
    any_value(own_value) AS own_value,
    avg(value) AS field_mean,
    avg(below) AS below_field,
    count(*) FILTER (is_peer) AS n_peers,
    avg(value) FILTER (is_peer) AS peers_mean,
    avg(below) FILTER (is_peer) AS below_peers
  FROM beside GROUP BY score_regime, measure, round
),
-- the rounds of each measure
asked_rounds AS (
  SELECT block, round FROM by_round
)`;

const means = `-- means over rounds
means AS (
  SELECT
    score_regime,
    measure,
    block,
    min(min(round)) OVER (PARTITION BY score_regime) AS first_round,
    count(*) AS n,
    arg_max(own_value, round) AS newest,
    avg(own_value) AS value,
    avg(field_mean) AS field,
    avg(own_value - field_mean) AS over_field,
    avg(below_field) AS percentile,
    avg(n_peers) AS peers,
    avg(peers_mean) AS peers_value,
    avg(own_value - peers_mean) AS over_peers,
    avg(below_peers) AS peers_percentile
  FROM by_round GROUP BY score_regime, measure, block
)`;
