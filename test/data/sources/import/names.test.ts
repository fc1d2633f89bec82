import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {imports} from "../../../support/imports.js";

const {csv, imported} = imports("name,round,stake\nm,200,1\n");

describe("names of models without an id", () => {
  it("that differ in letter case and outer blanks alone are one model under the newest spelling", async () => {
    const spelling = fc
      .tuple(
        fc.constantFrom("", " "),
        fc.constantFrom("alpha", "Alpha", "ALPHA", "aLpha"),
        fc.constantFrom("", " ", "  ")
      )
      .map((parts) => parts.join(""));
    const header = fc.constantFrom("model", "modelName", "username");
    await fc.assert(
      fc.asyncProperty(
        header,
        fc.array(spelling, {minLength: 1, maxLength: 12}),
        fc.boolean(),
        async (name, spellings, split) => {
          const lines = spellings.map((text, i) => `"${text}",${200 + i},1`);
          const texts = split ? lines.map((line) => [line]) : [[...lines].reverse()];
          const {rows, notes, manifest} = await imported(
            texts.map((of) => csv([`${name},round,stake`, ...of].join("\n")))
          );
          const newest = spellings.at(-1)!;
          expect(manifest.models).toBe(1);
          expect(rows.map((row) => [row.model, row.name])).toEqual(spellings.map(() => [newest, newest]));
          const n = spellings.filter((text) => text !== newest).length;
          const said = `${n} row${n === 1 ? "" : "s"} under another spelling of a name`;
          expect(notes.filter((note) => note.includes("spelling"))).toEqual(n > 0 ? [said] : []);
        }
      ),
      {numRuns: 12}
    );
  });

  it("find the id of their model in another file, however spelt; models with ids keep what they are called", async () => {
    const ids = csv("modelId,modelName,round,stake\nu1,Alpha,200,1\nu2,beta,200,1\nu3,BETA,200,1\n");
    const bare = csv("model,round,stake\nalpha ,201,1\nBeta,201,1\n");
    const {rows} = await imported([ids, bare]);
    expect(rows.map(({round, model, name}) => [round, model, name])).toEqual([
      [200, "u1", "Alpha"],
      [200, "u2", "beta"],
      [200, "u3", "BETA"],
      [201, "Beta", "Beta"],
      [201, "u1", "alpha "]
    ]);
  });
});
