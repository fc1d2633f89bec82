/** What the page on one model draws and says: the model asked for, by name or by account, and its tables. */
import type {RowOf} from "../../base/catalogue/rows.js";
import {rowsOf} from "../../base/catalogue/rows.js";
import {defaultSettings, SettingError} from "../../base/settings/settings.js";
import type {Settings} from "../../base/settings/settings.js";
import type {Named} from "../../page/model-names.js";
import type {Workspace} from "../../page/workspace.js";
import type {TableResult} from "../../tables/result/result.js";
import type {EventRow, MyModelTexts} from "../../texts/my-model/my-model.js";
import {whatIfOf} from "../what-if/found.js";
import type {FirstRounds, WhatIfFound} from "../what-if/found.js";

export interface MyModelFound extends MyModelTexts {
  results: {model: TableResult<"model">; events: TableResult<"model-events">; rounds: TableResult<"what-if">};
  events: EventRow[];
  rounds: RowOf<"what-if">[];
  whatIf: WhatIfFound;
  /** the models of its account, if there are several */
  account: {name: string; rows: RowOf<"account">[]; asked: boolean} | null;
  /** what of the address cannot be had */
  problem: string | null;
}

export interface Asked {
  named: Named | null;
  rounds: string;
  first: FirstRounds;
}

/** Another stake is shown at twice the one of now. */
const k = 2;

export async function myModelOf(workspace: Workspace, {named, rounds, first}: Asked): Promise<MyModelFound> {
  const {model, account, problem} = await modelAsked(workspace, {named, rounds});
  const at = <N extends "model" | "model-events" | "what-if">(table: N): Settings => ({
    ...defaultSettings(table),
    ...{model, rounds}
  });
  const [standing, events, whatIf] = await Promise.all([
    workspace.table("model", at("model")),
    workspace.table("model-events", at("model-events")),
    whatIfOf(workspace, {settings: {...at("what-if"), k}, source: "model", hand: noHand, first})
  ]);
  return {
    name: whatIf.name,
    ...{standing: rowsOf(standing), events: rowsOf(events), rounds: rowsOf(whatIf.result)},
    results: {model: standing, events, rounds: whatIf.result},
    ...{whatIf, account, problem}
  };
}

const noHand = {weight: NaN, cwmm: NaN, mmc: NaN, corr: NaN};

type OfAccount = MyModelFound["account"];

/** The key or name of the model, empty for the largest stake; of an account its largest. What is not there is said. */
async function modelAsked(
  workspace: Workspace,
  {named, rounds}: Pick<Asked, "named" | "rounds">
): Promise<{model: string; account: OfAccount; problem: string | null}> {
  if (!named) return {model: "", account: null, problem: null};
  const owner = named.kind === "account" ? named.name : await ownerOf(workspace, {name: named.name, rounds});
  if (owner === undefined)
    return {model: "", account: null, problem: `no model is named ${named.name}; showing the largest stake`};
  if (owner === null) return {model: named.name, account: null, problem: null};
  try {
    const result = await workspace.table("account", {...defaultSettings("account"), account: owner, rounds});
    const rows = newestRows(rowsOf(result));
    const asked = named.kind === "account";
    const account = rows.length > 1 || asked ? {name: owner, rows, asked} : null;
    return {model: asked ? largest(rows) : named.name, account, problem: null};
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    return {model: "", account: null, problem: `no account is named ${owner}; showing the largest stake`};
  }
}

/** Of a model that there is; null = not known, undefined = no such model. */
async function ownerOf(
  workspace: Workspace,
  {name, rounds}: {name: string; rounds: string}
): Promise<string | null | undefined> {
  const {models} = await workspace.panelFor("account", {...defaultSettings("account"), rounds});
  const place = [models.key, models.name].map((all) => Array.from(all).indexOf(name)).find((i) => i >= 0);
  return place === undefined ? undefined : (models.account[place] ?? null);
}

function newestRows(rows: RowOf<"account">[]): RowOf<"account">[] {
  const regime = rows[rows.length - 1]?.score_regime;
  return rows.filter((row) => row.score_regime === regime).sort((a, b) => (b.stake ?? 0) - (a.stake ?? 0));
}

const largest = (rows: readonly RowOf<"account">[]) => rows[0]?.model ?? "";
