import {expect, test} from "vitest";
import {article, asArticle} from "../../../../src/components/base/settings/presets.js";

test("a table takes of the article's choices those of its own parameters, as the preset has them", () => {
  const {ranking, recent, base, events, adjust} = article.texts;
  expect(asArticle("stake-deciles")).toEqual({ranking, recent});
  expect(asArticle("penalty")).toEqual({ranking});
  expect(asArticle("event-summary")).toEqual({base, events, adjust});
  expect(asArticle("trend")).toEqual({});
});
