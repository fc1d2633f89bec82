import {expect, test} from "vitest";
import {withDocument} from "../../../../src/bin/site/first-view/document.js";
import {markupOf} from "../../../../src/bin/site/first-view/write.js";
import {firstViews} from "../../../../src/bin/site/first-view/views.js";
import type {Finished} from "../../../../src/bin/site/first-view/views.js";
import {defaultSettings} from "../../../../src/components/base/settings/settings.js";
import type {TableName} from "../../../../src/components/base/catalogue/index.js";
import type {Meta} from "../../../../src/components/page/meta.js";
import {tables} from "../../../../src/components/tables/index.js";
import {endGroups} from "../../../../src/components/tables/penalty/end-groups.js";
import type {TableResult} from "../../../../src/components/tables/result/result.js";
import {raise} from "../../../support/events.js";
import {panelOf} from "../../../support/panel.js";

/** As many models as ten groups take, three to an account, which are paid each round something of their own. */
const world = raise({raisers: 90});
const panel = panelOf({
  ...world,
  rows: world.rows.map((row) => {
    const number = Number(row.model.slice(1));
    const payout = row.stake! * 0.01 * Math.sin(number + 3 * row.round);
    return {...row, account: `a${Math.floor(number / 3)}`, payout};
  })
});
const made = new Map<TableName, TableResult>();
const files: Finished = {
  table: <N extends TableName>(name: N) => {
    if (!made.has(name)) made.set(name, tables[name](panel, defaultSettings(name)));
    return made.get(name) as TableResult<N>;
  },
  ends: () => endGroups(panel, defaultSettings("penalty")),
  calendar: () => [...panel.rounds]
};

const meta = {
  ...{source: "import", simulated: true, seed: 1, asOf: {round: 80, time: "2021-05-05T20:00:00Z"}},
  ...{rows: 0, newest: null, models: 0, scores: [], chunks: [], reliability: {}, hash: "", version: "0.0.0"}
} satisfies Meta;

test.each(Object.keys(firstViews))("%s has an answer and a picture in two widths that need no script", async (page) => {
  await withDocument(() => {
    const view = firstViews[page](files);
    const [text, id] = "figure" in view ? [view.answer, view.figure.id] : [view.verdict, view.id];
    expect(text).toMatch(/\w+.*\.$/);
    const place = document.createElement("div");
    place.innerHTML = markupOf(view, meta);
    expect(place.querySelector(`.first-view[data-first="${id}"] .answer`)!.textContent).toBe(text);
    const pictures = [...place.querySelectorAll(".plot")];
    expect(pictures.map((node) => node.className)).toEqual(["plot wide", "plot narrow"]);
    for (const picture of pictures) {
      expect(picture.getAttribute("aria-label")).not.toBe("");
      expect(picture.querySelectorAll("path, circle, rect, line").length).toBeGreaterThan(5);
    }
    expect(place.innerHTML).not.toMatch(/undefined|NaN/);
  });
});
