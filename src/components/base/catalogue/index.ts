/** Every table, declared once: what it is about, its columns, keys, scores and parameters. All else about a table follows from here. */
import type {ScoreName} from "../snapshot/panel.js";
import {claims} from "./claims.js";
import {concentration} from "./concentration.js";
import {convergence} from "./convergence.js";
import {data} from "./data.js";
import type {Entry} from "./declare.js";
import {diversification} from "./diversification.js";
import {eventStakes} from "./event-stakes.js";
import {events} from "./events.js";
import {leaderboard} from "./leaderboard.js";
import {mechanism} from "./mechanism.js";
import {myModel} from "./my-model.js";
import {participation} from "./participation.js";
import {penalty} from "./penalty.js";
import {persistence} from "./persistence.js";
import {stake} from "./stake.js";
import {trend} from "./trend.js";
import {trends} from "./trends.js";
import {whatIf} from "./what-if.js";

/** The tables by what they are about. */
export const rooms = {
  stake,
  penalty,
  trend,
  events: {...events, ...eventStakes},
  mechanism,
  "what-if": whatIf,
  "my-model": myModel,
  concentration,
  convergence,
  trends,
  participation,
  persistence,
  diversification,
  leaderboard,
  claims,
  data
};

const catalogue = {
  ...rooms.stake,
  ...rooms.penalty,
  ...rooms.trend,
  ...rooms.events,
  ...rooms.mechanism,
  ...rooms["what-if"],
  ...rooms["my-model"],
  ...rooms.concentration,
  ...rooms.convergence,
  ...rooms.trends,
  ...rooms.participation,
  ...rooms.persistence,
  ...rooms.diversification,
  ...rooms.leaderboard,
  ...rooms.claims,
  ...rooms.data
};

export type Catalogue = typeof catalogue;
export type TableName = keyof Catalogue;
export const tableNames = Object.keys(catalogue) as TableName[];

export const entryOf = (name: TableName): Entry => catalogue[name];

export const scoresOf = (name: TableName): readonly ScoreName[] => entryOf(name).scores;

/** Whether a table is made from observations; the others take no parameter and need no snapshot. */
export const readsRows = (name: TableName) => entryOf(name).parameters.length > 0;

/** Tables that a query yields, too. */
export type QueryName = {[N in TableName]: Catalogue[N] extends {once: string} ? never : N}[TableName];

export const isQueried = (name: TableName): name is QueryName => entryOf(name).once === undefined;
