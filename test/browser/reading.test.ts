/** What a reader sees before any fold is opened: how many words, and where the first figure stands. */
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {Page} from "playwright-core";
import {numbersIn, wordsIn} from "../support/reading.js";
import {openSite, wanted, type Site} from "./harness.js";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

/** Pages that tell what was found; the others explain, list or define. */
const findings = ["", "stake", "penalty", "trend", "stake-events", "mechanism"];
const most = {words: 400, drawn: 40, answer: {words: 25, numbers: 3}, title: {words: 12, numbers: 1}};
/** CSS pixels from the top of the page to the first figure: half a screen, or on a phone one. */
const screens = {wide: {width: 1280, height: 900, first: 500}, phone: {width: 360, height: 740, first: 740}};

/** Runs of letters: numbers are counted by themselves. */
const worded = (text: string) => wordsIn(text).filter((word) => /\p{L}/u.test(word)).length;

interface Seen {
  words: string;
  answers: string[];
  titles: string[];
  /** what is written into each drawing, by its figure */
  drawings: {figure: string; words: string}[];
  /** what lies in closed folds */
  folded: string;
  /** of the first figure */
  top: number | null;
}

/** Texts that are shown, folds closed; the ticks of charts are no words of ours. */
function seenOn(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const isShown = (node: Element) => node.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true});
    const never = "script, style, option, [data-mark*='axis tick label'], .inputs, noscript";
    const textsIn = (root: Element, skipped: string, shown: boolean) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement!;
        if (!parent.closest(skipped) && isShown(parent) === shown) texts.push(node.textContent ?? "");
      }
      return texts.join(" ");
    };
    const all = (selector: string) => [...document.querySelectorAll(`main ${selector}`)].filter(isShown);
    const [figure] = all("figure .plot svg, .worlds svg, .finding .plot svg");
    return {
      words: textsIn(document.querySelector("main")!, `${never}, .folds`, true),
      answers: all(".answer").map((node) => node.textContent),
      titles: all(".figure-title").map((node) => node.textContent),
      drawings: all(".plot").map((node) => ({
        figure: node.closest<HTMLElement>("[data-figure]")?.dataset.figure ?? "",
        words: textsIn(node, never, true)
      })),
      folded: textsIn(document.querySelector("main")!, never, false),
      top: figure ? figure.getBoundingClientRect().top + scrollY : null
    };
  });
}

describe.each(Object.entries(screens))("%s", (screen, {width, height, first}) => {
  test.each(wanted.filter((path) => findings.includes(path)))("page '%s' says little, and soon", async (path) => {
    const open = await site.openPage(path, {width, height});
    try {
      const {words, answers, titles, drawings, folded, top} = await seenOn(open.page);
      const [count, more] = [words, folded].map(worded);
      console.log(`${path}, ${screen}: ${count} words, ${more} folded, first figure at ${Math.round(top ?? NaN)} px`);
      const beyond = (texts: string[], limit: {words: number; numbers: number}) =>
        texts.filter((text) => wordsIn(text).length > limit.words || numbersIn(text).length > limit.numbers);
      expect(beyond(answers, most.answer)).toEqual([]);
      expect(beyond(titles, most.title)).toEqual([]);
      expect(count).toBeLessThanOrEqual(most.words);
      expect(drawings.length).toBeGreaterThan(0);
      expect(drawings.filter(({words}) => worded(words) > most.drawn)).toEqual([]);
      expect(top).not.toBeNull();
      expect(top).toBeLessThanOrEqual(first);
    } finally {
      await open.close();
    }
  });
});
