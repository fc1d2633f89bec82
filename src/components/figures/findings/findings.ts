/** The page of the whole argument: each step with a small figure and the way to its page, and all numbers with their intervals. */
import {html} from "htl";
import type {Round} from "../../base/snapshot/panel.js";
import {presetNamed} from "../../base/settings/presets.js";
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
import {pictureOrCause} from "../../page/or-cause.js";
import type {PictureOrNone} from "../../page/or-cause.js";
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

/** Every step: what the data say, a small figure, the way to its page. */
export function findingSections(
  all: readonly Finding[],
  argument: Argument,
  {rounds, place = location}: {rounds: readonly Round[]; place?: Pick<Location, "search">}
): HTMLElement {
  const article = articleChosen(place);
  const preset = presetNamed(new URLSearchParams(place.search).get("preset"));
  const search = preset ? `?preset=${preset.name}` : "";
  const pictures = findingPictures(argument, rounds, {article});
  return html`<div>
    ${all.map((finding, i) => section(finding, {step: i + 1, picture: pictures[finding.name], search}))}
  </div>`;
}

function section(
  {name, state, takeaway}: Finding,
  {step, picture, search}: {step: number; picture: PictureOrNone; search: string}
): HTMLElement {
  const plot = drawing({height: 220});
  plot.update(picture);
  const {drawn, page} = captions[name];
  return html`<section class="finding">
    <p class="kicker">Step ${step}: <b>${stateWords[state]}</b></p>
    <h2 id=${name}>${takeaway}</h2>
    <div class="finding-body">
      ${plot.element}
      <div class="finding-text">
        ${picture.none ? "" : html`<p class="small">${drawn}.</p>`}
        <p><a href=${`./${name}.html${search}`}>${page}</a></p>
      </div>
    </div>
  </section>`;
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
      chart: ({width}) => stakeDecilesChart(stake.table, {width, small, reference: marks.stake})
    }),
    penalty: pictureOrCause(penalty, {
      alt: penaltyAlt(falls),
      chart: ({width}) => penaltyChart(falls, {width, small, reference: marks.penalty})
    }),
    trend: pictureOrCause(trend, {
      alt: trendAlt(stretches),
      chart: ({width}) =>
        trendChart(stretches, {width, rounds, small, told: headline(stretches), models, marks: marks.trend})
    }),
    "stake-events": pictureOrCause(mmcPath, {
      alt: eventPathAlt(mmcPath, summary),
      chart: ({width}) => eventPathSmall(mmcPath.table, summary.table, {width})
    })
  };
}
