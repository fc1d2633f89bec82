// @vitest-environment jsdom
import {expect, test} from "vitest";
import type {LeftOut} from "../../../src/components/tables/result/result.js";
import {figureOrCause, pictureOrCause, whyNothing} from "../../../src/components/page/or-cause.js";

const chart = (_: {width: number}) => document.createElementNS("http://www.w3.org/2000/svg", "svg");
const figure = {title: "MMC falls", about: "by group", alt: "It falls.", how: ["Dots: means"], chart};
const left = [{reason: "mmc not known", rows: 9, none: "MMC is not known in these rounds"}];
const rules: {reason: string; events: number; none?: string}[] = [{reason: "stake not raised", events: 9}];
const noEvent = {left: [] as LeftOut[], used: 9, candidates: 0, counting: 0, attrition: rules};

test("a figure of a table with something to show stays as it is", () => {
  const some: LeftOut[] = [{reason: "mmc not known", rows: 9}];
  const spec = {...figure, result: {left: some}};
  expect(figureOrCause(spec)).toBe(spec);
});

test("one with nothing to show says why in title, drawing and description, and nothing else", () => {
  const spec = figureOrCause({...figure, result: {left}});
  expect(spec).toMatchObject({title: left[0].none, about: "", alt: `${left[0].none}.`, how: []});
  expect(spec.chart({width: 600}).querySelector("text")!.textContent).toBe(`${left[0].none}.`);
});

test("where no event counts its rules are the reason, unless there are events to draw", () => {
  expect(whyNothing(noEvent)).toContain("the last 9 rows fell to the rule “stake not raised”");
  const counted = {...noEvent, counting: 1};
  expect(whyNothing(counted)).toBeNull();
  expect(figureOrCause({...figure, result: noEvent}).title).toMatch(/^No stake increase is found/);
  expect(figureOrCause({...figure, result: noEvent, draws: true}).title).toBe("MMC falls");
});

test("a small picture is marked where it holds the reason alone", () => {
  expect(pictureOrCause({left}, figure)).toMatchObject({none: true, alt: `${left[0].none}.`});
  expect(pictureOrCause(undefined, figure)).toBe(figure);
});
