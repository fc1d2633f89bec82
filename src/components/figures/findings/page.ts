/** The first page: the whole argument. */
import {html} from "htl";
import {rowsOf} from "../../base/catalogue/rows.js";
import type {Round} from "../../base/snapshot/panel.js";
import type {PageFiles} from "../../page/page.js";
import {otherRounds} from "../../page/other-rounds.js";
import {sourceLine} from "../../page/source-line.js";
import {openWorkspace} from "../../page/workspace.js";
import {verdict} from "../../page/verdict.js";
import type {EndGroups} from "../../tables/penalty/end-groups.js";
import {readTable} from "../../tables/result/serial.js";
import type {SerialTable} from "../../tables/result/serial.js";
import {withhold} from "../../tables/result/withheld.js";
import {claimsTakeaway} from "../../texts/claims/claims.js";
import {findings, stepsText, sum} from "../../texts/findings/takeaways.js";
import type {Argument, Finding} from "../../texts/findings/takeaways.js";
import {addressProblems, argumentOf} from "./argument.js";
import {findingSections, numbersRow} from "./findings.js";

export interface FindingsFiles extends PageFiles {
  ends: Promise<EndGroups[]>;
  claims: Promise<SerialTable<"claims">>;
}

interface Found {
  argument: Argument;
  steps: readonly Finding[];
  rounds: readonly Round[];
}

/** It has no figure with folds, and comes without their code. */
export async function openFindingsPage({calendar, ...files}: FindingsFiles) {
  const [meta, ends, ledger, ...first] = await Promise.all([files.meta, files.ends, files.claims, ...files.first]);
  const workspace = openWorkspace({meta, first: first.flat(), calendar});
  const problem = (text: string) => html`<p class="problems" role="status">${text}</p>`;
  return {
    sourceLine: () => sourceLine(meta),
    progress: workspace.progress,
    problems: () => addressProblems().map(problem),
    find: async (): Promise<Found> => {
      const argument = await argumentOf(workspace, {ends});
      return {argument, rounds: await workspace.calendar(), steps: findings(argument)};
    },
    verdict: ({steps}: Found) => verdict(sum(steps)),
    numbers: ({steps}: Found) => numbersRow(steps),
    sections: ({steps, argument, rounds}: Found) => findingSections(steps, argument, {rounds, workspace}),
    steps: ({steps}: Found) => html`<p>${stepsText(steps)}</p>`,
    claims: () =>
      html`<p>
        ${claimsTakeaway(rowsOf(withhold(readTable(ledger), meta.reliability)))}
        <a href="./claims.html">All claims</a>.
      </p>`,
    otherRounds: () => otherRounds(meta)
  };
}
