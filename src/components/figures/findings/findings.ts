/** The page of the whole argument: its numbers in one row, then each step with a small figure and the way to its page. */
import {html} from "htl";
import type {Round} from "../../base/snapshot/panel.js";
import {presetNamed} from "../../base/settings/presets.js";
import {eventPathSmall} from "../../charts/events/path-small.js";
import {penaltyChart} from "../../charts/penalty/penalty.js";
import {stakeDecilesChart} from "../../charts/stake/deciles.js";
import {trendChart} from "../../charts/trend/trend.js";
import {penaltyAlt} from "../../texts/penalty/penalty.js";
import {stakeAlt} from "../../texts/stake/stake.js";
import {eventPathAlt} from "../../texts/events/stake-events.js";
import type {Argument, Finding, FindingName, State} from "../../texts/findings/takeaways.js";
import {headline, trendAlt} from "../../texts/trend/trend.js";
import {drawing} from "../../page/drawing.js";
import {pictureOrCause} from "../../page/or-cause.js";
import type {PictureOrNone} from "../../page/or-cause.js";

const stateWords: Record<State, string> = {
  holds: "holds in these rounds",
  unclear: "left open by these rounds",
  absent: "not in these rounds",
  reversed: "the reverse in these rounds",
  unknown: "not known from these rounds"
};

/** What is drawn, and the name of the page with all of it. */
const captions: Record<FindingName, {drawn: string; page: string}> = {
  stake: {
    drawn: "Mean (dot) and median (tick) correlation with the meta-model, by stake group",
    page: "Stake, point by point"
  },
  penalty: {
    drawn: "Mean MMC by correlation with the meta-model; dashed: a straight line between the ends",
    page: "The penalty, with CORR beside it"
  },
  trend: {
    drawn: "Correlation with the meta-model by round: weighted with the stake, and each model counted once",
    page: "The trend, round by round"
  },
  "stake-events": {
    drawn: "Mean MMC around the round in which a stake multiplies; level lines: the means before and after",
    page: "Stake events, with CORR and cwmm"
  }
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
  const preset = presetNamed(new URLSearchParams(place.search).get("preset"));
  const search = preset ? `?preset=${preset.name}` : "";
  const pictures = findingPictures(argument, rounds);
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
    <p class="kicker">Step ${step}: ${stateWords[state]}</p>
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
  rounds: readonly Round[]
): Record<FindingName, PictureOrNone> {
  const cadence = headline(stretches)?.cadence;
  const shown = cadence ? stretches.filter((s) => s.cadence === cadence) : stretches;
  const {summary, mmcPath} = events;
  return {
    stake: pictureOrCause(stake, {
      alt: stakeAlt(stake),
      chart: ({width}) => stakeDecilesChart(stake.table, {width, small: true})
    }),
    penalty: pictureOrCause(penalty, {
      alt: penaltyAlt(falls),
      chart: ({width}) => penaltyChart(falls, {width, small: true})
    }),
    trend: pictureOrCause(trend, {
      alt: trendAlt(shown),
      chart: ({width}) => trendChart(shown, {width, rounds, small: true})
    }),
    "stake-events": pictureOrCause(mmcPath, {
      alt: eventPathAlt(mmcPath, summary),
      chart: ({width}) => eventPathSmall(mmcPath.table, summary.table, {width})
    })
  };
}
