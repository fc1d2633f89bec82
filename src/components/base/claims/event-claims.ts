/** What the article claims of stake increases. */
import type {Claim} from "./claim.js";
import type {Statistic} from "./facts.js";
import {articleEvents} from "./statistics.js";

const eventLink = {page: "stake-events", figure: "stake-event-change", texts: articleEvents};
const change: Statistic = {
  about: "change of MMC against the others of the same rounds, at a base of 10 NMR, raises that last",
  of: ["eventColumn", "change", {texts: {base: "10", persistence: "10", "cool-off": "20"}}],
  kind: "score"
};
const jump: Statistic = {
  about: "jump at the raise of MMC less what CORR does, where past luck cancels",
  of: ["cleanJump", "mmc less corr"],
  kind: "score"
};
const event = (
  id: string,
  [line, words]: readonly [line: string, words: string],
  rest: Pick<Claim, "claimed" | "about" | "of" | "kind"> & Partial<Claim>
): Claim => ({
  ...{id, theme: "event", line, words, link: eventLink, instead: change},
  ...rest
});

/** MMC before and after, as claimed; the raise is fivefold. */
const [before, after, ratio] = [0.01, 0.006, 5];

export const eventClaims: readonly Claim[] = [
  event(
    "mmc-before",
    ["Mean MMC in the 20 rounds before a raise", "In the 20 rounds before a stake grows fivefold mean MMC is 0.010"],
    {
      ...{
        fact: "mmc falls",
        claimed: {value: before},
        kind: "score",
        of: ["eventColumn", "before", {texts: articleEvents}]
      },
      about: "mean MMC before, every event, no adjustment"
    }
  ),
  event("mmc-after", ["Mean MMC in the 20 rounds after it", "In the 20 rounds after it mean MMC is 0.006"], {
    ...{
      fact: "mmc falls",
      claimed: {value: after},
      kind: "score",
      of: ["eventColumn", "after", {texts: articleEvents}]
    },
    about: "mean MMC after, every event, no adjustment"
  }),
  event("mmc-drop", ["Change of MMC as a share", "That is a fall of 35 to 40 %"], {
    ...{fact: "mmc falls", claimed: {low: -0.4, high: -0.35}, kind: "share"},
    of: ["eventColumn", "change_share", {texts: articleEvents}],
    about: "change of the mean as a share of the mean before, every event, no adjustment"
  }),
  event("median-drop", ["Median change as a share", "The median decline is 35 %"], {
    ...{fact: "mmc falls", claimed: {value: -0.35}, kind: "share"},
    of: [
      "never",
      "a median of percentage changes of noisy means is below 0 even where nothing happened: it is never computed here"
    ],
    about: "not computed"
  }),
  event("at-once", ["The fall begins at once", "The decline begins at once"], {
    ...{claimed: {below: 0}, kind: "score", of: ["cleanJump", "mmc"], instead: jump},
    about: "jump of MMC from the round before the raise to that of the raise, against the others",
    link: {page: "stake-events", figure: "stake-event-path"}
  }),
  event("settles", ["The fall has settled after 10 to 12 rounds", "The decline has settled after 10 to 12 rounds"], {
    ...{claimed: {flat: 0.2}, kind: "score", of: ["settled"]},
    about: "mean MMC of rounds 16 to 19 less that of rounds 12 to 15 after the raise, every event, no adjustment",
    link: {page: "stake-events", figure: "stake-event-path", texts: articleEvents}
  }),
  event("accuracy-flat", ["Accuracy (CORJ60) stays flat", "Accuracy (CORJ60) stays flat"], {
    ...{fact: "accuracy flat", claimed: {flat: 0.2}, kind: "score", of: ["accuracyChange", articleEvents]},
    about: "change of mean CORJ60, every event, no adjustment",
    link: {page: "checks", figure: "stake-event-outcomes", texts: articleEvents}
  }),
  event(
    "mechanical",
    [
      "What the model’s own weight does to MMC",
      "The fall is mechanical, not luck or skill: all of it comes from the model’s own weight"
    ],
    {
      ...{fact: "crowding", claimed: {value: after - before}, kind: "small score"},
      of: ["ownStake", articleEvents],
      about: "what the larger stakes alone did to MMC, by arithmetic, every event",
      instead: {
        about:
          "part of the change of MMC that closeness to the meta-model makes, whatever caused it, every event, no adjustment",
        of: ["eventPart", "overlap", articleEvents],
        kind: "small score"
      },
      link: {page: "checks", figure: "stake-event-mechanics", texts: articleEvents}
    }
  ),
  event("proportional", ["MMC lost per log unit of the raise", "The tax is proportional to the size of the increase"], {
    ...{fact: "dose", claimed: {value: (after - before) / Math.log(ratio)}, kind: "score", of: ["dose"]},
    instead: {
      about: "slope of the jump at the raise on what the larger stake alone does: 1 where it did it",
      of: ["jumpSlope"],
      kind: "slope"
    },
    about: "change of MMC per unit of the logarithm of the raise, by least squares over every event, no adjustment"
  })
];
