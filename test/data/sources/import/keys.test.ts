import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import {faultOf} from "../../../../src/data/sources/import/keys.js";
import {imports} from "../../../support/imports.js";

const {csv, imported, fault} = imports("name,round,stake\nm,200,1\n");

interface World {
  models: number;
  rounds: number;
  /** id of a row: its model, its round, its number in the file and in its round */
  id: (model: number, round: number, row: number, place: number) => string | number;
  random: Random;
}

/** One file per round, or all in one. */
function files({models, rounds, id, random}: World, split: boolean, name = "modelName"): string[] {
  let row = 0;
  const parts = Array.from({length: rounds}, (_, round) => {
    const order = Array.from({length: models}, (_, model) => ({model, by: random.uniform()})).sort(
      (a, b) => a.by - b.by
    );
    return order.map(({model}, place) => `${id(model, round, ++row, place)},m${model},${200 + round},1`);
  });
  const header = `id,${name},roundNumber,stake`;
  return (split ? parts : [parts.flat()]).map((lines) => csv([header, ...lines].join("\n")));
}

describe("an id of models", () => {
  it("that numbers rows is refused, in one file or in many, from one or anew in each round", async () => {
    const numberings: World["id"][] = [
      (_, __, row) => row,
      (_, __, row) => `row-${7 * row}`,
      (_, __, ___, place) => place
    ];
    const world = fc.record({
      id: fc.constantFrom(...numberings),
      models: fc.integer({min: 8, max: 12}),
      rounds: fc.integer({min: 4, max: 8}),
      random: fc.integer().map((seed) => new Random(seed))
    });
    await fc.assert(
      fc.asyncProperty(world, fc.boolean(), fc.constantFrom("modelName", "name", "model"), async (of, split, name) => {
        expect(await fault(files(of, split, name))).toMatch(
          /: id has \d+ values for \d+ names in (modelName|name|model): it numbers rows, not models; rename /
        );
      }),
      {numRuns: 8}
    );
  });

  it("is refused where it stands in one round only although names go on", async () => {
    const twice: World = {models: 10, rounds: 2, id: (_, __, row) => row, random: new Random(1)};
    expect(await fault(files(twice, true))).toMatch(/^file-\d+.csv and the others: id has 20 values for 10 names/);
  });

  it("is kept where it is the models' own, some made anew under the old name", async () => {
    const world: World = {
      models: 10,
      rounds: 4,
      id: (m, r) => (m < 5 && r > 1 ? `new${m}` : `u${m}`),
      random: new Random(2)
    };
    expect((await imported(files(world, false))).manifest.models).toBe(15);
    expect((await imported(files({...world, id: (m) => m}, true))).manifest.models).toBe(10);
  });

  it("is not at fault where names are those of accounts", async () => {
    const lines = Array.from({length: 60}, (_, i) => `u${i % 30},owner${i % 5},${200 + Math.floor(i / 30)},1`);
    expect(await fault([csv(["model,username,round,stake", ...lines].join("\n"))])).toMatch(
      /: model has 30 values for 5 names in username: username names accounts, not models; call it account$/
    );
  });

  it("is at fault from more than two ids per name on, or names per id", () => {
    const counts = {ids: 20, names: 10, pairs: 20, lasting_ids: 1, lasting_names: 10};
    expect(faultOf(counts)).toBe(null);
    expect(faultOf({...counts, pairs: 21})).toBe("rows");
    expect(faultOf({...counts, ids: 21, pairs: 21})).toBe("rows");
    expect(faultOf({...counts, ids: 21, pairs: 21, lasting_ids: 10})).toBe("rows");
    expect(faultOf({...counts, ids: 21, pairs: 21, lasting_ids: 11})).toBe("accounts");
    expect(faultOf({...counts, lasting_ids: 0, lasting_names: 6})).toBe("rows");
    expect(faultOf({...counts, lasting_ids: 0, lasting_names: 5})).toBe(null);
    expect(faultOf({...counts, ids: 10})).toBe(null);
    expect(faultOf({...counts, ids: 9})).toBe("other");
  });
});
