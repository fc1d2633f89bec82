// @vitest-environment jsdom
import {afterEach, beforeAll, beforeEach, expect, test, vi} from "vitest";
import {noPanel} from "../../../src/components/base/snapshot/panel.js";
import {defaultSettings} from "../../../src/components/base/settings/settings.js";
import type * as Drawing from "../../../src/components/page/drawing.js";
import type * as MyModel from "../../../src/components/page/my-model.js";
import type * as OwnModule from "../../../src/components/page/own.js";

let own: typeof OwnModule;
let my: typeof MyModel;
let drawn: () => void;

beforeAll(async () => {
  vi.resetModules();
  const stands = new Promise<void>((done) => (drawn = done));
  vi.doMock("../../../src/components/page/drawing.js", () => ({firstDrawn: stands}) as Partial<typeof Drawing>);
  vi.doMock("../../../src/components/page/idle.js", () => ({whenIdle: (work: () => void) => work()}));
  own = await import("../../../src/components/page/own.js");
  my = await import("../../../src/components/page/my-model.js");
  vi.doUnmock("../../../src/components/page/drawing.js");
  vi.doUnmock("../../../src/components/page/idle.js");
});
beforeEach(() => my.choose(null));
afterEach(() => my.choose(null));

/** All that waits for promises alone has been done. */
const settled = () => new Promise((done) => setTimeout(done));
let count = 0;

/** A figure that notes what it draws, with rows that come when they are asked for. */
function figure({fails = false} = {}) {
  const id = `figure-${++count}`;
  const asked = {rows: 0, code: 0};
  let panel: typeof noPanel | null = null;
  const late = own.lateMaker(async () => {
    ++asked.code;
    return (_, {name}) => ({groups: [], text: `it is ${name}`});
  });
  const rows: OwnModule.OwnRows = {
    own: late,
    settings: defaultSettings("penalty"),
    panelNow: () => panel,
    panel: async () => {
      ++asked.rows;
      if (fails) throw new Error("no rows");
      return (panel = noPanel);
    }
  };
  const texts: (string | null)[] = [];
  const draw = () => own.drawWithOwn(id, rows, (marks) => texts.push(marks && marks.text));
  return {texts, asked, draw, rows, id};
}

test("a chosen model waits until a first picture stands", async () => {
  my.choose({kind: "model", name: "a"});
  const {texts, asked, draw} = figure();
  draw();
  await settled();
  expect([texts, asked]).toEqual([[null], {rows: 0, code: 0}]);
  drawn();
  await settled();
  expect([texts, asked]).toEqual([[null, "it is a"], {rows: 1, code: 1}]);
});

test("while nobody is chosen a figure is drawn at once, and neither rows nor code are asked for", async () => {
  const {texts, asked, draw} = figure();
  draw();
  await settled();
  expect([texts, asked]).toEqual([[null], {rows: 0, code: 0}]);
});

test("a choice draws the model once rows and code have come; forgetting takes it away; neither asks again", async () => {
  const {texts, asked, draw} = figure();
  draw();
  my.choose({kind: "model", name: "a"});
  await settled();
  expect(location.search).toBe("?model=a");
  my.choose({kind: "account", name: "b"});
  await settled();
  expect(location.search).toBe("?account=b");
  my.choose(null);
  await settled();
  expect(location.search).toBe("");
  expect(texts).toEqual([null, null, "it is a", "it is b", null]);
  expect(asked).toEqual({rows: 1, code: 1});
});

test("a model that was chosen before is drawn after the first picture, then with each new one", async () => {
  my.choose({kind: "model", name: "a"});
  const {texts, draw} = figure();
  draw();
  expect(texts).toEqual([null]);
  await settled();
  draw();
  expect(texts).toEqual([null, "it is a", "it is a"]);
});

test("the address comes before what is remembered", () => {
  my.choose({kind: "model", name: "a"});
  history.replaceState(null, "", "?account=c");
  expect(my.chosen()).toEqual({kind: "account", name: "c"});
  history.replaceState(null, "", "?groups=5");
  expect(my.chosen()).toEqual({kind: "model", name: "a"});
});

test("rows that do not come are said under the figure", async () => {
  my.choose({kind: "model", name: "a"});
  const {texts, draw} = figure({fails: true});
  draw();
  await settled();
  expect(texts).toEqual([null, "a could not be drawn: no rows"]);
});

test("equal marks stay the same object, and a picture with them the same chart", async () => {
  my.choose({kind: "model", name: "a"});
  const {rows, id} = figure();
  const seen: unknown[] = [];
  const draw = () => own.drawWithOwn(id, rows, (marks) => seen.push(marks));
  draw();
  await settled();
  draw();
  expect(seen[1]).toBe(seen[2]);
  const picture = {alt: "A.", chart: (options: object) => Object.assign(document.createElement("div"), {options})};
  const marks = {text: "it is a"};
  const made = own.withOwn(picture, marks);
  expect(own.withOwn(picture, marks).chart).toBe(made.chart);
  expect(made.alt).toBe("A. it is a.");
  expect(made.chart({width: 9})).toMatchObject({options: {width: 9, own: marks}});
  expect(own.withOwn(picture, null)).toBe(picture);
});
