// @vitest-environment jsdom
import {expect, test} from "vitest";
import {displayOnce} from "../../../src/components/page/display-once.js";

test("a node that stands in the page is left there; any other is displayed", () => {
  const shown: Node[] = [];
  const display = <N extends Node>(node: N) => (shown.push(node), node);
  const [old, other] = [document.createElement("p"), document.createElement("p")];
  document.body.append(old);
  expect([displayOnce(display, old), displayOnce(display, other)]).toEqual([old, other]);
  expect(shown).toEqual([other]);
  old.remove();
  displayOnce(display, old);
  expect(shown).toEqual([other, old]);
});
