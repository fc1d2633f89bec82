// @vitest-environment jsdom
import {beforeAll, expect, test, vi} from "vitest";
import {readSettings} from "../../../src/components/base/settings/settings.js";
import type {FigureSpec} from "../../../src/components/page/figure.js";
import type {Meta} from "../../../src/components/page/meta.js";
import {openPage} from "../../../src/components/page/page.js";
import {placed} from "../../../src/components/page/placed.js";
import {tables} from "../../../src/components/tables/index.js";
import {writeTable} from "../../../src/components/tables/result/serial.js";
import {panelOf} from "../../support/panel.js";
import {world} from "../../support/worlds.js";

const drawn = vi.hoisted(() => ({specs: [] as unknown[]}));
vi.mock("../../../src/components/page/figure.js", () => ({
  figure: (spec: unknown) => (drawn.specs.push(spec), document.createElement("figure")),
  staleFigure: () => null
}));

const panel = panelOf(world({seed: 5}));
const result = tables["stake-deciles"](panel, readSettings({rounds: "all", groups: "2"}, {table: "stake-deciles"}));
const meta = {chunks: [], reliability: {}, scores: [], rows: 0} as unknown as Meta;
const picture = {title: "", about: "", alt: "", chart: () => document.createElement("svg"), result};
const last = () => drawn.specs.at(-1) as FigureSpec;

let page: Awaited<ReturnType<typeof openPage>>;
beforeAll(async () => {
  const calendar = {href: "http://localhost/", json: () => Promise.resolve([])};
  const first = [Promise.resolve(writeTable(result)), Promise.resolve([writeTable(result)])];
  page = await openPage({meta: Promise.resolve(meta), first, calendar}, {table: "penalty"});
});

test("finished tables are there at once, whether a file holds one or several", () => {
  expect(page.workspace.table("stake-deciles", result.settings)).toMatchObject({name: "stake-deciles"});
});

test("a figure asks for the rows of the page's table, at the settings of its own result", () => {
  const asked = vi.spyOn(page.workspace, "panelFor").mockResolvedValue(panel);
  const {deciles} = page.figures({deciles: (title: string) => ({...picture, id: "deciles", title})});
  deciles("ten groups");
  expect(last()).toMatchObject({id: "deciles", title: "ten groups", meta});
  void last().panel();
  expect(asked).toHaveBeenLastCalledWith("penalty", result.settings, undefined);
  asked.mockRestore();
});

test("a figure whose query needs other rows names them", () => {
  const asked = vi.spyOn(page.workspace, "panelFor").mockResolvedValue(panel);
  page.figures({one: () => ({...picture, id: "one"})}, {table: "stake-deciles", more: ["payout"]}).one();
  void last().panel();
  expect(asked).toHaveBeenLastCalledWith("stake-deciles", result.settings, ["payout"]);
  asked.mockRestore();
});

test("a late figure keeps its place until its tables are there, and is made of them and of what is given", () => {
  const make = placed({id: "late", height: 77}, ([table]: readonly [typeof result], title: string) => ({
    ...picture,
    title: `${title} ${table.name}`
  }));
  const {late} = page.laterFigures({late: make});
  const before = drawn.specs.length;
  expect(late({results: null, stale: true}, "of").style.minHeight).toBe("77px");
  expect(drawn.specs.length).toBe(before);
  expect(late({results: [result], stale: false}, "of").tagName).toBe("FIGURE");
  expect(last()).toMatchObject({id: "late", height: 77, title: "of stake-deciles", meta});
});

test("rows are asked for beforehand by the page's own table", () => {
  const asked = vi.spyOn(page.workspace, "prefetch").mockResolvedValue();
  void page.prefetch();
  expect(asked).toHaveBeenCalledWith("penalty");
});
