import {expect, test} from "vitest";
import {siteAddress} from "../../../src/bin/site/site-address.js";

const read = (text: string) => siteAddress(text, {usage: "usage"});

test("an address ends in a slash, however it was given", () => {
  expect(read("https://example.org")).toBe("https://example.org/");
  expect(read("https://example.org/crowding")).toBe("https://example.org/crowding/");
  expect(read("http://localhost:3000/crowding/")).toBe("http://localhost:3000/crowding/");
});

test.each(["", "example.org", "ftp://example.org/", "https://example.org/?a=1", "https://example.org/#a"])(
  "'%s' is none",
  (text) => {
    expect(() => read(text)).toThrow(/^site must be an address such as https:\/\/.*, got /);
  }
);
