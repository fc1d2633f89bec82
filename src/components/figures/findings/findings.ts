/** The page of the whole argument: each step with a small figure and the way to its page, and all numbers with their intervals. */
import {html} from "htl";
import type {Round} from "../../base/snapshot/panel.js";
import type {TableName} from "../../base/catalogue/index.js";
import {presetNamed} from "../../base/settings/presets.js";
import {readSettings} from "../../base/settings/settings.js";
import {eventPathSmall} from "../../charts/events/path-small.js";
import {penaltyChart} from "../../charts/penalty/penalty.js";
import {stakeDecilesChart} from "../../charts/stake/deciles.js";
import {trendChart} from "../../charts/trend/two-lines.js";
import {penaltyAlt} from "../../texts/penalty/penalty.js";
import {stakeAlt} from "../../texts/stake/stake.js";
import {eventPathAlt} from "../../texts/events/stake-events.js";
import type {Argument, Finding, FindingName, State} from "../../texts/findings/takeaways.js";
import {headline, trendAlt} from "../../texts/trend/trend.js";
import {articleChosen} from "../../page/article-chosen.js";
import {drawing} from "../../page/drawing.js";
import {takeFirstView} from "../../page/first-view.js";
import {pictureOrCause} from "../../page/or-cause.js";
import type {PictureOrNone} from "../../page/or-cause.js";
import {drawWithOwn, withOwn} from "../../page/own.js";
import type {LateMaker, OwnRows} from "../../page/own.js";
import {ownLine} from "../../page/own-line.js";
import type {Workspace} from "../../page/workspace.js";
import {own, ownLinesOf} from "../own/late.js";
import {articleEnds} from "../penalty/reference.js";
import {stakeReference} from "../stake/reference.js";
import {articleMarks} from "../trend/reference.js";

const stateWords: Record<State, string> = {
  holds: "supported",
  unclear: "unclear",
  absent: "contradicted",
  reversed: "contradicted",
  unknown: "too little data"
};

/** What is drawn, and the name of the page with all of it. */
const captions: Record<FindingName, {drawn: string; page: string}> = {
  stake: {drawn: "Dot: mean, with its interval. Tick: median", page: "Stake, point by point"},
  penalty: {drawn: "Rules: 95 % intervals", page: "Penalty, with CORR"},
  trend: {drawn: "Thick line: the slope, with its interval", page: "Trend, round by round"},
  "stake-events": {drawn: "Level lines: means before and after", page: "Stake events, with CORR"}
};

const colorOf: Record<FindingName, string> = {
  stake: "var(--cwmm)",
  penalty: "var(--mmc)",
  trend: "var(--stake)",
  "stake-events": "var(--mmc)"
};

/** Each step in one or two numbers, with their interval. */
export function numbersRow(all: readonly Finding[]): HTMLElement {
  return html`<ul class="numbers">
    ${all.map(({name, pair}) =>
      pair
        ? html`<li>
            <a href=${`#${name}`}
              ><b style=${`color: ${colorOf[name]}`}>${pair.value}</b> <span>${pair.label}</span>
              <small>${pair.interval}</small></a
            >
          </li>`
        : ""
    )}
  </ul>`;
}

interface SectionsOptions {
  rounds: readonly Round[];
  /** holds the rows that the reader's own models are drawn from */
  workspace: Pick<Workspace, "panelFor" | "panelNow">;
  place?: Pick<Location, "search">;
}

/** Every step: what the data say, a small figure, the way to its page. */
export function findingSections(
  all: readonly Finding[],
  argument: Argument,
  {rounds, workspace, place = location}: SectionsOptions
): HTMLElement {
  const article = articleChosen(place);
  const preset = presetNamed(new URLSearchParams(place.search).get("preset"));
  const search = preset ? `?preset=${preset.name}` : "";
  const pictures = findingPictures(argument, rounds, {article});
  return html`<div>
    ${all.map((finding, i) =>
      section(finding, {
        ...{step: i + 1, picture: pictures[finding.name], search},
        rows: ownRows(finding.name, workspace, preset?.texts ?? {})
      })
    )}
  </div>`;
}

