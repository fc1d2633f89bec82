import {expect, test} from "vitest";
import {identity, keeping, once, remembering} from "../../../../src/components/base/kit/memo.js";

test("a thing is made once for an object and a key", () => {
  const remember = remembering<object, object>({newest: 2});
  const [a, b] = [{}, {}];
  const made = remember(a, "x", () => ({}));
  expect(remember(a, "x", () => ({}))).toBe(made);
  expect(remember(a, "y", () => ({}))).not.toBe(made);
  expect(remember(b, "x", () => ({}))).not.toBe(made);
});

test("settings of equal content are the same, and what is made of them sees them alone", () => {
  const remember = remembering<object, object>({newest: 2});
  const of = {};
  const made = remember(of, {days: "all", way: undefined}, (own) => own);
  expect(made).toEqual({days: "all"});
  expect(remember(of, {days: "all"}, () => ({}))).toBe(made);
  expect(remember(of, {days: "weekday"}, (own) => own)).toEqual({days: "weekday"});
});

test("a thing is made once for an object alone, undefined too", () => {
  let count = 0;
  const ask = once((of: {value?: number}) => (++count, of.value));
  const [a, b] = [{value: 1}, {}];
  expect([ask(a), ask(b), ask(a), ask(b)]).toEqual([1, undefined, 1, undefined]);
  expect(count).toBe(2);
});

test("only the newest are kept, and to be asked for makes new", () => {
  const remember = remembering<object, number>({newest: 2});
  const of = {};
  let count = 0;
  const ask = (key: string) => remember(of, key, () => ++count);
  expect([ask("a"), ask("b"), ask("a"), ask("c"), ask("a"), ask("b")]).toEqual([1, 2, 1, 3, 1, 4]);
});

test("undefined and NaN are remembered like any other", () => {
  const remember = remembering<object, number | undefined>({newest: 3});
  const of = {};
  let count = 0;
  for (const value of [undefined, NaN, 0]) {
    const ask = () => remember(of, String(value), () => (++count, value));
    expect([ask(), ask()]).toEqual([value, value]);
  }
  expect(count).toBe(3);
});

test("numbers that are not finite, which JSON does not tell apart, are different settings", () => {
  const keep = keeping<string>({newest: 9});
  const ask = (of: unknown) => keep({of, more: [of]}, (on) => String(on.of));
  expect([NaN, Infinity, -Infinity, null, "NaN"].map(ask)).toEqual(["NaN", "Infinity", "-Infinity", "null", "NaN"]);
  const [number, text] = [NaN, "NaN"].map((of) => keep({of}, () => `${typeof of}`));
  expect([number, text]).toEqual(["number", "string"]);
});

test("what two objects share is made once, from whichever is asked first, before or after they share it", () => {
  let count = 0;
  const ask = once((of: {name: string}) => `${of.name}${++count}`);
  const [a, b, c] = [{name: "a"}, {name: "b"}, {name: "c"}];
  ask.share(a, b);
  expect([ask(b), ask(a)]).toEqual(["b1", "b1"]);
  ask.share(a, c);
  expect([ask(c), ask({name: "d"})]).toEqual(["b1", "d2"]);
});

test("an object has one number, and no other object has it", () => {
  const [a, b] = [{}, {}];
  expect(identity(a)).toBe(identity(a));
  expect(identity(a)).not.toBe(identity(b));
});
