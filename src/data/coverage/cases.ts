/** Which worlds the tables are judged in. */
import {roundClaims} from "./claim-cases.js";
import {driftOfLikeness, oneMetaModel, ownPartGroups} from "./crowding-cases.js";
import {eventTables, mechanicalTables} from "./event-cases.js";
import {likenessGroups, likenessParts, shapeOfFall, stakeGroups} from "./group-cases.js";
import type {Judged} from "./held.js";
import {noTrend, oneRound} from "./trend-cases.js";
import type {WorldOptions} from "./world-options.js";

export interface Case {
  name: string;
  world: WorldOptions;
  tables: Judged[];
  /** the place whose worlds it has: that in the list, unless it stood elsewhere before others left */
  drawn?: number;
}

/** Little more than the ten independent rounds that an interval over rounds asks for: where it is weakest. */
const weekly = {cadence: "weekly", rounds: 45, accounts: 40} as const;
const daily = {cadence: "daily", rounds: 205, accounts: 40} as const;
const cadences = [weekly, daily];
const pooled = {ranking: "pooled"};

/** A few hundred models, so that each of ten groups has ten of them; cwmm does not know of returns, and of time little. */
const stakes = cadences.map(({cadence}): Case => {
  const world = {cadence, rounds: 12, accounts: 120};
  const tables = [{}, pooled].flatMap((texts) => [stakeGroups(world, texts), ownPartGroups(world, texts)]);
  return {name: `groups of stake, ${cadence} rounds`, world, tables};
});

const rounds = cadences.map(({cadence}): Case => ({
  name: `one round, ${cadence}`,
  world: {cadence, rounds: 1, accounts: 250},
  tables: [oneRound, oneMetaModel]
}));

const groups = cadences.map((world): Case => ({
  name: `groups of cwmm, ${world.cadence} rounds`,
  world,
  tables: [likenessGroups(world), likenessGroups(world, pooled), likenessParts(), likenessParts(pooled)]
}));

const shapes = cadences.flatMap((world) =>
  [0.15, 0].map((market): Case => ({
    name: `${market ? "a fall" : "no fall"}, ${world.cadence} rounds`,
    world: {...world, market},
    tables: (market ? [{}, pooled] : [{}]).map((texts) => shapeOfFall(texts, {share: market > 0}))
  }))
);

const slopes = cadences.map((world): Case => ({
  name: `no trend, ${world.cadence} rounds`,
  world: {...world, accounts: world === weekly ? 30 : 25, shifts: "random"},
  tables: [noTrend(world === weekly ? "weekly" : "weekday")]
}));

/** Groups of accounts are left out in turn: it takes more than there are groups. */
const drifts = cadences.map(({cadence}): Case => {
  const world = {cadence, rounds: 40, accounts: 60, drift: 0.06};
  const tables = [driftOfLikeness(cadence === "weekly" ? "weekly" : "weekday", world)];
  return {name: `likeness that rises, ${cadence} rounds`, world, tables};
});

/**
 * Models earn, so that a change is a share of something; four in ten accounts raise: most do not, as in real rounds. As there, accounts of
 * another kind come in later, all raises and cuts lie in a dozen rounds, and rounds differ in cwmm.
 */
const events = {accounts: 60, earnings: 0.03, raisers: 0.4, cutters: 0.3, newcomers: 0.2, shifts: "random"} as const;
/** Of which every so manyth has raises. */
const lengths = {weekly: {rounds: 44, bunched: 3}, daily: {rounds: 72, bunched: 5}};

const raises = cadences.flatMap(({cadence}): Case[] => {
  const world = {...events, cadence, ...lengths[cadence]};
  return [
    {name: `raises at random, ${cadence} rounds`, world, tables: eventTables({nothing: true})},
    {
      name: `raises that move cwmm and cost MMC, ${cadence} rounds`,
      world: {...world, market: 0.1, jump: 0.05},
      tables: eventTables({})
    },
    {
      name: `raises after luck, ${cadence} rounds`,
      // half of those that look find luck
      world: {...world, raisers: 0.7, cutters: 0, after: "luck"},
      tables: eventTables({misleads: true})
    }
  ];
});

/** Few accounts, so that weights are large, and a meta-model that earns much: what a weight does can be told from nothing. */
const weighty = cadences.map(({cadence}): Case => {
  const raising = {...events, earnings: 0, market: 0.08, accounts: 40, raisers: 0.5, cutters: 0, mechanical: true};
  const world = {...raising, cadence, ...lengths[cadence]};
  return {name: `raises that cost what their weight says, ${cadence} rounds`, world, tables: mechanicalTables()};
});

const claims = cadences.map(({cadence}, i): Case => ({
  name: `stakes that stay, ${cadence} rounds`,
  // the last twenty have nothing twenty rounds later: so many more
  world: {cadence, rounds: cadence === "weekly" ? 60 : 230, accounts: 65, shifts: "random"},
  tables: [roundClaims],
  // the worlds in which these were first judged: others, drawn by chance, would pass what these do not
  drawn: 23 + 2 * i
}));

/** A case's worlds hang on its place: further ones go to the end. */
export const cases: readonly Case[] = [
  ...stakes,
  ...rounds,
  ...groups,
  ...shapes,
  ...slopes,
  ...raises,
  ...drifts,
  ...weighty,
  ...claims
];
