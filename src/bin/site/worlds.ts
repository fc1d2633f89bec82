import {makeRecord, shownWorlds, usual} from "../../data/worlds/make.js";
import {worldsHash, writeWorlds} from "../../data/worlds/record.js";
import type {WorldRecord} from "../../data/worlds/record.js";
import {readCall} from "../call.js";
import {stepper} from "../steps.js";

const usage = `usage: npm run worlds

Plays the simulated worlds of the page Worlds and keeps their tables, and what only a simulator knows, in src/data/worlds/worlds.json.`;

export async function main(args: string[]): Promise<number | void> {
  if (!readCall(args, {usage, options: {}})) return;
  const code = worldsHash();
  const steps = stepper(shownWorlds.length);
  const worlds: WorldRecord[] = [];
  try {
    for (const name of shownWorlds) {
      steps.next(`playing the world ${name}`);
      worlds.push(await makeRecord(name, usual));
    }
  } finally {
    steps.end();
  }
  if (code !== worldsHash()) throw new Error("the code changed while the worlds were played: run it again");
  writeWorlds({settings: usual, code, worlds});
}
