/** A page says its message in three seconds: answers, titles and captions keep their limits in every world and preset. */
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {presets} from "../../src/components/base/settings/presets.js";
import type {Panel} from "../../src/components/base/snapshot/panel.js";
import {readPanel} from "../../src/data/snapshot/read.js";
import {importFiles} from "../../src/data/sources/import/import.js";
import {simulate} from "../../src/data/sources/simulate/simulate.js";
import {captionText} from "../../src/components/page/figure.js";
import {whyNothing} from "../../src/components/page/or-cause.js";
import {everything, everyTable, metaOf} from "../support/everything.js";
import {beyond, limits, numbersIn, wordsIn} from "../support/reading.js";
import {real} from "../support/real.js";

test("a word is a run of letters or digits; a number counts with its sign, and as a word", () => {
  expect(wordsIn("Yes: 0.44 (−0.1 to +2) of CORR60, a meta-model | 95 %")).toHaveLength(10);
  expect(numbersIn("Yes: 0.44 (−0.1 to +2) of CORR60 of “model_2”, two of 1,200, 95 %")).toEqual([
    ...["0.44", "−0.1", "+2", "1,200", "95", "two"]
  ]);
});

/** Large enough for deciles of each round. */
const size = {seed: 1, models: 260, rounds: 80, stocks: 200};
const worlds: Record<string, (folder: string) => Promise<unknown>> = {
  ...Object.fromEntries(
    (["calm", "crowded", "article"] as const).map((world) => [
      world,
      (folder: string) => simulate({...size, world}, folder)
    ])
  ),
  ...(real.exists
    ? {"the real rounds": (folder: string) => importFiles([real.parquet], folder, {rounds: real.rounds})}
    : {})
};
const choices = [{name: "default", texts: {}}, ...presets];

describe.each(Object.keys(worlds))("%s", (name) => {
  let folder: string;
  let panel: Panel;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "crowding-reading-"));
    await worlds[name](join(folder, "snapshot"));
    panel = await readPanel(join(folder, "snapshot"));
  }, 300_000);
  afterAll(() => rm(folder, {recursive: true, force: true}));

  test.each(choices)("$name: answers, titles and captions keep their limits", {timeout: 300_000}, ({texts}) => {
    const {figures, words} = everything(panel, everyTable(panel, texts));
    const answers = Object.entries(words).filter(([of]) => of.endsWith("answer"));
    expect(answers.length).toBeGreaterThan(5);
    const told = Object.entries(figures).filter(([, {result, draws}]) => draws || whyNothing(result) === null);
    expect(told.length).toBeGreaterThan(10);
    const named = (kind: string, of: string, lines: string[]) => lines.map((line) => `${kind} of ${of}: ${line}`);
    expect([
      ...answers.flatMap(([of, text]) => named("answer", of, beyond(text, limits.answer))),
      ...told.flatMap(([of, {title}]) => named("title", of, beyond(title, limits.title))),
      ...told.flatMap(([of, figure]) =>
        named("caption", of, beyond(captionText({...figure, meta: metaOf(panel)}), limits.caption))
      )
    ]).toEqual([]);
  });
});
