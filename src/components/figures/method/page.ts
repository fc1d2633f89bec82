/** The pages on the method: definitions, inference, rules, reference. */
import {html} from "htl";
import type {JudgedVerdicts} from "../../base/verdicts/rates.js";
import {answer} from "../../page/answer.js";
import {contents} from "../../page/contents.js";
import type {Meta} from "../../page/meta.js";
import {sourceLine} from "../../page/source-line.js";
import type {SerialTable} from "../../tables/result/serial.js";
import {truthRows, truthText} from "../../texts/mechanism/truth.js";
import {inferenceAnswer, methodAnswer, referenceAnswer, rulesAnswer} from "../../texts/method/method.js";
import {truthTable} from "../mechanism/truth-table.js";
import {coverageTable, fails, matchTable} from "./coverage-table.js";
import type {Truth} from "./coverage-table.js";
import {referenceTable} from "./reference.js";
import {ruleLists} from "./tables.js";
import {verdictTable} from "./verdict-table.js";

interface Files {
  meta: Promise<Meta>;
}

/** What stands at the head of each of them. */
const headOf = (meta: Meta, text: string) => ({
  sourceLine: () => sourceLine(meta),
  answer: () => answer(text),
  contents: () => contents()
});

export const openMethodPage = async ({meta}: Files) => headOf(await meta, methodAnswer());

export const openRulesPage = async ({meta}: Files) => ({...headOf(await meta, rulesAnswer()), rules: ruleLists});

export const openReferencePage = async ({meta}: Files) => {
  const {sourceLine, answer} = headOf(await meta, referenceAnswer());
  return {sourceLine, answer, reference: () => referenceTable()};
};

export interface InferenceFiles extends Files {
  /** how often intervals hold in light worlds */
  coverage: Promise<Truth>;
  /** how often verdicts are wrong in them */
  verdicts: Promise<JudgedVerdicts>;
  /** the table `truth` of the snapshot */
  truth: Promise<SerialTable>;
}

export async function openInferencePage(files: InferenceFiles) {
  const [meta, coverage, verdicts, truth] = await Promise.all([
    files.meta,
    files.coverage,
    files.verdicts,
    files.truth
  ]);
  const rows = truthRows(truth.columns);
  const judged = coverage.estimators.map((one) => ({kind: one.kind, fails: fails(one)}));
  return {
    ...headOf(meta, inferenceAnswer(judged)),
    coverage: () => coverageTable(coverage),
    match: () => matchTable(coverage),
    verdicts: () => verdictTable(verdicts),
    truthText: () => html`<p>${truthText(rows, meta.simulated)}</p>`,
    truth: () => (rows.length ? truthTable(rows) : html`<div hidden></div>`)
  };
}
