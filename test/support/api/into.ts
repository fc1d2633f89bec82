import {join} from "node:path";
import {collect} from "../../../src/data/sources/collect/collect.js";
import type {Collected, CollectOptions} from "../../../src/data/sources/collect/collect.js";

/** Collects in this process, without pauses, into `folder`/snapshot. */
export function collectInto(
  folder: string,
  endpoint: string,
  options: Partial<CollectOptions> = {}
): Promise<Collected> {
  return collect(join(folder, "snapshot"), {
    endpoint,
    raw: join(folder, "raw"),
    pause: 0,
    patience: 300,
    timeout: 20_000,
    ...options
  });
}
