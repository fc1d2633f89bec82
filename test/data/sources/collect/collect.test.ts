import {readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {gunzipSync} from "node:zlib";
import fc from "fast-check";
import {afterAll, beforeAll, beforeEach, describe, expect, it} from "vitest";
import {readManifest, readPanel} from "../../../../src/data/snapshot/read.js";
import {simulate} from "../../../../src/data/sources/simulate/simulate.js";
import {bytesOf, collectInto, copyOf, rowsSideBySide, smallWorld} from "../../../support/api/small.js";
import {standIn} from "../../../support/api/server.js";
import type {Fault, StandIn} from "../../../support/api/server.js";
import type {ApiObject, ApiWorld} from "../../../support/api/world.js";
import {temporary} from "../../../support/folder.js";

const folder = temporary();
const origin = join(folder, "world");
let world: ApiWorld;
let api: StandIn;
/** collected without a disturbance */
const calm = join(folder, "calm");
/** the first rounds of it */
const short = join(folder, "short");

beforeAll(async () => {
  world = await smallWorld(origin);
  api = await standIn(world);
  await collectInto(calm, api.url);
  await collectInto(short, api.url, {to: 318});
}, 60_000);
afterAll(() => api.close());
beforeEach(() => {
  Object.assign(api, {world, spelled: {}, fault: () => null});
  api.seen.length = 0;
});

/** The configuration of a score of which nothing is said. */
const nothing = {
  ...{displayName: null, name: null, version: null, totalScoreDays: null, isCanonScore: null, isPayout: null},
  ...{clipThreshold: null, stakeThreshold: null, payoutFactor: null},
  ...{minMultiplier: null, maxMultiplier: null, defaultMultiplier: null}
};

let count = 0;
const fresh = () => join(folder, `run-${++count}`);
const rounds = () => api.seen.flatMap(({round}) => (round === null ? [] : [round]));
const rawFiles = (place: string) => readdirSync(join(place, "raw", "tournament-8")).sort();

/** The world with a change in some rounds and their models. */
function changed(change: {
  round?: (round: ApiObject) => ApiObject;
  models?: (models: ApiObject[], round: number) => ApiObject[];
}) {
  const {round = (same) => same, models = (same) => same} = change;
  return {...world, rounds: world.rounds.map(round), models: (n: number) => models(world.models(n), n)};
}

describe("collect", () => {
  it("brings a world over complete, row by row", async () => {
    const {got, expected} = await rowsSideBySide(join(calm, "snapshot"), origin);
    expect(expected.length).toBeGreaterThan(1000);
    expect(got).toEqual(expected);
    const [own, simulated] = [await readPanel(join(calm, "snapshot")), await readPanel(origin)];
    const times = ({
      round,
      opens,
      closes,
      first_score,
      resolves,
      resolved,
      at_stake,
      payout_factor
    }: (typeof own.rounds)[0]) => [
      [
        round,
        opens,
        closes,
        first_score,
        resolves,
        resolved,
        at_stake,
        payout_factor === null ? null : payout_factor.toFixed(12)
      ]
    ];
    expect(own.rounds.map(times)).toEqual(simulated.rounds.map(times));
  });

  it("takes score regimes by the source's own columns", async () => {
    const refilled = await readPanel(join(calm, "snapshot"));
    expect(new Set(refilled.rounds.map((r) => r.score_regime))).toEqual(new Set(["from 294"]));
    expect(new Set(refilled.rounds.map((r) => r.staking_regime))).toEqual(new Set(["from 168", "from 340"]));
    api.spelled = {"ModelData.v2Corr20": null, "ModelData.corr20": "corr_20"};
    api.world = changed({models: (models) => models.map((m) => ({...m, corr20: m.v2Corr20}))});
    const place = fresh();
    await collectInto(place, api.url);
    const {got, expected} = await rowsSideBySide(join(place, "snapshot"), origin);
    expect(got).toEqual(expected);
  });

  it("counts rows of the open round, covers the others, and says which scores are final", async () => {
    const manifest = await readManifest(join(calm, "snapshot"));
    const open = world.rounds.at(-1)!;
    expect(manifest.rows.dropped).toEqual({"the round is still open": world.models(Number(open.number)).length});
    expect(manifest).toMatchObject({
      source: "collect",
      simulated: false,
      seed: null,
      arguments: {tournament: 8, endpoint: api.url}
    });
    expect(manifest.coverage.map(({round}) => round)).toEqual(world.rounds.slice(0, -1).map(({number}) => number));
    for (const {at_stake, at_stake_official} of manifest.coverage)
      expect(at_stake! / at_stake_official!).toBeCloseTo(1, 9);
    const first = manifest.coverage[0];
    const last = manifest.coverage.at(-1)!;
    expect(first.final).toEqual(["cwmm", "mmc", "corr", "corj60", "bmc", "payout"]);
    expect(last.final).toEqual(["cwmm"]);
    const middle = manifest.coverage.filter(({final}) => final!.includes("mmc") && !final!.includes("corj60"));
    expect(middle.length).toBeGreaterThan(5);
    const kept = readdirSync(join(calm, "raw", "tournament-8"));
    expect(manifest.inputs.map(({name}) => name).sort()).toEqual(
      kept.filter((name) => name !== "spellings.json.gz").sort()
    );
  });

  it("gives one multiplier where it is the same for all models, none where models choose", async () => {
    const configs = [
      {displayName: "mmc20", isPayout: true, minMultiplier: 2.25, maxMultiplier: 2.25},
      {displayName: "v2_corr20", isPayout: true, minMultiplier: 0, maxMultiplier: 1}
    ];
    api.world = changed({round: (r) => ({...r, roundScoreConfigs: Number(r.number) > 393 ? configs : null})});
    const {manifest} = await collectInto(fresh(), api.url, {from: 392});
    const rowsIn = (late: boolean) =>
      manifest.coverage.filter(({round}) => round > 393 === late).reduce((sum, c) => sum + c.rows, 0);
    const column = (name: string) => manifest.columns.find((c) => c.column === name);
    expect(Math.min(rowsIn(true), rowsIn(false))).toBeGreaterThan(0);
    expect(column("corr_multiplier")).toMatchObject({min: 0.5, max: 0.5, nulls: rowsIn(true)});
    expect(column("mmc_multiplier")).toMatchObject({min: 2.25, max: 2.25, nulls: rowsIn(false)});
  });

  it("keeps what rounds say of their scores, and names the rounds that differ from the rule table", async () => {
    const paying = {isPayout: true, totalScoreDays: 20, clipThreshold: "0.25", stakeThreshold: 300_000};
    const configs = [
      null,
      {...paying, displayName: "tc", minMultiplier: 0, maxMultiplier: 3, defaultMultiplier: 0},
      {...paying, name: "correlation", minMultiplier: "0", maxMultiplier: "1.000000000000000000", defaultMultiplier: 1},
      {displayName: "season_score", isPayout: false, payoutFactor: "0E-18"}
    ];
    const own = (round: number) =>
      round === 320 || round === 321 ? configs.map((one) => one && {...one, clipThreshold: 0.5}) : configs;
    api.world = changed({
      round: (r) => ({...r, roundScoreConfigs: Number(r.number) < 322 ? own(Number(r.number)) : []})
    });
    const place = fresh();
    const {manifest} = await collectInto(place, api.url, {to: 323});
    expect(manifest.rule_differences).toEqual([{about: "clip 0.5, not 0.25", rounds: [320, 321]}]);
    const {rounds: kept} = await readPanel(join(place, "snapshot"));
    const [corr, season, tc] = kept[0].score_configs!;
    expect(corr).toEqual({
      ...{score: "corr", pays: true, days: 20, clip: 0.25, threshold: 300_000, factor: null},
      ...{multiplier_min: 0, multiplier_max: 1, multiplier_default: 1}
    });
    expect(season).toMatchObject({score: "season_score", pays: false, factor: 0, days: null});
    expect(tc).toMatchObject({score: "tc", pays: true, multiplier_max: 3});
    expect(kept.map((round) => round.score_configs?.length ?? null)).toEqual([3, 3, 3, 3, 3, 3, null, null]);
  });

  it("does without any field of the list but the number", async () => {
    const fields = ["Round.roundScoreConfigs", ...Object.keys(nothing).map((name) => `RoundScoreConfig.${name}`)];
    const others = ["target", "openTime", "resolveTime", "scoresUpdatedTime", "payoutFactor"].map(
      (name) => `Round.${name}`
    );
    const deprecated = ["minCorr", "maxCorr", "minMmc", "maxMmc"].map((name) => `Round.${name}Multiplier`);
    const configs = [{...nothing, displayName: "v2_corr20", isPayout: true, minMultiplier: 1, maxMultiplier: 1}];
    const refusals = fc.subarray([...fields, ...others, ...deprecated]);
    await fc.assert(
      fc.asyncProperty(refusals, async (refused) => {
        api.world = changed({round: (r) => ({...r, roundScoreConfigs: configs})});
        api.spelled = Object.fromEntries(refused.map((name) => [name, null]));
        const place = fresh();
        const {manifest} = await collectInto(place, api.url, {from: 316, to: 317});
        const corr = manifest.columns.find((c) => c.column === "corr_multiplier")!;
        const told = (names: string[]) => names.every((name) => !refused.includes(name));
        const named = told(["RoundScoreConfig.displayName"]);
        const ranged = told(["RoundScoreConfig.minMultiplier", "RoundScoreConfig.maxMultiplier"]);
        const stated = told(["Round.roundScoreConfigs", "RoundScoreConfig.isPayout"]) && named && ranged;
        const old = told(["Round.minCorrMultiplier", "Round.maxCorrMultiplier"]);
        expect([refused, corr.min]).toEqual([refused, stated ? 1 : old ? 0.5 : null]);
      }),
      {numRuns: 12, examples: [[[...fields.slice(1)]], [[...fields, ...others, ...deprecated]]]}
    );
  });

  it("names the path of a configuration that does not fit", async () => {
    api.world = changed({round: (r) => ({...r, roundScoreConfigs: [{...nothing, minMultiplier: "much"}]})});
    await expect(collectInto(fresh(), api.url, {to: 317})).rejects.toThrow(
      'the list of rounds does not fit: rounds[0].roundScoreConfigs[0].minMultiplier must be a number, its text, or null, got "much"'
    );
  });

  it("keeps every answer as it came, in archives without a time", async () => {
    const name = rawFiles(calm).find((file) => file.includes("final"))!;
    const packed = readFileSync(join(calm, "raw", "tournament-8", name));
    expect([...packed.subarray(0, 8)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]);
    const {data} = JSON.parse(gunzipSync(packed).toString("utf8"));
    const round = Number(/\d+/.exec(name)![0]);
    expect(data.roundDetails.roundNumber).toBe(round);
    expect(data.roundDetails.models.map((m: ApiObject) => m.id)).toEqual(world.models(round).map((m) => m.id));
  });
});

describe("requests", () => {
  it("asks once for the list and once for each round, then for the list and what is not final", async () => {
    const place = fresh();
    const first = await collectInto(place, api.url);
    expect(rounds()).toEqual(world.rounds.map(({number}) => number));
    expect([first.requests, api.seen.length]).toEqual([world.rounds.length + 1, world.rounds.length + 1]);
    const before = bytesOf(place);
    const provisional = rawFiles(place).flatMap((name) =>
      /provisional/.test(name) ? [Number(/\d+/.exec(name)![0])] : []
    );
    expect(provisional.length).toBeGreaterThan(20);
    expect(provisional.length).toBeLessThan(world.rounds.length - 10);
    api.seen.length = 0;
    const second = await collectInto(place, api.url);
    expect(rounds()).toEqual(provisional);
    expect(second.requests).toBe(provisional.length + 1);
    expect(bytesOf(place)).toEqual(before);
    expect(before).toEqual(bytesOf(calm));
  });

  it("fetches the rounds named, extends, and fetches final ones again on demand", async () => {
    const place = fresh();
    await collectInto(place, api.url, {from: 330, to: 334});
    expect(rounds()).toEqual([330, 331, 332, 333, 334]);
    expect((await readManifest(join(place, "snapshot"))).rounds).toBe(5);
    api.seen.length = 0;
    await collectInto(place, api.url, {from: 330, to: 336, skip: new Set([335])});
    expect(rounds()).toEqual([336]);
    expect((await readManifest(join(place, "snapshot"))).rounds).toBe(6);
    api.seen.length = 0;
    await collectInto(place, api.url, {to: 333, from: 330, refresh: {from: 331, to: 332}});
    expect(rounds()).toEqual([331, 332]);
    await expect(collectInto(place, api.url, {from: 2000})).rejects.toThrow(
      /rounds must lie in \d+ to \d+, got 2000 to/
    );
  });

  it("fetches a final round again once the list shows it as open, or as changed since", async () => {
    const place = copyOf(short, fresh());
    const notes: string[] = [];
    const watch = {begin: () => {}, at: () => {}, end: () => {}, note: (text: string) => void notes.push(text)};
    const later = (time: unknown) => new Date(Date.parse(String(time)) + 1000).toISOString();
    const moved = (n: number) => (n < 319 ? world.models(n).map((m) => ({...m, mmc: 0.125})) : world.models(n));
    const reopened = {resolvedGeneral: false, roundResolved: false, status: "resolving"};
    api.world = {
      ...world,
      rounds: world.rounds.map((r) => {
        if (r.number === 316) return {...r, ...reopened};
        if (r.number === 317) return {...r, scoresUpdatedTime: later(r.scoresUpdatedTime)};
        return r;
      }),
      models: moved
    };
    const {manifest} = await collectInto(place, api.url, {to: 318, watch, accept: true});
    expect(rounds()).toEqual([316, 317]);
    expect(notes).toEqual(["rounds 316–317 have changed since they were fetched: they are fetched again"]);
    expect(manifest.coverage.map(({final}) => final!.includes("payout"))).toEqual([false, true, true]);
    const column = (await readPanel(join(place, "snapshot"))).scores.mmc!;
    const ends = manifest.coverage.map((_, i, all) => all.slice(0, i + 1).reduce((sum, c) => sum + c.rows, 0));
    expect(ends.map((end) => column[end - 1] === 0.125)).toEqual([true, true, false]);
    // 316 is still open: it is asked for again, 317 is not
    api.seen.length = 0;
    notes.length = 0;
    await collectInto(place, api.url, {to: 318, watch});
    expect([rounds(), notes]).toEqual([[316], []]);
  });

  it("does not forget a changed round where the run breaks off before it is fetched", async () => {
    const place = copyOf(short, fresh());
    const stop = new AbortController();
    api.world = changed({round: (r) => (r.number === 317 ? {...r, resolveTime: "2030-01-01T00:00:00Z"} : r)});
    api.fault = ({round}) => {
      if (round === 317) stop.abort();
      return null;
    };
    await expect(collectInto(place, api.url, {to: 318, signal: stop.signal})).rejects.toMatchObject({exitCode: 130});
    api.fault = () => null;
    api.seen.length = 0;
    await collectInto(place, api.url, {to: 318});
    expect(rounds()).toEqual([317]);
  });

  it("remembers spellings from one run to the next, and tries refused fields again with a refresh", async () => {
    const place = fresh();
    api.spelled = {"ModelData.corr60": "corr_60", "ModelData.mmc60": null, "RoundDetails.payoutMultipliers": null};
    await collectInto(place, api.url, {to: 330});
    const some = rounds().length;
    expect(new Set(rounds()).size).toBe(some - 2); // all three refused at once, then mmc_60 as well
    api.seen.length = 0;
    await collectInto(place, api.url, {to: 332});
    expect(rounds()).toEqual([331, 332]);
    api.spelled = {};
    api.seen.length = 0;
    const {manifest} = await collectInto(place, api.url, {to: 332, refresh: {from: 331, to: 331}});
    expect(api.seen.at(-1)!.query).toContain("mmc60");
    const others = manifest.coverage.map(({round}) => round).filter((round) => round !== 331);
    expect(manifest.lacking).toEqual([]);
    api.seen.length = 0;
    const again = await collectInto(place, api.url, {to: 333});
    expect(rounds()).toEqual([333]);
    expect(again.manifest.lacking).toEqual([{field: "mmc60", rounds: others}]);
  });

  it("tries every spelling of every field", async () => {
    const place = fresh();
    const other = {
      "ModelData.corrWMetaModel": "corrWMetamodel",
      "ModelData.v2Corr20": "v2_corr20",
      "ModelData.fncV3": "fnc_v3",
      "ModelData.selectedStakeValue": "atRisk",
      "RoundDetails.roundTarget": "target",
      "Round.resolvedGeneral": "roundResolved",
      "ModelData.mmc60": "mmc_60"
    };
    api.spelled = other;
    await collectInto(place, api.url);
    const {got, expected} = await rowsSideBySide(join(place, "snapshot"), origin);
    expect(got).toEqual(expected);
    api.spelled = {"ModelData.selectedStakeValue": null};
    await expect(collectInto(fresh(), api.url)).rejects.toThrow(
      /round \d+ cannot be asked for: the API knows selectedStakeValue under none of its names \(selectedStakeValue, atRisk\)/
    );
  });
});

const status = (code: number, more: Partial<Extract<Fault, {kind: "status"}>> = {}): Fault => ({
  kind: "status",
  status: code,
  ...more
});
const message = (text: string) => [{message: text}];

/** Everything that the API is known to do, and what is said where it never stops. */
const faults: Record<string, [Fault, RegExp]> = {
  "429": [status(429), /limits the rate \(HTTP 429\)/],
  "429 with a Retry-After": [status(429, {headers: {"retry-after": "0"}}), /limits the rate \(HTTP 429\)/],
  "429 with a long Retry-After": [status(429, {headers: {"retry-after": "7200"}}), /asks to wait 7200 s/],
  "a rate limit in a message": [
    {kind: "errors", errors: message("Rate limit exceeded")},
    /limits the rate \(HTTP 200\)/
  ],
  "a rate limit by its code": [{kind: "errors", errors: [{code: "rate_limited", message: "no"}]}, /limits the rate/],
  "500": [status(500, {body: "{}"}), /HTTP 500/],
  "502 with a page": [status(502, {body: "<html>Bad gateway</html>"}), /HTTP 502/],
  "errors in 200": [
    {kind: "errors", errors: message("Internal \u001b[2J error")},
    /it answers "Internal \\u001b\[2J error"/
  ],
  "errors as an object": [{kind: "errors", errors: {detail: "down for repair"}}, /it answers "down for repair"/],
  "partial data": [{kind: "errors", errors: message("oops"), partial: true}, /it answers "oops"/],
  "null data": [{kind: "change", change: () => null}, /the answer holds no data/],
  "a body cut in the middle": [{kind: "cut"}, /UND_ERR_SOCKET|terminated|aborted|ECONNRESET/],
  "a connection reset": [{kind: "reset"}, /UND_ERR_SOCKET|ECONNRESET|other side closed/],
  "no answer": [{kind: "hang"}, /no whole answer within 0.4 s/],
  "a truncated body": [{kind: "body", change: (text) => text.slice(0, -7)}, /no JSON object/],
  "a page instead of JSON": [{kind: "body", change: () => "<html></html>"}, /no JSON object/],
  "an empty body": [{kind: "body", change: () => ""}, /no JSON object/],
  "JSON that is no object": [{kind: "body", change: () => "[1]"}, /holds no data/],
  "JSON that is a text": [{kind: "body", change: () => '"data"'}, /no JSON object/]
};

describe.each(Object.entries(faults))("%s", (_, [fault, line]) => {
  // Only what never answers is not waited for: a busy machine may take its time with the others.
  const hangs = fault.kind === "hang";
  const timeout = hangs ? 400 : 20_000;
  it("for a while costs nothing but time, or is named", async () => {
    const place = fresh();
    // each query fails twice, then works
    const tries = new Map<string, number>();
    api.fault = ({calls, round}) => {
      const name = `${calls} ${round}`;
      tries.set(name, (tries.get(name) ?? 0) + 1);
      return tries.get(name)! <= 2 ? fault : null;
    };
    const run = collectInto(place, api.url, {to: 318, timeout, patience: 60_000});
    if (String(line).includes("7200")) {
      await expect(run).rejects.toThrow(line);
      return;
    }
    await run;
    if (hangs) expect(api.seen.length).toBeGreaterThanOrEqual(3 * tries.size);
    else expect(api.seen.length).toBe(3 * tries.size);
    expect(bytesOf(place)).toEqual(bytesOf(short));
  });

  it("for ever ends with one clear line, and what was fetched stays", async () => {
    const place = copyOf(short, fresh());
    const before = bytesOf(place);
    api.fault = ({round}) => (round !== null && round > 320 ? fault : null);
    const error = await collectInto(place, api.url, {to: 322, timeout, patience: hangs ? 1000 : 200}).catch((e) => e);
    expect(error.exitCode).toBe(1);
    expect(error.message).toMatch(line);
    expect(error.message).toMatch(
      /^round 321 cannot be fetched: .*; 2 of 4 rounds are fetched and kept in .*run the same command again to go on$/
    );
    for (const character of ["\n", "\u001b"]) expect(error.message).not.toContain(character);
    expect(bytesOf(place)).toEqual(before);
    expect(rawFiles(place).filter((name) => name.startsWith("round-"))).toHaveLength(5);
    api.fault = () => null;
    api.seen.length = 0;
    await collectInto(place, api.url, {to: 322});
    expect(rounds()).toEqual([321, 322]);
  });
});

describe("answers", () => {
  const nowhere = "http://127.0.0.1:9/";

  it("an endpoint that is down, refuses, or is something else is told from one another", async () => {
    await expect(collectInto(fresh(), nowhere)).rejects.toThrow(/the list of rounds cannot be fetched: /);
    const cases: [Fault, RegExp][] = [
      [status(401), /refuses access \(HTTP 401\): check --token-file/],
      [{kind: "errors", errors: message("You are not authenticated")}, /refuses access/],
      [status(404), /answers HTTP 404: --endpoint must name the API itself/],
      [status(301, {headers: {location: nowhere}}), /answers HTTP 301/],
      [{kind: "change", change: () => ({rounds: []})}, /lists no rounds of Classic/],
      [
        {kind: "change", change: () => ({rounds: null})},
        /the list of rounds does not fit: rounds must be a list, got null/
      ],
      [
        {kind: "change", change: () => ({rounds: [{number: "x"}]})},
        /rounds\[0\].number must be a whole number, got "x"/
      ]
    ];
    for (const [fault, line] of cases) {
      api.fault = () => fault;
      await expect(collectInto(fresh(), api.url)).rejects.toThrow(line);
    }
  });

  it("that do not fit are named with round and path, and do not stop the others", async () => {
    const place = fresh();
    const bad = (value: unknown) => (data: Record<string, unknown>) => {
      const details = data.roundDetails as {models: ApiObject[]};
      details.models[2].mmc = value;
      return data;
    };
    const cases: [(data: Record<string, unknown>) => unknown, string][] = [
      [bad("much"), 'first roundDetails.models[2].mmc must be a number or null, got "much"'],
      [bad(7), "models[2].mmc must lie in -1 to 1, got 7"],
      [() => ({roundDetails: {roundNumber: 325, models: {}}}), "roundDetails.models must be a list or null, got {}"],
      [() => ({roundDetails: {roundNumber: 9}}), "roundDetails.roundNumber must be 325, got 9"],
      [() => ({roundDetails: 4}), "roundDetails.roundNumber must be a whole number, got nothing"],
      [() => ({roundDetails: {roundNumber: 325, openTime: "soon"}}), "roundDetails.openTime must be a time such as"]
    ];
    for (const [change, text] of cases) {
      api.fault = ({round}) => (round === 325 ? {kind: "change", change} : null);
      const error = await collectInto(place, api.url, {to: 327}).catch((e) => e);
      expect(error.exitCode).toBe(1);
      expect(error.message).toContain("round 325 does not fit: ");
      expect(error.message).toContain(text);
      expect(error.message).toMatch(/the other \d+ rounds are kept: leave these out with --skip, or try again later$/);
    }
    expect(rawFiles(place).filter((name) => /round-32[4-7]/.test(name))).toHaveLength(3);
    await collectInto(place, api.url, {to: 327, skip: new Set([325])});
    expect((await readManifest(join(place, "snapshot"))).coverage.map(({round}) => round)).not.toContain(325);
  });

  it("may hold nulls anywhere", async () => {
    const place = fresh();
    const nothing = (row: ApiObject) => Object.fromEntries(Object.keys(row).map((name) => [name, null]));
    api.world = changed({
      round: (r) => (Number(r.number) % 2 ? {...nothing(r), number: r.number, roundNumber: r.number} : r),
      models: (models, n) =>
        n === 324 ? (null as never) : models.map((m, i) => (i % 2 ? {...nothing(m), id: m.id} : m))
    });
    api.fault = ({round}) => (round === 326 ? {kind: "change", change: () => ({roundDetails: null})} : null);
    const {manifest} = await collectInto(place, api.url);
    const without = manifest.coverage.map(({round}) => round);
    expect(without).not.toContain(324);
    expect(without).not.toContain(326);
    expect(manifest.coverage.find(({round}) => round === 325)).toMatchObject({
      at_stake_official: null,
      payout_official: null
    });
    expect(manifest.coverage.find(({round}) => round === 328)!.at_stake_official).not.toBeNull();
    expect(manifest.rows.dropped).toEqual({"the round is still open": expect.any(Number)});
  });

  it("may hold NMR as text with commas", async () => {
    const place = fresh();
    api.world = changed({
      models: (models) =>
        models.map((m) => ({...m, selectedStakeValue: "12,345.500000000000000000", payoutSettled: "-1,000.25"}))
    });
    const {manifest} = await collectInto(place, api.url, {from: 322, to: 322});
    expect(manifest.coverage[0].at_stake).toBeCloseTo(12345.5 * manifest.coverage[0].rows, 6);
    expect(manifest.columns.find((c) => c.column === "payout")).toMatchObject({min: -1000.25, max: -1000.25});
  });

  it("move while a round resolves: the newest are taken", async () => {
    const place = fresh();
    const moving = Number(world.rounds.at(-2)!.number);
    await collectInto(place, api.url);
    const before = (await readManifest(join(place, "snapshot"))).coverage.at(-1)!;
    api.world = changed({
      round: (r) => (r.number === moving ? {...r, totalAtStake: 2 * before.at_stake!} : r),
      models: (models, n) =>
        n === moving
          ? models.map((m) => ({...m, selectedStakeValue: String(2 * Number(m.selectedStakeValue))}))
          : models
    });
    const {manifest} = await collectInto(place, api.url);
    expect(manifest.coverage.at(-1)!.at_stake).toBeCloseTo(2 * before.at_stake!, 9);
  });

  it("tell renamed and vanished models apart by their id", async () => {
    const place = fresh();
    const last = Number(world.rounds.at(-2)!.number);
    const [renamed, gone] = world.models(last).map((m) => m.id);
    api.world = changed({
      models: (models, n) =>
        n < last
          ? models
          : models.filter((m) => m.id !== gone).map((m) => (m.id === renamed ? {...m, modelName: "other"} : m))
    });
    await collectInto(place, api.url);
    const {models} = await readPanel(join(place, "snapshot"));
    const [known] = [await readPanel(join(calm, "snapshot"))];
    expect(models.key).toEqual(known.models.key);
    expect(models.name[models.key.indexOf(String(renamed))]).toBe("other");
  });

  it("may list a model twice: equal rows count once, unlike ones not at all", async () => {
    const place = fresh();
    const twice = (models: ApiObject[]) =>
      [...Array(20).keys()].flatMap((i) => models.map((m) => ({...m, id: `${m.id} ${i}`})));
    api.world = changed({
      models: (models) => {
        const all = twice(models);
        return [...all, all[0], {...all[1], mmc: 0.5}];
      }
    });
    const {manifest} = await collectInto(place, api.url, {from: 322, to: 322});
    const n = 20 * world.models(322).length;
    expect(manifest.rows).toMatchObject({
      read: n + 2,
      kept: n - 1,
      merged: 1,
      dropped: {"twice in one round, with unlike values": 2}
    });
    expect(manifest.examples[0]).toMatchObject({file: "round-322.final.json.gz", line: 2});
  });
});

describe("accounts", () => {
  it("are found by their leaderboard, then by the models that are left, once", async () => {
    const place = copyOf(calm, fresh());
    const [[hidden, lost]] = world.accounts;
    const fewer = new Map([...world.accounts].filter(([name]) => name !== hidden));
    api.world = {...world, accounts: fewer};
    await collectInto(place, api.url, {accounts: true});
    const {got, expected} = await rowsSideBySide(join(place, "snapshot"), origin, {account: true});
    expect(got).toEqual(expected.map((row) => (row.account === hidden ? {...row, account: null} : row)));
    const asked = (call: string) => api.seen.flatMap(({calls}) => calls.filter((name) => name === call)).length;
    expect([asked("accountLeaderboard"), asked("accountProfile"), asked("v3UserProfile")]).toEqual([
      1,
      fewer.size,
      lost.length
    ]);
    expect(api.seen.filter(({calls}) => calls[0] === "accountProfile")).toHaveLength(Math.ceil(fewer.size / 3));
    const bytes = bytesOf(place);
    api.seen.length = 0;
    await collectInto(place, api.url, {accounts: true});
    expect([asked("accountLeaderboard"), asked("accountProfile"), asked("v3UserProfile")]).toEqual([1, 0, 0]);
    expect(bytesOf(place)).toEqual(bytes);
  });

  it("of models that no account lists come from the models' own profiles", async () => {
    const place = copyOf(calm, fresh());
    const [name, [model]] = [...world.accounts][0];
    api.fault = ({calls}) =>
      calls[0] === "accountProfile"
        ? {kind: "change", change: (data) => Object.fromEntries(Object.keys(data).map((key) => [key, null]))}
        : null;
    await collectInto(place, api.url, {accounts: true});
    const {got} = await rowsSideBySide(join(place, "snapshot"), origin, {account: true});
    expect(got.find((row) => row.model === model.id)).toMatchObject({account: name});
    expect(got.every((row) => row.account !== null)).toBe(true);
  });
});

describe("an existing snapshot", () => {
  it("made by simulation is replaced, one made from files is not", async () => {
    const place = fresh();
    await simulate({models: 20, rounds: 12, stocks: 100}, join(place, "snapshot"));
    const notes: string[] = [];
    const watch = {begin: () => {}, at: () => {}, end: () => {}, note: (text: string) => void notes.push(text)};
    await collectInto(place, api.url, {to: 324, watch});
    expect(notes[0]).toMatch(/the simulated snapshot in .* will be replaced/);
  });

  it("of an older format is made again from the answers kept, and said to be", async () => {
    const place = copyOf(short, fresh());
    const before = bytesOf(place);
    const file = join(place, "snapshot", "manifest.json");
    const old = (changes: object) =>
      writeFileSync(file, JSON.stringify({...JSON.parse(readFileSync(file, "utf8")), ...changes}));
    const notes: string[] = [];
    const watch = {begin: () => {}, at: () => {}, end: () => {}, note: (text: string) => void notes.push(text)};
    old({format: 1, coverage: undefined, breaks: undefined});
    await collectInto(place, api.url, {to: 318, watch});
    expect(rounds()).toEqual([]);
    expect(notes[0]).toMatch(
      /^the snapshot in .* has format 1, which is no longer read: it is made again from the answers kept$/
    );
    expect(bytesOf(place)).toEqual(before);
    const refusals: [object, RegExp][] = [
      [{format: 4}, /snapshot format must be 2 or 3, got 4 in .*: a newer Crowding wrote it: update/],
      [{format: 1, source: "import"}, /was imported from files: name another folder with --snapshot/],
      [{format: 1, source: "collect", arguments: {tournament: 11}}, /is of tournament 11, not of Classic/]
    ];
    for (const [changes, line] of refusals) {
      old(changes);
      await expect(collectInto(place, api.url, {to: 318})).rejects.toThrow(line);
    }
  });

  it("stays where stakes step without a reason, unless it is accepted", async () => {
    const place = copyOf(short, fresh());
    const before = bytesOf(place);
    const less = (amount: unknown) => (amount === null ? null : Number(amount) / 3);
    api.world = changed({
      round: (r) => (Number(r.number) > 318 ? {...r, totalAtStake: less(r.totalAtStake)} : r),
      models: (models, n) =>
        n > 318
          ? models.map((m) => ({...m, selectedStakeValue: m.selectedStakeValue && String(less(m.selectedStakeValue))}))
          : models
    });
    await expect(collectInto(place, api.url, {to: 322})).rejects.toThrow(
      /the old one stays: a break at round 319 that no rule names \(NMR at stake goes from [\d,]+ in round 318 to [\d,]+; no staking rule names it\); .*--accept$/
    );
    expect(bytesOf(place)).toEqual(before);
    const {manifest} = await collectInto(place, api.url, {to: 322, accept: true});
    expect(manifest.stake_steps).toMatchObject([{round: 319, explained: null}]);
    expect(manifest.breaks).toMatchObject([{round: 319, named: false}]);
    // what was accepted once is not asked about again
    await collectInto(place, api.url, {to: 323});
  });

  it("stays where the new one fails a check, unless it is accepted", async () => {
    const place = fresh();
    await collectInto(place, api.url, {to: 330});
    const before = bytesOf(place);
    api.world = changed({
      models: (models, n) => (n === 332 ? models.filter((m) => Number(m.selectedStakeValue) < 10) : models)
    });
    const error = await collectInto(place, api.url, {to: 333}).catch((e) => e);
    expect(error.exitCode).toBe(1);
    expect(error.message).toMatch(
      /the new snapshot is not written, the old one stays: round 332 holds [\d.]+ % of its official stake.*--accept$/
    );
    expect(bytesOf(place)).toEqual(before);
    const {manifest} = await collectInto(place, api.url, {to: 333, accept: true});
    expect(manifest.rounds).toBe(333 - Number(world.rounds[0].number) + 1);
  });
});
