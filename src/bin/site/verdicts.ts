import {fileURLToPath} from "node:url";
import type {Counts, JudgedCase} from "../../components/base/verdicts/rates.js";
import {foundShare, wrongShare} from "../../components/base/verdicts/rates.js";
import {partsOf} from "../../data/coverage/parts.js";
import {cases} from "../../data/verdicts/cases.js";
import {verdictCode} from "../../data/verdicts/code.js";
import {keptParts, resumed} from "../../data/verdicts/kept.js";
import {judgedCases, writeVerdicts} from "../../data/verdicts/record.js";
import {readCall, UsageFault} from "../call.js";
import {runParts} from "./part-pool.js";
import {Progress} from "./progress.js";
import {whole} from "./whole.js";

const usage = `usage: npm run test:verdicts [-- --worlds N] [-- --cases TEXT] [-- --seed N] [-- --dry]

How often the verdicts of pages are wrong where nothing is there, and find what is there, in simulated worlds.
A run that ends early goes on where it was: finished parts are kept in .cache/verdicts.
  --worlds  worlds of each case in which nothing is there, 1000; those with something planted have at most 200, those of claims 50
  --cases   those alone whose name holds this text; leaves the record as it is
  --seed    1
  --dry     leaves the record of the last run as it is`;

const store = fileURLToPath(new URL("../../../.cache/verdicts", import.meta.url));
const program = "verdict-worker.js";
const mostPlanted = 200;
/** Worlds at a time: what an end in between loses. */
const size = 10;

/** Exit code 0 whatever the verdicts say: the rates are the result. */
export async function main(args: string[]): Promise<number | void> {
  const text = {type: "string"} as const;
  const options = {worlds: text, cases: text, seed: text, dry: {type: "boolean"}} as const;
  const call = readCall(args, {usage, options});
  if (!call) return;
  const {values} = call;
  const worlds = whole("worlds", values.worlds ?? "1000", {usage});
  const seed = whole("seed", values.seed ?? "1", {usage});
  const parts = partsOf(worldsOf(worlds, values.cases), {size});
  if (!parts.length) throw new UsageFault(`no case is named like ${values.cases}`, usage);
  const progress = new Progress();
  const code = verdictCode();
  const made = await resumed(parts, {
    kept: keptParts(store, {code, seed}),
    make: (waiting, onMade) => runParts<Counts>(waiting, {program, seed, onMade}),
    onCount: ({length}) => {
      const text = `${length} of ${parts.length} parts, ${progress.elapsed}`;
      if (length % Math.ceil(parts.length / 20) === 0) progress.keep(text);
      else progress.detail(text);
    }
  });
  if (code !== verdictCode()) throw new Error("the code changed while it was judged: run it again");
  const judged = judgedCases(cases, made);
  if (!values.dry && values.cases === undefined) writeVerdicts({seed, code, cases: judged});
  for (const line of judged.flatMap(linesOf)) console.log(line);
  progress.keep(`${judged.length} cases, ${progress.elapsed}`);
}

/** Of each case; none of those that are not asked for. */
const worldsOf = (worlds: number, text = ""): number[] =>
  cases.map(({name, kind, most = kind === "null" ? worlds : mostPlanted}) =>
    name.includes(text) ? Math.min(worlds, most) : 0
  );

/** A line for each verdict of a case. */
const linesOf = (one: JudgedCase): string[] =>
  Object.entries(one.counts).map(([verdict, words]) => {
    const rates = Object.entries(words).map(([word, n]) => `${word} ${percent(n / one.worlds)}`);
    const [wrong, found] = [wrongShare(one, verdict), foundShare(one, verdict)];
    const marks = [wrong === null ? [] : `wrong ${percent(wrong)}`, found === null ? [] : `found ${percent(found)}`];
    return `${one.name} (${one.worlds}), ${verdict}: ${rates.join(", ")}${marks
      .flat()
      .map((mark) => `; ${mark}`)
      .join("")}`;
  });

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
