/** The page on the method: its lists and tables. */
import {html} from "htl";
import {viewParameters} from "../../base/settings/view.js";
import type {JudgedVerdicts} from "../../base/verdicts/rates.js";
import {answer} from "../../page/answer.js";
import type {Meta} from "../../page/meta.js";
import {sourceLine} from "../../page/source-line.js";
import type {SerialTable} from "../../tables/result/serial.js";
import {truthRows, truthText} from "../../texts/mechanism/truth.js";
import {methodAnswer} from "../../texts/method/method.js";
import {truthTable} from "../mechanism/truth-table.js";
import {coverageTable, matchTable} from "./coverage-table.js";
import type {Truth} from "./coverage-table.js";
import {glossary} from "./glossary.js";
import {parameterList, presetList, ruleLists} from "./tables.js";
import {verdictTable} from "./verdict-table.js";

export interface MethodFiles {
  meta: Promise<Meta>;
  /** how often intervals hold in light worlds */
  coverage: Promise<Truth>;
  /** how often verdicts are wrong in them */
  verdicts: Promise<JudgedVerdicts>;
  /** the table `truth` of the snapshot */
  truth: Promise<SerialTable>;
}

export async function openMethodPage(files: MethodFiles) {
  const {meta: head, ...own} = files;
  const [meta, coverage, verdicts, truth] = await Promise.all([head, own.coverage, own.verdicts, own.truth]);
  const rows = truthRows(truth.columns);
  return {
    sourceLine: () => sourceLine(meta),
    answer: () => answer(methodAnswer()),
    parameters: () => parameterList(),
    viewParameters: () => parameterList(viewParameters),
    presets: presetList,
    glossary,
    rules: ruleLists,
    coverage: () => coverageTable(coverage),
    match: () => matchTable(coverage),
    verdicts: () => verdictTable(verdicts),
    truthText: () => html`<p>${truthText(rows, meta.simulated)}</p>`,
    truth: () => truthTable(rows)
  };
}
