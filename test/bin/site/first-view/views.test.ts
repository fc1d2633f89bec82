import {expect, test} from "vitest";
import {withDocument} from "../../../../src/bin/site/first-view/document.js";
import {firstViews} from "../../../../src/bin/site/first-view/views.js";
import type {Finished} from "../../../../src/bin/site/first-view/views.js";
import {defaultSettings} from "../../../../src/components/base/settings/settings.js";
import type {TableName} from "../../../../src/components/base/catalogue/index.js";
import {tables} from "../../../../src/components/tables/index.js";
import {endGroups} from "../../../../src/components/tables/penalty/end-groups.js";
import type {TableResult} from "../../../../src/components/tables/result/result.js";
import {raise} from "../../../support/events.js";
import {panelOf} from "../../../support/panel.js";

/** As many models as ten groups take. */
const panel = panelOf(raise({raisers: 90}));
const made = new Map<TableName, TableResult>();
const files: Finished = {
  table: <N extends TableName>(name: N) => {
    if (!made.has(name)) made.set(name, tables[name](panel, defaultSettings(name)));
    return made.get(name) as TableResult<N>;
  },
  ends: () => endGroups(panel, defaultSettings("penalty")),
  calendar: () => [...panel.rounds]
};

test.each(Object.keys(firstViews))("%s has an answer and a picture that needs no script", async (page) => {
  await withDocument(() => {
    const {answer, figure} = firstViews[page](files);
    expect(answer).toMatch(/\w+.*\.$/);
    const drawn = figure.chart({width: 332});
    expect(drawn.querySelectorAll("path, circle, rect, line").length).toBeGreaterThan(5);
  });
});
