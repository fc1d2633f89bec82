import {expect, test} from "vitest";
import {articleEnds} from "../../../../src/components/figures/penalty/reference.js";
import {fallsByRegime} from "../../../../src/components/tables/penalty/falls-by-regime.js";
import {penaltyOf} from "../../../support/tables.js";

const falls = (regime: string) => fallsByRegime(penaltyOf([0.01, 0.005, 0], {regime}));

test("the article’s ends are said where the newest rounds are scored otherwise, and nothing where there is no fall", () => {
  expect(articleEnds({rounds: [250, 258]}, falls("from 238"))).toEqual({
    drawn: null,
    caption: "The article, other rounds: 0.012 to −0.003"
  });
  expect(articleEnds({rounds: [1000]}, falls("from 999"))).toEqual({drawn: {bottom: 0.012, top: -0.003}});
  expect(articleEnds({rounds: [258]}, [])).toBeNull();
});
