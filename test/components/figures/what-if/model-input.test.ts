// @vitest-environment jsdom
import {expect, test} from "vitest";
import {matches, modelInput} from "../../../../src/components/figures/what-if/model-input.js";

const place = (search = "") => ({search, pathname: "/what-if", hash: ""}) as Location;

test("names that begin with the text come first, whatever the case, fifty at most", () => {
  expect(matches(["beta", "Alpha", "alphabet", "x-alpha"], "ALPHA")).toEqual(["Alpha", "alphabet", "x-alpha"]);
  expect(matches(["a", "b"], "")).toEqual(["a", "b"]);
  const many = Array.from({length: 6000}, (_, i) => `model ${i}`);
  const start = performance.now();
  expect(matches(many, "99")).toHaveLength(50);
  expect(performance.now() - start).toBeLessThan(50);
});

test("a name that exists becomes the value, one that does not is refused; hostile names are text", async () => {
  const names = ["a", "<img src=x onerror=hacked=1>"];
  const input = modelInput({names: async () => names, place: place()});
  const box = input.querySelector("input")!;
  const values: unknown[] = [];
  input.addEventListener("input", () => values.push(input.value));
  const type = async (text: string) => {
    box.value = text;
    box.dispatchEvent(new Event("input", {bubbles: true}));
    await new Promise((done) => setTimeout(done, 5));
  };
  await type("nobody");
  expect(box.validationMessage).toBe("no model has this name");
  expect(input.value).toBe("");
  await type(names[1]);
  expect(box.validationMessage).toBe("");
  expect(values).toEqual([names[1]]);
  expect(input.querySelector("img")).toBeNull();
  expect([...input.querySelectorAll("option")].map((o) => o.value)).toEqual([names[1]]);
  input.reset();
  expect(input.value).toBe("");
  await new Promise((done) => setTimeout(done, 200));
});

test("the address names the model", () => {
  expect(modelInput({names: async () => [], place: place("?model=a%20b")}).value).toBe("a b");
});
