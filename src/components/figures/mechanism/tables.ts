/** The tables of the page on the mechanism: two rows of settings, one for rounds and one for groups. */
import {defaultSettings} from "../../base/settings/settings.js";
import type {Settings} from "../../base/settings/settings.js";
import type {TableResult} from "../../tables/result/result.js";
import type {Workspace} from "../../page/workspace.js";

export interface RoundTables {
  metaModel: TableResult<"meta-model">;
  drift: TableResult<"drift-parts">;
}

export interface GroupTables {
  gap: TableResult<"gap-parts">;
  penalty: TableResult<"penalty-parts">;
}

type Maybe<T> = T | Promise<T>;

/** Both at once where both are at hand. */
function both<A, B, T>([a, b]: [Maybe<A>, Maybe<B>], finish: (a: A, b: B) => T): Maybe<T> {
  if (a instanceof Promise || b instanceof Promise) return Promise.all([a, b]).then(([x, y]) => finish(x, y));
  return finish(a, b);
}

export const roundTables = (workspace: Workspace, settings: Settings): RoundTables | Promise<RoundTables> =>
  both([workspace.table("meta-model", settings), workspace.table("drift-parts", settings)], (metaModel, drift) => ({
    metaModel,
    drift
  }));

/** Groups take their own default rounds unless rounds are chosen for the page: a mean over score regimes does not exist. */
export function groupSettings(rounds: Settings, groups: Settings): Settings {
  const chosen = rounds.rounds !== defaultSettings("meta-model").rounds;
  return {...groups, rounds: chosen ? rounds.rounds : defaultSettings("gap-parts").rounds};
}

export const groupTables = (workspace: Workspace, settings: Settings): GroupTables | Promise<GroupTables> =>
  both([workspace.table("gap-parts", settings), workspace.table("penalty-parts", settings)], (gap, penalty) => ({
    gap,
    penalty
  }));
