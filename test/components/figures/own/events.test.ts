import {expect, test} from "vitest";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {eventMarks, ownOutcomes, ownPath, ownRaises} from "../../../../src/components/figures/own/events.js";
import {modelEvents} from "../../../../src/components/tables/my-model/model-events.js";
import {expectClose} from "../../../close.js";
import {raise} from "../../../support/events.js";
import {panelOf} from "../../../support/panel.js";

const panel = panelOf(raise());
const settings = readSettings({rounds: "all"}, {table: "event-path"});
const raised = {kind: "model", name: "m3"} as const;
const never = {kind: "model", name: "m20"} as const;

test("a raise that counts has its path and its two means, against others as the figure has them", () => {
  const {events, text} = ownPath(panel, raised, settings);
  expect(events).toMatchObject([{name: "m3", model: "m3", round: 31, outcome: "mmc"}]);
  const [{before, after, path}] = events!;
  expect(path[0].time).toBe(-settings.before);
  expect(path.at(-1)!.time).toBe(settings.after - 1);
  const own = readSettings({rounds: "all", model: "m3"}, {table: "model-events"});
  const [row] = modelEvents(panel, own).table.objects() as {kind: string; mmc_change: number}[];
  expect(row.kind).toBe("raise");
  expectClose(after - before, row.mmc_change);
  expect(text).toBe("m3: the raise, in round 31");
});

test("a model without a raise that counts has none, and it is said", () => {
  const none = {events: [], text: "m20 has no raise that counts here"};
  expect([ownPath(panel, never, settings), ownRaises(panel, never, settings)]).toEqual([none, none]);
  const strict = {...settings, minScored: 60};
  expect(ownPath(panel, raised, strict).text).toBe("m3 has no raise that counts here");
  // it is still among the raises that were picked
  expect(ownRaises(panel, raised, strict).events).toHaveLength(1);
});

test("every outcome that the data hold is followed", () => {
  const {events} = ownOutcomes(panel, raised, settings);
  expect(events!.map(({outcome}) => outcome)).toEqual(["mmc", "cwmm", "corr"]);
});

test("of many raises the newest three are drawn, and how many there are is said", () => {
  const models = [0, 1, 2, 3, 4].map((i) => ({model: panel.models.key.indexOf(`m${i}`), name: `m${i}`}));
  expect(eventMarks(panel, settings, {models, outcomes: ["mmc"]})).toHaveLength(3);
  const world = raise();
  const owned = panelOf({
    ...world,
    rows: world.rows.map((r) => ({...r, account: /^m[0-4]$/.test(r.model) ? "me" : null}))
  });
  const {text} = ownRaises(owned, {kind: "account", name: "me"}, settings);
  expect(text).toBe("me: the newest 3 of 5 raises, in rounds 31, 31 and 31");
});
