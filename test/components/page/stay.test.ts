// @vitest-environment jsdom
import {expect, test} from "vitest";
import {stay} from "../../../src/components/page/stay.js";

test("a node that stands in the page is left there; any other is displayed", () => {
  const shown: Node[] = [];
  const display = <N extends Node>(node: N) => (shown.push(node), node);
  const [old, other] = [document.createElement("p"), document.createElement("p")];
  document.body.append(old);
  expect([stay(display, old), stay(display, other)]).toEqual([old, other]);
  expect(shown).toEqual([other]);
  old.remove();
  stay(display, old);
  expect(shown).toEqual([other, old]);
});
