// @vitest-environment jsdom
import {expect, test} from "vitest";
import {defaultSettings} from "../../../src/components/base/settings/settings.js";
import {together} from "../../../src/components/page/late.js";
import {tables} from "../../../src/components/tables/index.js";
import {raise} from "../../support/events.js";
import {panelOf} from "../../support/panel.js";

const result = tables.events(panelOf(raise()), defaultSettings("events"));
const [old, none, fresh] = [
  {results: [result], stale: true},
  {results: null, stale: true},
  {results: [result, result], stale: false}
];

test("tables that are wanted together are there, and fresh, once all of them are", () => {
  expect(together(fresh, fresh)).toEqual({results: [result, result, result, result], stale: false});
  expect(together(fresh, old)).toEqual({results: [result, result, result], stale: true});
  expect(together(none, fresh)).toEqual({results: null, stale: true});
});
