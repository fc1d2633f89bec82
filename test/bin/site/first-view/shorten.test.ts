import {expect, test} from "vitest";
import {withDocument} from "../../../../src/bin/site/first-view/document.js";
import {shorten} from "../../../../src/bin/site/first-view/shorten.js";

const shortened = (inner: string) =>
  withDocument(() => {
    const place = document.createElement("div");
    place.innerHTML = `<figure><svg width="760" height="300.25">${inner}</svg></figure>`;
    shorten(place.firstElementChild!);
    return place.querySelector("svg")!.innerHTML;
  });

test("places are rounded to a tenth of a pixel", async () => {
  expect(await shortened('<path d="M138.583,-122.34A1.5,1.5,0,1,1,1.26e-7,3"></path>')).toBe(
    '<path d="M138.6,-122.3A1.5,1.5,0,1,1,0,3"></path>'
  );
  expect(await shortened('<g transform="translate(0.5,12.0449)"><circle cx="156.5627" cy="7"></circle></g>')).toBe(
    '<g transform="translate(0.5,12)"><circle cx="156.6" cy="7"></circle></g>'
  );
});

test("what is no place stays as it is", async () => {
  const others = '<text opacity="0.125" aria-label="1.2345">0.6789</text>';
  expect(await shortened(others)).toBe(others);
});
