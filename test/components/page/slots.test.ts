// @vitest-environment jsdom
import {expect, test} from "vitest";
import {slots} from "../../../src/components/page/slots.js";

test("contents stand in the order of the names, whichever comes first, and one that stays is not moved", () => {
  const places = slots(["a", "b"]);
  const [a, b] = ["first", "second"].map((text) => Object.assign(document.createElement("p"), {textContent: text}));
  places.fill("b", b);
  places.fill("a", a);
  expect(places.element.textContent).toBe("firstsecond");
  const details = document.createElement("details");
  a.append(details);
  places.fill("a", a);
  expect(places.element.firstChild!.firstChild).toBe(a);
  places.fill("a", b.cloneNode(true));
  expect(places.element.textContent).toBe("secondsecond");
});
