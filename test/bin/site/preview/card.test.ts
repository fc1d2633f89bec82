import {expect, test} from "vitest";
import {cardSvg, type Card} from "../../../../src/bin/site/preview/card.js";
import {lightColours} from "../../../../src/bin/site/preview/colours.js";

const colours = lightColours(
  ":root { --page: light-dark(#fffefb, #161614);\n  --mmc: light-dark(#c04a00, #ff9a57);\n --serif: Georgia; }"
);
const card: Card = {name: "Penalty", title: "Short", text: "What for", figure: null, mark: "", source: "seed 1"};
const draw = (of: Partial<Card>) => cardSvg({...card, ...of}, {colours, family: "Source Sans 3"});
const texts = (svg: string) => Array.from(svg.matchAll(/<text[^>]*>(.*?)<\/text>/g), ([, text]) => text);

test("colours are those of the light, by their names", () => {
  expect([...colours]).toEqual([
    ["--page", "#fffefb"],
    ["--mmc", "#c04a00"]
  ]);
  const figure = {
    svg: '<svg style="font-family: system-ui;"><path fill="var(--mmc)" stroke="var(--else)"/></svg>',
    height: 200
  };
  const svg = draw({figure});
  expect(svg).toContain('<path fill="#c04a00" stroke="var(--else)"/>');
  expect(svg).not.toContain("system-ui");
});

test("a figure stands in the place of the purpose, as large as there is room for", () => {
  expect(texts(draw({}))).toEqual(["Crowding: Penalty", "Short", "What for", "seed 1"]);
  const scaleOf = (height: number) =>
    Number(/scale\(([\d.]+)\)/.exec(draw({figure: {svg: "<svg></svg>", height}}))![1]);
  expect(texts(draw({figure: {svg: "<svg></svg>", height: 100}}))).toEqual(["Crowding: Penalty", "Short", "seed 1"]);
  expect([scaleOf(100), scaleOf(200)]).toEqual([1.4, 1.4]);
  expect(scaleOf(500) * 500).toBeCloseTo(scaleOf(400) * 400);
  expect(scaleOf(500)).toBeLessThan(1.4);
});

test("a title is in large letters where two lines hold it, in small ones where they do not; none of it is lost", () => {
  const sizes = (title: string) =>
    Array.from(draw({title}).matchAll(/font-size="(\d+)" font-weight="700"/g), ([, size]) => size);
  const title = (letters: number) => "ten chars ".repeat(letters / 10).trim();
  expect(sizes(title(100))).toEqual(["44", "44"]);
  expect(sizes(title(110))).toEqual(["34", "34"]);
  expect(
    texts(draw({title: title(190)}))
      .slice(1, -2)
      .join(" ")
  ).toBe(title(190));
});

test("the mark of simulated data stands before the source, and names are text", () => {
  expect(draw({mark: "Simulated data"})).toMatch(/<tspan[^>]*>Simulated data<\/tspan> {2}seed 1/);
  expect(draw({})).not.toContain("<tspan");
  expect(draw({title: "<b>&"})).toContain("&lt;b&gt;&amp;");
});
