import {expect, test} from "vitest";
import {causeOf, orCause} from "../../../../src/components/base/words/cause.js";

const step = (rows: number, none?: string) => ({reason: "a step", rows, ...(none === undefined ? {} : {none})});

test("the cause is what the last step says that took the last row, or the rule that took the last event", () => {
  expect(causeOf({})).toBeNull();
  expect(causeOf({left: [step(3), step(4)]})).toBeNull();
  expect(causeOf({left: [step(3), step(4, "No row"), step(0)]})).toBe("No row");
  const attrition = [{reason: "a rule", events: 4, none: "No event"}];
  expect(causeOf({left: [step(3)], attrition})).toBe("No event");
});

test("a text stands unless there is a cause, which is then a sentence", () => {
  expect(orCause({left: [step(1)]}, "It falls.")).toBe("It falls.");
  expect(orCause({left: [step(1, "MMC is not known")]}, "It falls.")).toBe("MMC is not known.");
  expect(orCause(undefined, "It falls.")).toBe("It falls.");
});