function section(
  finding: Finding,
  {step, picture, search, rows}: {step: number; picture: PictureOrNone; search: string; rows: OwnRows}
): HTMLElement {
  const {name} = finding;
  const plot = drawing({height: 220, first: takeFirstView(`finding-${name}`)});
  const words = html`<p class="small"></p>`;
  drawWithOwn(`finding-${name}`, picture.none ? null : rows, (own) => {
    plot.update(withOwn(picture, own));
    words.replaceChildren(own ? ownLine(own) : "");
  });
  return sectionWith(finding, {step, plots: [plot.element], search, words, drawn: !picture.none});
}

interface SectionOptions {
  step: number;
  plots: readonly Node[];
  search?: string;
  /** under the caption */
  words?: HTMLElement | string;
  /** whether there is something to draw, for which there is a caption */
  drawn: boolean;
}

/** A step around its picture. */
export function sectionWith(
  {name, state, takeaway}: Finding,
  {step, plots, search = "", words = "", drawn: isDrawn}: SectionOptions
): HTMLElement {
  const {drawn, page} = captions[name];
  return html`<section class="finding">
    <p class="kicker">Step ${step}: <b>${stateWords[state]}</b></p>
    <h2 id=${name}>${takeaway}</h2>
    <div class="finding-body">
      ${plots}
      <div class="finding-text">
        ${isDrawn ? html`<p class="small">${drawn}.</p>` : ""} ${words}
        <p><a href=${`./${name}.html${search}`}>${page}</a></p>
      </div>
    </div>
  </section>`;
}

/** What draws the reader's own models in each of them, from the rows of its table. */
const makers: Record<FindingName, {own: LateMaker; table: TableName}> = {
  stake: {own: own.byStake, table: "stake-deciles"},
  penalty: {own: own.bySimilarity, table: "penalty"},
  trend: {own: ownLinesOf(1), table: "trend"},
  "stake-events": {own: own.path, table: "event-path"}
};

function ownRows(
  finding: FindingName,
  {panelFor, panelNow}: SectionsOptions["workspace"],
  choices: Record<string, string>
): OwnRows {
  const {own, table} = makers[finding];
  const settings = readSettings(choices, {table});
  return {own, settings, panel: () => panelFor(table, settings), panelNow: () => panelNow(table, settings)};
}

/** The small figure of each step; of a table with nothing to show, why. */
export function findingPictures(
  {stake, falls, penalty, stretches, trend, events}: Argument,
  rounds: readonly Round[],
  {article = false} = {}
): Record<FindingName, PictureOrNone> {
  const {summary, mmcPath} = events;
  const marks = {
    stake: article ? (stakeReference(stake)?.drawn ?? null) : null,
    penalty: article && penalty ? (articleEnds(penalty, falls)?.drawn ?? null) : null,
    trend: article ? (articleMarks(stretches)?.marks ?? []) : []
  };
  const models = article ? "cwmm_median" : "cwmm_mean";
  const small = true;
  return {
    stake: pictureOrCause(stake, {
      alt: stakeAlt(stake),
      chart: ({width, own}) => stakeDecilesChart(stake.table, {width, small, own, reference: marks.stake})
    }),
    penalty: pictureOrCause(penalty, {
      alt: penaltyAlt(falls),
      chart: ({width, own}) => penaltyChart(falls, {width, small, own, reference: marks.penalty})
    }),
    trend: pictureOrCause(trend, {
      alt: trendAlt(stretches),
      chart: ({width, own}) =>
        trendChart(stretches, {width, rounds, small, own, told: headline(stretches), models, marks: marks.trend})
    }),
    "stake-events": pictureOrCause(mmcPath, {
      alt: eventPathAlt(mmcPath, summary),
      chart: ({width, own}) => eventPathSmall(mmcPath.table, summary.table, {width, own})
    })
  };
}
