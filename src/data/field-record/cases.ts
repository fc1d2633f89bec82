/** In which worlds the tables of the field are judged, by part: a part is a page, and has a record of its own. */
import type {Random} from "../../components/base/kit/random.js";
import type {TableName} from "../../components/base/catalogue/index.js";
import type {Held} from "../coverage/held.js";
import {convergenceCases} from "./convergence.js";
import {diversificationCases} from "./diversification.js";
import {leaderboardCases} from "./leaderboard.js";
import {participationCases} from "./participation.js";
import {persistenceCases} from "./persistence.js";

export interface FieldCase {
  name: string;
  cadence: "weekly" | "daily";
  table: TableName;
  /** draws a world, makes the table in it, and says which of its intervals and tests hold */
  held: (random: Random) => Held[];
}

const parts = {
  convergence: convergenceCases,
  participation: participationCases,
  persistence: persistenceCases,
  diversification: diversificationCases,
  leaderboard: leaderboardCases
} satisfies Record<string, readonly FieldCase[]>;

export type Part = keyof typeof parts;
export const partNames = Object.keys(parts) as Part[];
export const casesOf = (part: Part): readonly FieldCase[] => parts[part];
