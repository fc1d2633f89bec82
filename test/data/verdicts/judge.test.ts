import {expect, test} from "vitest";
import {Random} from "../../../src/components/base/kit/random.js";
import {lightWorld} from "../../../src/data/coverage/world.js";
import {cases} from "../../../src/data/verdicts/cases.js";
import {claimedFacts, claimWords, eventWords} from "../../../src/data/verdicts/judge.js";

test("the ledger and the page of stake events come to one verdict on crowding, and every fact of the ledger has a word", () => {
  const {world} = cases.find(({name}) => name === "claims: raisers come 0.19 closer, weekly rounds")!;
  const {panel} = lightWorld(new Random(2).fork(1), world);
  const words = claimWords(panel);
  expect(Object.keys(words)).toEqual(claimedFacts.map((fact) => `claim: ${fact}`));
  expect(words["claim: crowding"]).toBe(eventWords(panel).crowding);
  expect(words["claim: crowding"]).toBe("supported");
});
