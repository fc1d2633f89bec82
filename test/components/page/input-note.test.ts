// @vitest-environment jsdom
import {expect, test} from "vitest";
import {inputNote} from "../../../src/components/page/input-note.js";

test("a note takes the place of problems, and gives way to one", () => {
  const row = document.createElement("div");
  row.innerHTML = "<p class=problems></p>";
  const line = row.firstElementChild!;
  inputNote(row, "50 groups need 500 models");
  expect([line.textContent, line.className]).toEqual(["50 groups need 500 models", "problems note"]);
  inputNote(row, "");
  expect([line.textContent, line.className]).toEqual(["", "problems"]);
  line.textContent = "groups must be a whole number";
  inputNote(row, "50 groups need 500 models");
  expect([line.textContent, line.className]).toEqual(["groups must be a whole number", "problems"]);
});
