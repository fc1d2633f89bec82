/** What intervals and tests were found to hold in simulated worlds whose truth is known, for the method page. */
import {html} from "htl";
import {count} from "../../base/words/format.js";
import {estimatorName} from "../../tables/result/estimator-name.js";

/** The lowest and the highest share over the numbers of an estimator; it fails where one of them holds too little, and is wide where one holds too much. */
interface Range {
  least: number;
  most: number;
  standing: "passes" | "wide" | "fails";
}

/** One interval column, row or p-value. Of intervals the share that held the truth, of tests that did not reject it. */
export interface Estimator {
  table: string;
  key: string;
  kind: "interval" | "size";
  weekly: Range | null;
  daily: Range | null;
}

/** A reading that misleads in worlds in which raises follow luck and do nothing: in what share it finds a fall. */
export interface Naive {
  cadence: "weekly" | "daily";
  table: string;
  key: string;
  where: string;
  misled: number;
}

/** MMC of staked models less their round's mean. */
interface Measures {
  between: number;
  noise: number;
  /** of the rounds' own means over time */
  rounds: number;
  lags: {lag: number; correlation: number}[];
}

/** The file `data/coverage.json`. */
export interface Truth {
  seed: number;
  /** worlds per case */
  worlds: number;
  /** numbers that were judged */
  lines: number;
  /** whether the run was made with the code as it is */
  current: boolean;
  estimators: Estimator[];
  naive: Naive[];
  match: {cadence: "weekly" | "daily"; light: Measures; full: Measures}[];
}

export const fails = ({weekly, daily}: Estimator) => [weekly, daily].some((range) => range?.standing === "fails");

/** How many worlds, from which seed, and whether the code has changed since. */
export function coverageText({seed, worlds, lines, current, estimators}: Truth): string {
  const of = (kind: Estimator["kind"], words: string) => {
    const all = estimators.filter((e) => e.kind === kind);
    const failed = all.filter(fails).length;
    return `${all.length} kinds of ${words}, ${failed ? `${failed} of which fail and are not shown` : "none of which fails"}`;
  };
  const age = current ? "made with this code" : "older than the code";
  const head = `${count(lines)} numbers in ${count(worlds)} worlds each, seed ${seed}, ${age}`;
  return `${head}: ${of("interval", "intervals")}; ${of("size", "p-values")}.`;
}

/** What the plain before and after finds where there is nothing to find. */
export function naiveText({naive}: Pick<Truth, "naive">): string {
  const share = (cadence: string) =>
    naive.find((n) => n.cadence === cadence && n.table === "event-summary" && n.key.startsWith("change of mmc,"))
      ?.misled;
  const [weekly, daily] = [share("weekly"), share("daily")];
  if (weekly === undefined || daily === undefined) return "";
  return (
    "Where stakes are raised after good luck and do nothing at all, the naive reading, MMC before against after, finds a fall " +
    `that is told apart from 0 in ${percent(weekly)} of the worlds of weekly rounds and in ${percent(daily)} of those of daily rounds.`
  );
}

const percent = (share: number) => `${(100 * share).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`;

function rangeText(range: Range | null, kind: Estimator["kind"]): string {
  if (!range) return "–";
  const bounds = kind === "size" ? [1 - range.most, 1 - range.least] : [range.least, range.most];
  const [low, high] = bounds.map((end) => (100 * end).toFixed(1));
  return `${low === high ? low : `${low} to ${high}`} %${range.standing === "passes" ? "" : ` (${range.standing})`}`;
}

/** A table of estimators of one kind. */
function estimatorTable(all: Estimator[], {label, share}: {label: string; share: string}): HTMLElement {
  const row = (e: Estimator) =>
    html`<tr>
      <td class="whole">${e.table}</td>
      <td>${estimatorName(e.key)}</td>
      <td class="number">${rangeText(e.weekly, e.kind)}</td>
      <td class="number">${rangeText(e.daily, e.kind)}</td>
    </tr>`;
  return html`<div class="table" tabindex="0" role="region" aria-label=${`Table: ${label}`}>
    <table>
      <thead>
        <tr>
          <th scope="col">Table</th>
          <th scope="col">Number</th>
          <th scope="col" class="number">${share}, weekly rounds</th>
          <th scope="col" class="number">daily rounds</th>
        </tr>
      </thead>
      <tbody>
        ${all.map(row)}
      </tbody>
    </table>
  </div>`;
}

/** The sentences, what fails at once, and all of it in a fold. */
export function coverageTable(truth: Truth): HTMLElement {
  const of = (kind: Estimator["kind"]) => truth.estimators.filter((e) => e.kind === kind);
  const failed = of("interval").filter(fails);
  const failedTests = of("size").filter(fails);
  return html`<div>
    <p>${coverageText(truth)}</p>
    <p>${naiveText(truth)}</p>
    ${
      failed.length
        ? estimatorTable(failed, {label: "intervals that do not hold and are not shown", share: "Held the truth"})
        : ""
    }
    ${failedTests.length ? estimatorTable(failedTests, {label: "p-values that mislead and are not shown", share: "Below 0.05"}) : ""}
    <details>
      <summary>All intervals</summary>
      ${estimatorTable(of("interval"), {label: "how often intervals hold the truth", share: "Held the truth"})}
    </details>
    <details>
      <summary>All p-values, where there is nothing to find</summary>
      ${estimatorTable(of("size"), {label: "how often tests reject what is true", share: "Below 0.05"})}
    </details>
  </div>`;
}

/** A light world beside one of the full simulator. */
export function matchTable({match}: Pick<Truth, "match">): HTMLElement {
  const line = (name: string, light: number, full: number, digits: number) =>
    html`<tr>
      <td>${name}</td>
      <td class="number">${light.toFixed(digits)}</td>
      <td class="number">${full.toFixed(digits)}</td>
    </tr>`;
  const block = ({cadence, light, full}: Truth["match"][number]) => [
    line(`${cadence} rounds: spread between models`, light.between, full.between, 4),
    line(`${cadence} rounds: noise of a round`, light.noise, full.noise, 4),
    line(`${cadence} rounds: spread of the rounds’ means`, light.rounds, full.rounds, 4),
    ...light.lags.map(({lag, correlation}, i) =>
      line(
        `${cadence} rounds: correlation ${lag} ${lag === 1 ? "round" : "rounds"} apart`,
        correlation,
        full.lags[i].correlation,
        2
      )
    )
  ];
  return html`<div class="table" tabindex="0" role="region" aria-label="Table: a light world beside the full simulator">
    <table>
      <thead>
        <tr>
          <th scope="col">MMC of staked models less the round’s mean</th>
          <th scope="col" class="number">Light world</th>
          <th scope="col" class="number">Full simulator</th>
        </tr>
      </thead>
      <tbody>
        ${match.flatMap(block)}
      </tbody>
    </table>
  </div>`;
}
