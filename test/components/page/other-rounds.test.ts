// @vitest-environment jsdom
import {expect, test} from "vitest";
import {otherRounds} from "../../../src/components/page/other-rounds.js";

test("simulated rounds give way to collected ones, imported ones only to files", () => {
  const text = (simulated: boolean, source: "simulate" | "collect" | "import") =>
    otherRounds({simulated, source}).textContent;
  expect(text(true, "simulate")).toMatch(/are simulated: .*npx crowding collect\s+npm start/s);
  expect(text(false, "collect")).toMatch(/newer rounds, .*npx crowding collect\s+npm start/s);
  expect(text(false, "import")).toMatch(/npx crowding import FILE...\s+npm start/);
});
