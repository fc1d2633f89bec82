import type {Panel} from "../../base/snapshot/panel.js";
import {rules as all} from "../../base/rounds/regimes.js";
import type {PayoutRule} from "../../base/rounds/regimes.js";
import type {Settings} from "../../base/settings/settings.js";
import type {TableResult} from "../result/result.js";
import {tableOf} from "../result/table-of.js";

/**
 * The rule table: one row per rule, by kind and then by round. `regime` is the label of its rounds in `rounds`; `multipliers`, `mmc_instead`,
 * `clip` (share of the stake), `threshold` (NMR at stake) and `saturday_only` are of payout rules (all null: what these rounds pay by is not known), `power` and `bagged` of score rules that change how cwmm and MMC are made.
 * Of score rules `old_scores` says whether they hold only where the source has CORR as it was published at the time.
 */
export function rules(panel: Panel, settings: Settings): TableResult<"rules"> {
  const of = <T>(value: (rule: (typeof all)[number]) => T) => all.map(value);
  const result = tableOf("rules", {
    kind: of((rule) => rule.kind),
    round: of((rule) => rule.round),
    date: of((rule) => rule.date),
    regime: of((rule) => `from ${rule.round}`),
    multipliers: of(({payout}) => (payout ? offersOf(payout) : null)),
    mmc_instead: of(({payout}) => payout?.mmcInstead ?? null),
    clip: of(({payout}) => payout?.clip ?? null),
    threshold: of(({payout}) => payout?.threshold ?? null),
    saturday_only: of(({payout}) => (payout ? (payout.saturdayOnly ?? false) : null)),
    power: of(({scoring}) => scoring?.power ?? null),
    bagged: of(({scoring}) => scoring?.bagged ?? null),
    old_scores: of(({kind, appliesTo}) => (kind === "score" ? appliesTo !== undefined : null)),
    about: of((rule) => rule.about),
    source: of((rule) => rule.source)
  });
  const left = [{reason: "not read: the rules are the same whatever the rows", rows: panel.length}];
  return {name: "rules", settings, table: result, used: 0, models: 0, rounds: [], left};
}

/** `corr 1; mmc 0, 0.5, 1, 2`: by score what may be chosen. */
const offersOf = ({multipliers}: PayoutRule) =>
  Object.entries(multipliers)
    .map(([score, values]) => `${score} ${values.join(", ")}`)
    .join("; ");
