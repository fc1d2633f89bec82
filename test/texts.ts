/**
 * `npm run texts [-- SNAPSHOT...]`: every sentence that a reader of the pages can see, in all its variants, each once, by place:
 * from small simulated worlds at every preset, and from the snapshots named. Not seen: what only a browser does (errors of a query).
 */
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {presets} from "../src/components/base/settings/presets.js";
import {readPanel} from "../src/data/snapshot/read.js";
import {simulate} from "../src/data/sources/simulate/simulate.js";
import {withDocument} from "../src/bin/site/first-view/document.js";
import {everything, everyTable} from "./support/everything.js";
import {wordsIn} from "./support/reading.js";
import {addFixed, addShown} from "./support/sentences.js";
import type {Sentences} from "./support/sentences.js";

const size = {seed: 1, models: 260, rounds: 80, stocks: 200};
const choices = [{}, ...presets.map(({texts}) => texts)];

async function main(given: string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "crowding-texts-"));
  const all: Sentences = new Map();
  try {
    const snapshots = [...given];
    for (const world of ["calm", "crowded", "article"] as const) {
      snapshots.push(join(folder, world));
      await simulate({...size, world}, join(folder, world));
    }
    for (const snapshot of snapshots) await addSnapshot(all, snapshot);
    addFixed(all);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
  print(all);
}

async function addSnapshot(all: Sentences, snapshot: string): Promise<void> {
  const panel = await readPanel(snapshot);
  await withDocument(() => {
    for (const texts of choices) addShown(all, panel, everything(panel, everyTable(panel, texts)));
  });
}

/** A sentence that stands in many places is printed at the first. */
function print(all: Sentences): void {
  const seen = new Set<string>();
  for (const [place, sentences] of all) {
    const fresh = [...sentences].filter((sentence) => !seen.has(sentence));
    if (fresh.length) console.log(`\n${place}\n${fresh.map((sentence) => `  ${sentence}`).join("\n")}`);
    for (const sentence of fresh) seen.add(sentence);
  }
  const words = [...seen].reduce((sum, sentence) => sum + wordsIn(sentence).length, 0);
  console.log(`\n${seen.size} sentences, ${words} words`);
}

await main(process.argv.slice(2));
