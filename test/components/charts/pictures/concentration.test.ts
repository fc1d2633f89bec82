// @vitest-environment jsdom
import {test} from "vitest";
import {lorenzChart, lorenzColors} from "../../../../src/components/charts/concentration/lorenz.js";
import {withoutOneChart} from "../../../../src/components/charts/concentration/without-one.js";
import {roundLines} from "../../../../src/components/charts/kit/round-lines.js";
import {fixed} from "../../../../src/components/base/words/format.js";
import {calendar, numbers} from "../../../support/panel.js";
import {expectPicture} from "../../../support/picture.js";

const curve = (bend: number) => numbers(0, 20).map((i) => ({part: 5 * i, held: (i / 20) ** bend}));

test("the smaller holders' share under the diagonal, what nine tenths hold written at each curve", async () => {
  const lines = [
    {label: "models", color: lorenzColors.model, points: curve(6)},
    {label: "accounts", color: lorenzColors.account, points: curve(9)}
  ];
  await expectPicture("lorenz", (width) => lorenzChart(lines, {width}));
  await expectPicture("lorenz-none", (width) => lorenzChart([], {width}), {only: true});
});

test("bets without each holder: a dot for one model, a bar for several, nothing where it cannot be told", async () => {
  const row = (label: string, least: number | null, most: number | null) => ({
    ...{label, bets: 3.2, least, most},
    text: least === null ? "not known" : fixed(least, 2)
  });
  const rows = [row("one, 17.1 % of the stake", 3.1, 3.1), row("two", 2.9, 4.3), row("three", null, null)];
  await expectPicture("without-one", (width) => withoutOneChart(rows, {width}));
});

test("one's own model over lines by round: its line and name, and room for it", async () => {
  const rounds = calendar(numbers(1, 8).map((round) => ({round})));
  const points = (by: number) => rounds.map(({round}) => ({round, value: by * round}));
  const own = {lines: [{name: "mine", cadence: "weekly" as const, points: points(0.03)}], text: "mine"};
  await expectPicture("round-lines-own", (width) =>
    roundLines([{label: "all", color: lorenzColors.model, points: points(0.02)}], {
      ...{width, rounds, own, label: "↑ share"},
      show: (value) => fixed(value, 2)
    })
  );
});
