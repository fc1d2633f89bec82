/** A snapshot collected from a stand-in for the API of 2026. */
import {join} from "node:path";
import type {Collected, CollectOptions} from "../../../src/data/sources/collect/collect.js";
import {collectInto} from "./into.js";
import type {Spelled} from "./schema.js";
import {standIn} from "./server.js";
import {today, todaysSpelling} from "./today/world.js";
import type {TodayOptions} from "./today/world.js";

interface CollectToday extends TodayOptions {
  spelled?: Spelled;
  options?: Partial<CollectOptions>;
}

/** Collects what the stand-in has into `folder`/snapshot, and leaves its answers in `folder`/raw. */
export async function collectToday(
  folder: string,
  {spelled = {}, options = {}, ...world}: CollectToday = {}
): Promise<Collected & {snapshot: string}> {
  const {world: served, empty} = today(world);
  const api = await standIn(served, {spelled: {...todaysSpelling, ...spelled}});
  try {
    const collected = await collectInto(folder, api.url, {skip: empty, ...options});
    return {...collected, snapshot: join(folder, "snapshot")};
  } finally {
    await api.close();
  }
}
