// @vitest-environment jsdom
import {expect, test} from "vitest";
import {fetchedCode, missingText, NotArrived, untilThere} from "../../../src/components/page/missing.js";

const line = () => document.querySelector(".missing")!;
const turn = () => new Promise((done) => setTimeout(done));
const click = (text: string) => [...line().querySelectorAll("button")].find((b) => b.textContent === text)!.click();

/** Fails so often, then brings what it is to bring. */
function failing(times: number, options = {}) {
  const asked: number[] = [];
  const attempt = async (tries: number) => {
    asked.push(tries);
    if (asked.length <= times) throw new NotArrived("answered 503", options);
    return "there";
  };
  return {asked, attempt};
}

test("what arrives at once says nothing", async () => {
  expect(await untilThere("rows", failing(0).attempt)).toBe("there");
  expect(document.querySelector(".missing")?.textContent ?? "").toBe("");
});

test("what does not arrive is named, and asked for again by the button and once the network is back", async () => {
  const {asked, attempt} = failing(2);
  const coming = untilThere("rows", attempt);
  await turn();
  expect(line().getAttribute("role")).toBe("status");
  expect(line().textContent).toContain("Did not arrive: rows (answered 503).");
  expect([...line().querySelectorAll("button")].map((b) => b.textContent)).toEqual(["Try again"]);
  click("Try again");
  await turn();
  expect(asked).toEqual([0, 1]);
  expect(line().textContent).toContain("rows");
  dispatchEvent(new Event("online"));
  expect(await coming).toBe("there");
  expect([asked, line().textContent]).toEqual([[0, 1, 2], ""]);
});

test("several share the line and the button", async () => {
  const both = Promise.all(["one", "two"].map((name) => untilThere(name, failing(1).attempt)));
  await turn();
  expect(line().textContent).toContain("one (answered 503); two (answered 503)");
  click("Try again");
  expect(await both).toEqual(["there", "there"]);
  expect(line().textContent).toBe("");
});

test("a new page is offered where only that helps", async () => {
  const coming = untilThere("a file", failing(1, {reload: true}).attempt);
  await turn();
  expect([...line().querySelectorAll("button")].map((b) => b.textContent)).toEqual(["Try again", "Reload the page"]);
  click("Try again");
  await coming;
  let failed = false;
  const code = fetchedCode("code", async () => {
    if (!failed) throw ((failed = true), new TypeError("no module"));
    return 1;
  });
  await turn();
  expect(line().textContent).toContain("code (no module)");
  expect(line().querySelectorAll("button")).toHaveLength(2);
  click("Try again");
  expect(await code).toBe(1);
});

test("other errors are the caller's", async () => {
  await expect(untilThere("rows", () => Promise.reject(new Error("no such model")))).rejects.toThrow("no such model");
  expect(line().textContent).toBe("");
});

test("each is named once, three at most", () => {
  expect(missingText(["a", "a"])).toMatch(/^Did not arrive: a\./);
  expect(missingText(["a", "b", "c"])).toMatch(/: a; b; c\./);
  expect(missingText(["a", "b", "c", "d", "e"])).toMatch(/: a; b; c and 2 more\./);
});
