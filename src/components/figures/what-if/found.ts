/** What the what-if page draws and says: the model's rounds, or scores entered by hand, at another stake. */
import {defaultSettings, SettingError} from "../../base/settings/settings.js";
import type {Settings} from "../../base/settings/settings.js";
import {byHand, newestRounds, spreadAt, turningPoint, whatIfCurve} from "../../tables/what-if/curve.js";
import type {ByHand, CurveRow} from "../../tables/what-if/curve.js";
import {payoutReason} from "../../tables/what-if/rounds.js";
import type {WhatIfRound} from "../../tables/what-if/rounds.js";
import {remembering} from "../../base/kit/memo.js";
import type {Panel} from "../../base/snapshot/panel.js";
import {causeOf} from "../../base/words/cause.js";
import type {TableResult} from "../../tables/result/result.js";
import type {WhatIfTexts} from "../../texts/what-if/what-if.js";
import type {Workspace} from "../../page/workspace.js";

/** The file `data/tables/what-if-rounds.json`: the default model's rounds; numbers that are not known are null. */
export interface FirstRounds {
  name: string | null;
  rounds: WhatIfRound[];
}

export interface WhatIfFound extends WhatIfTexts {
  result: TableResult<"what-if">;
  curve: CurveRow[];
  /** what of the address cannot be had */
  problem: string | null;
}

export interface WhatIfOptions {
  settings: Settings;
  source: string;
  hand: ByHand;
  first: FirstRounds;
}

export async function whatIfOf(
  workspace: Workspace,
  {settings, source, hand, first}: WhatIfOptions
): Promise<WhatIfFound> {
  const {known, problem} = await orDefault(workspace, settings);
  const [result, own] = await Promise.all([workspace.beside("what-if", known), roundsOf(workspace, known, first)]);
  return whatIfFrom(result, own, {settings: known, source, hand, problem});
}

/** What the curve tells: all but the table by round, which it need not wait for where the model has rounds. */
export type Near = Omit<WhatIfFound, "result">;

export async function nearOf(workspace: Workspace, options: WhatIfOptions): Promise<Near> {
  const {known, problem} = await orDefault(workspace, options.settings);
  const own = await roundsOf(workspace, known, options.first);
  return own.rounds.length ? curveFrom(own, {...options, settings: known, problem}) : whatIfOf(workspace, options);
}

/** What is drawn and said of a model's rounds; where there are none, why. */
export function whatIfFrom(
  result: TableResult<"what-if">,
  own: FirstRounds,
  options: Omit<WhatIfOptions, "first"> & Pick<WhatIfFound, "problem">
): WhatIfFound {
  return {...curveFrom(own, options), result, cause: causeOf(result)};
}

function curveFrom(
  own: FirstRounds,
  {settings, source, hand, problem}: Omit<WhatIfOptions, "first"> & Pick<WhatIfFound, "problem">
): Near {
  const newest = newestRounds(own.rounds);
  const rounds = source === "hand" ? newest.slice(-1).map((round) => byHand(round, hand)) : newest;
  const {k, split, alike} = settings;
  const turn = rounds.length ? turningPoint(rounds, {split, alike}) : null;
  const most = Math.max(10, 1.25 * k, Math.min(1.5 * (turn ?? 0), 200));
  const now = spreadAt(rounds, {k: 1, split: 1, alike: 1});
  return {
    ...{cause: null, problem, rounds, k, split, turn, name: source === "hand" ? null : own.name},
    now,
    unpaid: rounds.length && Number.isNaN(now.payout.mean) ? payoutReason(rounds[rounds.length - 1]) : null,
    then: spreadAt(rounds, {k, split, alike}),
    curve: rounds.length ? whatIfCurve(rounds, {split, alike, most}) : []
  };
}

/** The settings, or those of the default model where there is no model of that name. */
async function orDefault(workspace: Workspace, settings: Settings): Promise<{known: Settings; problem: string | null}> {
  if (settings.model === "") return {known: settings, problem: null};
  try {
    const [panel, {modelRows}] = await Promise.all([workspace.panelFor("what-if", settings), ofRows()]);
    modelRows(panel, settings);
    return {known: settings, problem: null};
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    return {known: {...settings, model: ""}, problem: `${error.message}; showing the largest stake`};
  }
}

/** What reads rows comes with them. */
const ofRows = () => import("../../tables/what-if/what-if.js");

/** The rounds of the model: another stake is of the same ones. */
const roundsOf = async (workspace: Workspace, settings: Settings, first: FirstRounds) =>
  isFirst(settings) ? readRounds(first) : ownRounds(workspace, settings);

async function ownRounds(workspace: Workspace, settings: Settings): Promise<FirstRounds> {
  const [panel, {modelRows, whatIfRounds}] = await Promise.all([workspace.panelFor("what-if", settings), ofRows()]);
  const {model, rounds, rules} = settings;
  return ofPanel(panel, {model, rounds, rules}, () => {
    const {model} = modelRows(panel, settings);
    return {name: model < 0 ? null : panel.models.name[model], rounds: whatIfRounds(panel, settings)};
  });
}

const ofPanel = remembering<Panel, FirstRounds>({newest: 4});

/** Whether the default model's rounds are meant: what only moves along the curve does not matter. */
function isFirst({model, rounds, rules}: Settings): boolean {
  const own = defaultSettings("what-if");
  return model === own.model && rounds === own.rounds && rules === own.rules;
}

/** Of a file, in which what is not known is null. */
export function readRounds({name, rounds}: FirstRounds): FirstRounds {
  const number = (value: number | null) => value ?? NaN;
  return {
    name,
    rounds: rounds.map((round) => ({
      ...round,
      corr: number(round.corr),
      standing: {...round.standing, mmc: number(round.standing.mmc)},
      meta: {...round.meta, market: number(round.meta.market)},
      committed: number(round.committed),
      paying: {
        ...round.paying,
        ...{clip: number(round.paying.clip), factor: number(round.paying.factor)},
        weights: {corr: number(round.paying.weights.corr), mmc: number(round.paying.weights.mmc)}
      }
    }))
  };
}
