// @vitest-environment jsdom
import {expect, test} from "vitest";
import {remember} from "../../../../src/components/page/my-model.js";
import {modelInput} from "../../../../src/components/figures/what-if/model-input.js";

const place = (search = "") => ({search, pathname: "/what-if", hash: ""}) as Location;

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

test("it follows the model that is chosen elsewhere on the page; an account is no model", () => {
  const input = modelInput({names: async () => [], place: place()});
  const values: unknown[] = [];
  input.addEventListener("input", () => values.push(input.value));
  remember({kind: "model", name: "b"});
  expect(modelInput({names: async () => [], place: place()}).value).toBe("b");
  remember({kind: "account", name: "c"});
  remember(null);
  expect(values).toEqual(["b", "", ""]);
});
