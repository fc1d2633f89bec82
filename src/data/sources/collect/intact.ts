/** Whether the answers kept are as they were written: each is unpacked and read. */
import * as fs from "node:fs/promises";
import type {Manifest} from "../../../components/base/snapshot/manifest.js";
import {firstLine} from "../../fault.js";
import type {Damage} from "../../snapshot/intact.js";
import {readAccountFile} from "./account-map.js";
import {parseRound} from "./parse.js";
import {keptList} from "./schema.js";
import type {RawStore} from "./store.js";

const leftover = /\.partial$/;

/** Damaged, missing and foreign files of the answers, and how many files there are. A snapshot made from them names those it needs. */
export async function rawDamages(
  store: RawStore,
  {inputs = []}: {inputs?: Manifest["inputs"]} = {}
): Promise<{damages: Damage[]; files: number}> {
  const names = await fs.readdir(store.folder).catch((): string[] => []);
  const rounds = await store.rounds();
  const damages: Damage[] = [];
  const attempt = async (name: string, work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      damages.push({name, what: whatOf(error)});
    }
  };
  for (const raw of rounds) await attempt(raw.name, async () => parseRound((await store.readRound(raw)).text, raw));
  await attempt("rounds.json.gz", async () => {
    const list = await store.readList();
    if (list !== null) keptList(list);
  });
  await attempt("accounts.json.gz", () => readAccountFile(store));
  await attempt("spellings.json.gz", () => store.readLearnt());
  const known = new Set([...rounds.map(({name}) => name), "rounds.json.gz", "accounts.json.gz", "spellings.json.gz"]);
  const spare = /^round-\d+\.(final|provisional)\.json\.gz$/;
  for (const name of names)
    if (!known.has(name) && !spare.test(name) && !leftover.test(name))
      damages.push({name, what: "is not an answer of the API"});
  const there = new Set(rounds.map(({round}) => round));
  for (const {name} of inputs) {
    const round = /^round-(\d+)\./.exec(name)?.[1];
    if (round === undefined ? !names.includes(name) : !there.has(Number(round)))
      damages.push({name, what: "is missing: the snapshot was made with it"});
  }
  return {damages, files: names.filter((name) => !leftover.test(name)).length};
}

/** What is wrong, without the path and the way out, which are said once. */
function whatOf(error: unknown): string {
  const line = firstLine(error);
  const unpacked = /cannot be unpacked \((.*)\)/.exec(line)?.[1];
  return unpacked ? `cannot be unpacked (${unpacked})` : `cannot be read (${line})`;
}
