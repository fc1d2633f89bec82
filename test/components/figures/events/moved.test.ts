import {expect, test} from "vitest";
import {movedTo} from "../../../../src/components/figures/events/moved.js";

const at = (rest: string) => {
  const {hash, search, href} = new URL(`https://site.test/a/stake-events.html${rest}`);
  return movedTo({hash, search, href});
};

test("a link to a figure that stands on the checks leads there, settings and all; any other stays", () => {
  expect(at("?preset=article#stake-event-mechanics")).toBe(
    "https://site.test/a/checks.html?preset=article#stake-event-mechanics"
  );
  expect(at("#stake-event-outcomes")).toBe("https://site.test/a/checks.html#stake-event-outcomes");
  for (const stays of ["", "#stake-event-path", "#stake-events", "#the-events"]) expect(at(stays)).toBeNull();
});
