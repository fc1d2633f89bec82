// @vitest-environment jsdom
import {expect, test} from "vitest";
import {observationColumns} from "../../../../src/components/base/snapshot/columns.js";
import {
  breakList,
  columnsView,
  downloadsView,
  droppedView,
  finalView,
  inputsText,
  inputsView,
  size,
  sourceList
} from "../../../../src/components/figures/data/manifest-view.js";
import {coverage, manifest} from "../../../support/manifest.js";

const hostileNames = [
  `<img src=x onerror="globalThis.hacked = 1">`,
  "'; drop table observations; --",
  "x".repeat(200),
  "\u202Eנוטה לימין",
  "</script><script>globalThis.hacked = 1</script>"
];
const sha256 = "0".repeat(64);

test("names and values of strangers' files are text everywhere", () => {
  const hostile = manifest({
    arguments: {files: hostileNames.join(" ")},
    rows: {read: 10, kept: 8, merged: 0, dropped: {"not a number": 2}},
    examples: hostileNames.map((value, line) => ({file: value, line, reason: "not a number", value})),
    inputs: hostileNames.map((name) => ({name, sha256, bytes: 1, rows: 1, dropped: {}}))
  });
  const views = [sourceList(hostile), droppedView(hostile), inputsView(hostile), columnsView(hostile)];
  for (const view of views) expect(view.querySelector("img, script, [onerror], a")).toBeNull();
  expect(hostileNames.length).toBeGreaterThan(3);
  for (const name of hostileNames) for (const view of views.slice(0, 3)) expect(view.textContent).toContain(name);
});

test("rows dropped by reason, or none", () => {
  expect(droppedView(manifest()).textContent).toMatch(/^\s*No row was dropped\./);
  const lost = manifest({rows: {read: 10, kept: 7, merged: 0, dropped: {twice: 1, "a stake below 0": 2}}});
  expect(droppedView(lost).textContent).toMatch(/twice\s*1\s*a stake below 0\s*2/);
});

test("every column with its share of nulls and its range", () => {
  const columns = [{column: "cwmm", nulls: 250, min: -0.5, max: 0.75}];
  const rows = [...columnsView(manifest({columns})).querySelectorAll("tbody tr")].map((tr) => tr.textContent.trim());
  expect(rows).toHaveLength(observationColumns.length);
  expect(rows.find((text) => text.startsWith("cwmm"))).toMatch(/25.0 %\s*−0.5 to 0.75$/);
  expect(rows.find((text) => text.startsWith("bmc"))).toMatch(/100.0 %$/);
});

test("files with their sizes and hashes", () => {
  const list = downloadsView([{name: "rounds.parquet", bytes: 3421906, sha256}], {
    "rounds.parquet": "/files/x.parquet"
  });
  const link = list.querySelector("a")!;
  expect([link.getAttribute("href"), link.getAttribute("download")]).toEqual(["/files/x.parquet", "rounds.parquet"]);
  expect(list.textContent).toMatch(/3.4 MB\s*0{64}/);
  expect([0, 999, 1000, 300e6, 2.5e12].map(size)).toEqual(["0 bytes", "999 bytes", "1.0 kB", "300.0 MB", "2500.0 GB"]);
});

test("breaks, or none", () => {
  expect(breakList(manifest()).textContent).toMatch(/^No break/);
  const found = {round: 6, named: false, step: 0.5, about: "a step"};
  expect(breakList(manifest({breaks: [found]})).querySelectorAll("li")).toHaveLength(1);
});

test("every file is listed, and their number and size are the head of the list", () => {
  const inputs = Array.from({length: 21}, (_, i) => ({
    name: `round-${i}.json.gz`,
    sha256,
    bytes: 1e6,
    rows: 5,
    dropped: {}
  }));
  expect(inputsText({inputs})).toBe("21 files read, 21.0 MB");
  expect(inputsView(manifest({inputs})).querySelectorAll("li")).toHaveLength(21);
  expect(inputsText({inputs: []})).toBe("No file read");
});

test("which scores are final, and what older answers lack", () => {
  const told = manifest({
    coverage: coverage((round) => ({
      final: round <= 4 ? ["cwmm", "mmc", "corj60"] : round <= 7 ? ["cwmm", "mmc"] : ["cwmm"]
    })),
    lacking: [{field: "mmc60", rounds: [1, 2, 5]}]
  });
  const view = finalView(told);
  expect(view.textContent).toContain("Final are mmc up to round 7 and corj60 up to round 4");
  const cells = [...view.querySelectorAll("tbody tr")].map((tr) =>
    [...tr.children].map((td) => td.textContent).join(" ")
  );
  expect(cells).toEqual(["cwmm 10 1 10 0", "mmc 7 1 7 3", "corj60 4 1 4 6"]);
  expect(view.querySelector("li")!.textContent).toBe("mmc60: 3 rounds without it, 1–2, 5");
  const silent = finalView(manifest());
  expect(silent.querySelector("table, li")).toBeNull();
  expect(silent.textContent).toContain("not which of its scores are final");
  const all = finalView(manifest({coverage: coverage(() => ({final: ["cwmm"]}))}));
  expect(all.textContent).toContain("Every score that has a value is final up to the newest round, 10.");
});
