import {expect, test} from "vitest";
import {placed} from "../../../src/components/page/placed.js";

const place = {id: "fan", height: 320};

test("a place is known before there are results, and goes into all that is made of them", () => {
  const fan = placed(place, (n: number) => ({title: `${n} events`}));
  expect(fan.place).toBe(place);
  expect(fan(3)).toEqual({title: "3 events", ...place});
});

test("its place is where a figure stands, whatever else it says", () => {
  expect(placed(place, () => ({id: "other", height: 1}))()).toEqual(place);
});
