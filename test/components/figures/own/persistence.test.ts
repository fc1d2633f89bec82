import {expect, test} from "vitest";
import {rowsOf} from "../../../../src/components/base/catalogue/rows.js";
import {Random} from "../../../../src/components/base/kit/random.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {
  agreementIn,
  cellOf,
  halvesOfOwn,
  ownHalves,
  ownLags,
  ownTransitions
} from "../../../../src/components/figures/own/persistence.js";
import {mean} from "../../../../src/components/statistics/numbers/correlation.js";
import {persistence} from "../../../../src/components/tables/persistence/persistence.js";
import {ratedRows, ratingsOf} from "../../../../src/components/tables/persistence/rated.js";
import {pairsAt, seriesOf} from "../../../../src/components/tables/persistence/series.js";
import {blocksOf, transitions} from "../../../../src/components/tables/persistence/transitions.js";
import {persistenceWorld} from "../../../../src/data/field-record/persistence-world.js";

const {panel} = persistenceWorld(new Random(5), {cadence: "weekly", rounds: 30, skill: 0.5, market: 0, pays: true});
const all = panel.models.name.map((name, model) => ({model, name}));
const one = (name: string) => ({kind: "model", name}) as const;

test.each(["mmc", "return"] as const)(
  "the mean of all models’ parts by %s is the correlation of the table",
  (rankedBy) => {
    const settings = {...readSettings({}, {table: "persistence"}), rankedBy};
    const [series] = seriesOf(panel, ratedRows(panel, settings).rows, {outcome: rankedBy});
    const values = ratingsOf(panel, rankedBy);
    const pairs = pairsAt(panel, series, 4);
    const parts = pairs.map((pair) => mean(all.map(({model}) => agreementIn(panel, pair, {values, model})!)));
    const row = rowsOf(persistence(panel, settings)).find(({lag}) => lag === 4)!;
    expect(mean(parts)).toBeCloseTo(row.autocorrelation, 12);
    const {lags, text} = ownLags(panel, one("m07"), settings);
    const own = mean(pairs.map((pair) => agreementIn(panel, pair, {values, model: 7})!));
    expect(lags!.find(({lag}) => lag === 4)!.value).toBeCloseTo(own, 12);
    expect(text).toMatch(
      /^m07, 1 = always at the same place: −?\d\.\d+ at 1 round, −?\d\.\d+ at 20 rounds; the mean over all/
    );
  }
);

test("all models’ cells are those of the table", () => {
  const settings = readSettings({groups: "3"}, {table: "transitions"});
  const [block] = blocksOf(panel, ratedRows(panel, settings).rows, settings);
  const cells = all.map((own) => cellOf(panel, block, {own, groups: 3})!);
  const rows = rowsOf(transitions(panel, settings));
  const stay = rows.at(-1)!;
  expect(cells.reduce((sum, {top}) => sum + top, 0)).toBe(stay.n);
  // groups of one size: the share of all rows is the mean of the pairs' shares
  expect(cells.reduce((sum, {stayed}) => sum + stayed, 0) / stay.n).toBeCloseTo(stay.share, 12);
  const newest = block.all.at(-1)!;
  const [before, after] = newest.groups;
  expect(cells.map(({group, later}) => [group, later])).toEqual(Array.from(before, (group, i) => [group, after[i]]));
  const {text, cells: drawn} = ownTransitions(panel, one("m03"), settings);
  expect(drawn).toEqual([cells[3]]);
  expect(text).toMatch(
    /^m03: from group \d in round \d+ to \d in round \d+; began in group 3 in \d+ of 26 pairs of rounds, and stayed in \d+$/
  );
});

test("a model’s places in the halves are its ranks among the others", () => {
  const settings = readSettings({}, {table: "halves"});
  const halves = halvesOfOwn(panel, settings, all);
  expect(halves.map(({before}) => before).sort((a, b) => a - b)).toEqual(all.map((_, i) => i / 41));
  const {text, ...marks} = ownHalves(panel, one("m03"), settings);
  expect(marks).toEqual({});
  expect(text).toMatch(
    /^m03: ahead of \d+ % of the other 41 in the first half, of \d+ % in the second \(scores from 168, less what goes with cwmm\)$/
  );
});

test("of an account its models are told by name", () => {
  const settings = readSettings({groups: "3"}, {table: "transitions"});
  const {cells, text} = ownTransitions(panel, {kind: "account", name: "a0"}, settings);
  expect(cells!.length).toBeGreaterThan(1);
  for (const {name} of cells!) expect(text).toContain(`“${name}” from group`);
});

test("what is not there is said", () => {
  const settings = readSettings({}, {table: "transitions"});
  for (const make of [ownTransitions, ownHalves, ownLags]) {
    expect(make(panel, one("nobody"), settings)).toEqual({text: "no model of these data is named nobody"});
    expect(make(panel, one("m03"), {...settings, rounds: "1:2"})).toEqual({text: "m03 takes no part in these rounds"});
    expect(make({...panel, stake: panel.stake.map(() => 0)}, one("m03"), settings)).toEqual({
      text: "m03 has no stake in these rounds"
    });
  }
});
