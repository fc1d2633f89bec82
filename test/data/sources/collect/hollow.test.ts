import {join} from "node:path";
import {afterAll, beforeAll, beforeEach, describe, expect, it} from "vitest";
import {describe as described} from "../../../../src/bin/commands/describe.js";
import {readManifest, readPanel} from "../../../../src/data/snapshot/read.js";
import {lackIn} from "../../../../src/data/sources/collect/hollow.js";
import {parseRound} from "../../../../src/data/sources/collect/parse.js";
import {collectInto, copyOf, smallWorld} from "../../../support/api/small.js";
import {standIn} from "../../../support/api/server.js";
import type {StandIn} from "../../../support/api/server.js";
import type {ApiObject, ApiWorld} from "../../../support/api/world.js";
import {temporary} from "../../../support/folder.js";

const folder = temporary();
let world: ApiWorld;
let api: StandIn;
const calm = join(folder, "calm");

beforeAll(async () => {
  world = await smallWorld(join(folder, "world"));
  api = await standIn(world);
  await collectInto(calm, api.url, {to: 318});
}, 120_000);
afterAll(() => api.close());
beforeEach(() => {
  Object.assign(api, {world, spelled: {}, fault: () => null});
  api.seen.length = 0;
});

let count = 0;
const fresh = () => join(folder, `run-${++count}`);
const asked = () => api.seen.flatMap(({round}) => (round === null ? [] : [round]));

const scores = ["v2Corr20", "corr20", "mmc", "bmc", "fncV3", "corj60", "corr60", "mmc60"];
const all = (names: readonly string[], value: unknown) => (models: ApiObject[]) =>
  models.map((model) => ({...model, ...Object.fromEntries(names.map((name) => [name, value]))}));
const inModels = (change: (models: ApiObject[]) => unknown) => (data: Record<string, unknown>) => {
  const details = data.roundDetails as ApiObject;
  return {roundDetails: {...details, models: change(details.models as ApiObject[])}};
};

const empty: Record<string, [(data: Record<string, unknown>) => unknown, string]> = {
  null: [() => ({roundDetails: null}), "no answer"],
  "null models": [inModels(() => null), "no models"],
  "no models": [inModels(() => []), "no models"],
  "null stakes": [inModels(all(["selectedStakeValue"], null)), "no stakes"],
  "zero stakes": [inModels(all(["selectedStakeValue"], "0.000000000000000000")), "no stakes"],
  "null scores": [inModels(all(scores, null)), "no scores"],
  "zero scores": [inModels(all(scores, 0)), "no scores"],
  "zero scores and similarities": [inModels(all([...scores, "corrWMetaModel"], 0)), "no scores"]
};

/** Answers round 317 in another way. */
const spoil = (change: (data: Record<string, unknown>) => unknown) =>
  void (api.fault = ({round}) => (round === 317 ? {kind: "change", change} : null));

describe.each(Object.entries(empty))("a settled round answered with %s", (_, [change, lack]) => {
  it("is provisional, named, asked again, and healed", async () => {
    const place = fresh();
    const notes: string[] = [];
    const watch = {begin: () => {}, at: () => {}, end: () => {}, note: (text: string) => void notes.push(text)};
    spoil(change);
    const {manifest} = await collectInto(place, api.url, {to: 318, watch});
    const line = `1 settled round is answered with ${lack}, and taken as provisional: 317; fetch it again with --refresh 317:317`;
    expect(notes).toContain(line);
    expect(described(manifest, place)).toContain(line);
    const {rounds, scores: kept, round} = await readPanel(join(place, "snapshot"));
    expect(rounds.filter((one) => one.round === 317 && one.resolved)).toEqual([]);
    if (lack === "no scores")
      expect(kept.mmc!.filter((v, i) => rounds[0] && round[i] === 317 && v === 0)).toHaveLength(0);
    api.fault = () => null;
    api.seen.length = 0;
    await collectInto(place, api.url, {to: 318});
    expect(asked()).toEqual([317]);
    const healed = await readManifest(join(place, "snapshot"));
    expect(healed.notes).toBeUndefined();
    expect(healed).toEqual(await readManifest(join(calm, "snapshot")));
  });

  it("takes no better answer's place", async () => {
    const place = copyOf(calm, fresh());
    spoil(change);
    const {manifest} = await collectInto(place, api.url, {to: 318, refresh: {from: 317, to: 317}});
    expect(asked()).toEqual([317]);
    expect(manifest).toEqual(await readManifest(join(calm, "snapshot")));
  });
});

it("one stake or one score is enough", () => {
  const own = {id: "a", modelName: "a", selectedStakeValue: "0", mmc: 0, v2Corr20: 0, corrWMetaModel: 0.5};
  const at = (round: number, ...models: ApiObject[]) => {
    const text = JSON.stringify({data: {roundDetails: {roundNumber: round, status: "resolved", models}}});
    return lackIn(parseRound(text, {round, standing: "final"}));
  };
  const of = (...models: ApiObject[]) => at(317, ...models);
  expect(of(own, {...own, id: "b", selectedStakeValue: "1"})).toBe("no scores");
  expect(of(own, {...own, id: "b", selectedStakeValue: "1", mmc: 1e-9})).toBeNull();
  expect(of(own, {...own, id: "b", mmc: 0.1})).toBe("no stakes");
  // stakes are recorded from round 183 on
  expect(at(183, {...own, mmc: 0.1})).toBe("no stakes");
  expect(at(182, {...own, mmc: 0.1})).toBeNull();
});

it("an answer that is too large is asked for once, and the other rounds go on", async () => {
  const place = fresh();
  api.fault = ({round}) => (round === 317 ? {kind: "body", change: (text) => text + " ".repeat(3_000_000)} : null);
  const call = collectInto(place, api.url, {to: 318, largest: 3_000_000});
  await expect(call).rejects.toThrow("round 317 cannot be read: the answer is larger than 3000000 bytes; the other");
  expect(asked()).toEqual([316, 317, 318]);
});
