import {expect, it} from "vitest";
import {scoreFields} from "../../../../src/data/sources/import/fields.js";
import {imports} from "../../../support/imports.js";

const {csv, imported} = imports("name,round,stake\nm,200,1\n");
const saidOf = async (...texts: string[]) => (await imported(texts.map((text, i) => csv(text, `part-${i}.csv`)))).notes;

it("any one measure is enough, and what its lack leaves empty is said", async () => {
  expect(scoreFields).toEqual(expect.arrayContaining(["cwmm", "mmc", "corr", "corr60", "mmc60"]));
  for (const name of ["stake", ...scoreFields]) {
    const {rows, notes} = await imported([csv(`name,round,resolved,${name}\nm,200,1,0.5\n`)]);
    expect(rows).toMatchObject([{[name]: 0.5}]);
    const missing = ["stake", "cwmm", "mmc", "corr", "payout"].filter((other) => other !== name);
    expect(notes.map((note) => /^no (\w+): .* stay empty$/.exec(note)?.[1])).toEqual(missing);
  }
});

it("from round 1343 on MMC and CORR are those of 60 days", async () => {
  const rows = (round: number) => `name,round,resolved,stake,cwmm,payout,mmc,corr\nm,${round},1,1,0.5,0,0.1,0.1\n`;
  expect(await saidOf(rows(1342))).toEqual([]);
  expect(await saidOf(rows(1343))).toEqual([
    "no mmc60 from round 1343 on: penalty, stake events and what-if stay empty",
    "no corr60 from round 1343 on: CORR beside the penalty and payouts of what-if stay empty"
  ]);
  expect(await saidOf(rows(1343).replace("mmc,corr", "MMC_60,corr_60"))).toEqual([]);
});

it("files that lack what others have are named", async () => {
  const [whole, part] = [
    "name,round,resolved,stake,cwmm,corr,payout,mmc\na,200,1,1,0.5,0,0,0\n",
    "name,round,resolved,stake,cwmm,corr\na,201,1,1,0.5,0\n"
  ];
  expect(await saidOf(whole, part)).toEqual([
    "no mmc in part-1.csv: penalty, stake events and what-if do without these rows"
  ]);
});
