import type {TableName} from "../../src/components/base/catalogue/index.js";
import type {Panel} from "../../src/components/base/snapshot/panel.js";
import type {Settings} from "../../src/components/base/settings/settings.js";
import {tables} from "../../src/components/tables/index.js";
import {withhold} from "../../src/components/tables/result/withheld.js";
import {reliable} from "../../src/data/reliable.js";

const reliability = reliable();

/** Rows of a table as pages show them: without intervals and verdicts that do not hold in worlds with known truth. */
export const shownRows = (name: TableName, panel: Panel, settings: Settings): Record<string, number>[] =>
  withhold(tables[name](panel, settings), reliability).table.objects() as Record<string, number>[];
