/** The page on worlds: five figures in three simulated worlds, side by side. */
import {html} from "htl";
import {questions} from "../../base/worlds/world.js";
import type {Question, ShownWorld, Worlds} from "../../base/worlds/world.js";
import type {Outcome} from "../../base/worlds/outcome.js";
import {sharedDomain, worldCell} from "../../charts/worlds/cell.js";
import {answer} from "../../page/answer.js";
import {drawing} from "../../page/drawing.js";
import {fillHeader} from "../../page/header-field.js";
import type {Meta} from "../../page/meta.js";
import {
  cellAlt,
  outcomeIn,
  outcomeWords,
  questionWords,
  recordLine,
  sourceWords,
  truthLine,
  verdictLine,
  worldLine,
  worldsAnswer,
  worldSize,
  worldTitle
} from "../../texts/worlds/worlds.js";

export async function openWorldsPage(files: {worlds: Promise<Worlds>; meta: Promise<Meta>}) {
  const [record, meta] = await Promise.all([files.worlds, files.meta]);
  fillHeader(meta, {place: location});
  return {
    sourceLine: () =>
      html`<p class="source-line">
        <strong class="simulated">Simulated data</strong><span>${sourceWords(record)}</span>
      </p>`,
    answer: () => answer(worldsAnswer(record)),
    figures: () => worldsGrid(record),
    legend: () => legend(),
    record: () => html`<p class="small">${recordLine(record)}</p>`
  };
}

/** A row for each question, a column for each world; on a phone one below the other. */
function worldsGrid({worlds}: Worlds): HTMLElement {
  return html`<div class="worlds">
    <div class="worlds-row worlds-heads">${worlds.map(head)}</div>
    ${questions.map((question) => row(question, worlds))}
  </div>`;
}

/** Names the columns, and stays in view above them. */
const head = (world: ShownWorld) =>
  html`<p><b>${worldTitle(world)}</b> ${worldLine(world)} <span class="quiet">${worldSize(world)}</span></p>`;

function row(question: Question, worlds: readonly ShownWorld[]): HTMLElement {
  const {asks, drawn, truth} = questionWords[question];
  const domain = sharedDomain(worlds, question);
  return html`<section aria-labelledby=${`worlds-${question}`}>
    <h2 id=${`worlds-${question}`}>${asks}</h2>
    <p class="small">${drawn}. Truth: ${truth}.</p>
    <div class="worlds-row">${worlds.map((world) => cell(question, world, domain))}</div>
  </section>`;
}

function cell(question: Question, world: ShownWorld, domain: [number, number]): HTMLElement {
  const own = world.cells[question];
  const {axis, asks} = questionWords[question];
  const plot = drawing({height: 190});
  plot.update({
    alt: cellAlt(question, world),
    chart: ({width}) => worldCell(own, {width, question, domain, axis})
  });
  return html`<figure class="world" data-world=${world.name} aria-label=${`${worldTitle(world)}: ${asks}`}>
    <h3>${worldTitle(world)}</h3>
    ${plot.element}
    <figcaption>
      ${question === questions[0] ? html`<p class="about">${worldLine(world)}</p>` : ""} ${outcomeMark(outcomeIn(own))}
      <p><b>Truth</b> ${truthLine(question, own)}</p>
      <p><b>Verdict</b> ${verdictLine(question, own)}</p>
    </figcaption>
  </figure>`;
}

function outcomeMark(outcome: Outcome): HTMLElement {
  const {mark, word} = outcomeWords[outcome];
  return html`<p class="outcome" data-outcome=${outcome}><span aria-hidden="true">${mark}</span> ${word}</p>`;
}

function legend(): HTMLElement {
  return html`<dl class="outcomes">
    ${(Object.keys(outcomeWords) as Outcome[]).map(
      (outcome) =>
        html`<div>
          <dt>${outcomeMark(outcome)}</dt>
          <dd>${outcomeWords[outcome].means}</dd>
        </div>`
    )}
  </dl>`;
}
