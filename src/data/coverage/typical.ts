/** What is typical of stake events in a light world, read off its typical panel: the truth that tables of events are held to. */
import {outcomeNames} from "../../components/base/snapshot/panel.js";
import type {OutcomeName, Panel} from "../../components/base/snapshot/panel.js";
import {remembering} from "../../components/base/kit/memo.js";
import type {Settings} from "../../components/base/settings/settings.js";
import {floats} from "../../components/base/kit/arrays.js";
import {atPlace, sides} from "../../components/statistics/series/windows.js";
import {mmcParts} from "../../components/statistics/crowding/mmc-parts.js";
import {adjustments, levelTest} from "../../components/base/events/tests.js";
import {partNames} from "../../components/base/catalogue/events.js";
import type {PartName} from "../../components/base/catalogue/events.js";
import {othersParts} from "../../components/tables/events/others-parts.js";
import {runningSums} from "../../components/tables/events/stretches.js";
import {outcomeWindows} from "../../components/tables/events/windows.js";
import {histories} from "../../components/tables/panel/histories.js";
import {column} from "../../components/tables/panel/select.js";
import {eventStack, meanOf as mean, typicalJumps, typicalPreTrends} from "./typical-stack.js";
import {outcomeEvents, stakeEvents} from "../../components/tables/events/stake-events.js";
import type {Cells} from "./held.js";
import {luckTruth} from "./luck-truth.js";
import {anchor} from "./world-shape.js";
import type {World} from "./world.js";

/** Means of each side and their change, also as a share of the mean before as scored. */
export interface TypicalChange {
  outcome: OutcomeName;
  before: number;
  after: number;
  change: number;
  change_share: number;
}

const remember = remembering<World, TypicalChange[]>({newest: 6});

/** By the outcomes in their order; those that a light world does not have are NaN. */
export function typicalSummary(world: World, settings: Settings): TypicalChange[] {
  return remember(world, settings, (own) => summaryOf(world.typical(), own));
}

function summaryOf(panel: Panel, settings: Settings): TypicalChange[] {
  const found = stakeEvents(panel, settings);
  return outcomeNames.map((outcome) => {
    const {windows, sides: own, lines} = outcomeEvents(panel, found, {outcome, settings});
    const over = (values: Float64Array) => mean(floats(lines, (line) => values[line]));
    const [before, after] = [over(own.before), over(own.after)];
    const raw = over(sides({...windows, scores: windows.raw}).before);
    return {outcome, before, after, change: after - before, change_share: (after - before) / raw};
  });
}

/** Mean change of an outcome over raises or cuts. */
export function typicalChange(
  world: World,
  settings: Settings,
  {outcome, direction}: {outcome: OutcomeName; direction: "up" | "down"}
): number {
  const panel = world.typical();
  const {lines, sides: own} = outcomeEvents(panel, stakeEvents(panel, settings, {direction}), {outcome, settings});
  return mean(floats(lines, (line) => own.after[line] - own.before[line]));
}

/** Means by event time, and with each event's own mean removed. */
export function typicalPath(world: World, settings: Settings): {mean: number; mean_level: number}[] {
  const panel = world.typical();
  const {
    windows,
    sides: own,
    lines
  } = outcomeEvents(panel, stakeEvents(panel, settings), {
    outcome: settings.outcome,
    settings
  });
  const grand = mean(floats(lines, (line) => own.all[line]));
  return Array.from({length: windows.width}, (_, place) => {
    const {values, deviations} = atPlace(windows, own.all, lines, place);
    return {mean: mean(values), mean_level: mean(deviations) + grand};
  });
}

/**
 * The parts of the change of MMC, for what the meta-model earned in these rounds: the split is an accounting of them.
 * Less the round's mean as the settings say.
 */
export function typicalParts(world: World, settings: Settings): Record<PartName, number> {
  const panel = world.typical();
  const {counting} = stakeEvents(panel, settings);
  const isCompared = settings.adjust === "others";
  const own = isCompared ? {...settings, adjust: "none" as const} : settings;
  const of = (outcome: OutcomeName, adjusted = own) =>
    outcomeWindows(panel, counting, {outcome, settings: adjusted}).scores;
  const {width, before} = outcomeWindows(panel, counting, {outcome: "cwmm", settings: own});
  const [overlap, accuracy, market] = [of("cwmm"), of("corr"), of("fnc", {...settings, adjust: "none"})];
  // accuracy moves with what the meta-model earned, for all models alike: less the round's mean nothing is left of it
  const common = own.adjust === "none" ? anchor : 0;
  const mmc = accuracy.map((value, i) => value + (market[i] - world.market) * common - market[i] * overlap[i]);
  const parts = mmcParts({mmc, overlap, market, width, before});
  if (isCompared) {
    const isScored = (at: number) => !Number.isNaN(mmc[at]);
    const asked = {entries: counting, settings, width, before, isScored};
    const others = othersParts(panel, asked, {columns: typicalSums(world)}).parts;
    for (const name of partNames)
      parts[name].forEach((value, line) => (parts[name][line] = value - others[name][line]));
  }
  return Object.fromEntries(partNames.map((name) => [name, mean(parts[name].filter((x) => x === x))])) as Record<
    PartName,
    number
  >;
}

/** Of all rows what the parts are made of: MMC, cwmm, c_M and the product of the last two. */
function typicalSums(world: World) {
  const panel = world.typical();
  const {row} = histories(panel);
  const [corr, cwmm, market] = (["corr", "cwmm", "fnc"] as const).map((name) => column(panel, name));
  const mmc = corr.map((value, r) => value + (market[r] - world.market) * anchor - market[r] * cwmm[r]);
  return runningSums(panel, [
    (e) => mmc[row[e]],
    (e) => cwmm[row[e]],
    (e) => market[row[e]],
    (e) => cwmm[row[e]] * market[row[e]]
  ]);
}

/** A test by its name, outcome, adjustment and whether its jump is clean. */
export const testName = ({test, outcome, adjust, clean}: Cells) => [test, outcome, adjust, clean].join(" ");

/** Estimates of `event-tests` by name; those that regression to the mean makes of the mean before as well. */
export function typicalTests(world: World, settings: Settings): Map<string, number> {
  const truths = new Map<string, number>();
  const set = (
    test: string,
    outcome: string,
    value: number,
    {adjust = "others", clean = null as boolean | null} = {}
  ) => truths.set(testName({test, outcome, adjust, clean}), value);
  for (const adjust of adjustments)
    for (const {outcome, change} of typicalSummary(world, {...settings, adjust}))
      set("change", String(outcome), Number(change), {adjust});
  for (const adjust of adjustments)
    for (const [part, value] of Object.entries(typicalParts(world, {...settings, adjust})))
      set("part", part, value, {adjust});
  for (const [outcome, clean, jump] of typicalJumps(world, settings)) set("jump", outcome, jump, {clean});
  const mmcOf = (adjust: Settings["adjust"]) =>
    typicalSummary(world, {...settings, adjust}).find((row) => row.outcome === "mmc")!;
  set(levelTest, "mmc", mmcOf("others").before);
  const {before, after} = mmcOf("round");
  const adjust = "round";
  set("before", "mmc", before, {adjust});
  set("after", "mmc", after, {adjust});
  for (const [test, share] of Object.entries(luckTruth(world, settings))) set(test, "mmc", share * before, {adjust});
  for (const [outcome, step] of typicalPreTrends(world, settings)) set("pre-trend", outcome, step);
  for (const [outcome, effect] of eventStack(world, settings)) set("stacked", outcome, effect);
  return truths;
}
