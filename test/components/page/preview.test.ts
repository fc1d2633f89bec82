// @vitest-environment jsdom
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {readSettings} from "../../../src/components/base/settings/settings.js";
import {frame} from "../../../src/components/page/frame.js";
import {preview} from "../../../src/components/page/preview.js";
import {tables} from "../../../src/components/tables/index.js";
import {panelOf} from "../../support/panel.js";
import {world} from "../../support/worlds.js";

beforeEach(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
    }
  );
  vi.stubGlobal("matchMedia", () => ({addEventListener() {}, matches: false}));
});
afterEach(() => void vi.unstubAllGlobals());

const panel = panelOf(world({seed: 3, models: 40, accounts: 9}));
const table = "stake-deciles";
const settings = (groups: string) => readSettings({groups, rounds: "all"}, {table});
const picture = {alt: "", chart: () => document.createElementNS("http://www.w3.org/2000/svg", "svg")};

function open(at: {hand?: boolean; rows?: boolean}) {
  const workspace = {
    supersede: vi.fn(),
    atHand: () => (at.hand ? tables[table](panel, settings("2")) : undefined),
    rowsAtHand: () => (at.rows ? panel : undefined)
  };
  const drawn: number[] = [];
  const points = vi.fn(async () => tables[table]);
  const show = preview(workspace as never, {
    ...{table, figure: "deciles", points},
    picture: (result) => (drawn.push(result.settings.groups), picture)
  });
  return {workspace, drawn, points, show};
}

test("every change gives up what was asked for before", () => {
  const {workspace, show} = open({hand: true});
  show(settings("2"));
  show(settings("3"));
  expect(workspace.supersede).toHaveBeenCalledTimes(2);
});

test("points are drawn once their code and the rows are here, and not where the whole table is", async () => {
  const here = open({rows: true});
  here.show(settings("2"));
  expect(here.drawn).toEqual([]);
  await Promise.all(here.points.mock.results.map(({value}) => value as Promise<unknown>));
  here.show(settings("3"));
  expect(here.drawn).toEqual([3]);
  const whole = open({rows: true, hand: true});
  whole.show(settings("2"));
  expect([whole.points.mock.calls.length, whole.drawn]).toEqual([0, []]);
  const without = open({});
  without.show(settings("2"));
  await Promise.all(without.points.mock.results.map(({value}) => value as Promise<unknown>));
  without.show(settings("3"));
  expect(without.drawn).toEqual([]);
});

test("a figure of points says that its intervals are on their way, until they are", () => {
  const {element, preview, stale, update} = frame("deciles", {folds: document.createElement("div")});
  const told = () => [
    element.className,
    element.getAttribute("aria-busy"),
    element.querySelector(".working")!.textContent
  ];
  update({...picture, title: "", about: ""}, document.createElement("p"));
  preview(picture);
  expect(told()).toEqual(["crowding partial", "true", "intervals are being computed"]);
  stale(true);
  expect(told()[0]).toBe("crowding stale");
  preview(picture);
  stale(false);
  expect(told()).toEqual(["crowding", "false", ""]);
});
