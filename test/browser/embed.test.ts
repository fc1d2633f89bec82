/** Figures in frames of another origin's page. */
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import type {Frame, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {closeServer, openFolds, openSite, wanted, type Site} from "./harness.js";

let site: Site;
let host: {server: Server; address: string; body: string};

beforeAll(async () => {
  site = await openSite();
  host = await serveHost();
});
afterAll(async () => {
  await site?.close();
  if (host) await closeServer(host.server);
});

/** A page of another origin that holds what it is given. */
async function serveHost() {
  const found = {server: createServer(), address: "", body: ""};
  found.server.on("request", (_, response) =>
    response.writeHead(200, {"content-type": "text/html"}).end(`<!doctype html><title>host</title>${found.body}`)
  );
  await new Promise<void>((resolve) => found.server.listen(0, "127.0.0.1", resolve));
  return Object.assign(found, {address: `http://localhost:${(found.server.address() as AddressInfo).port}/`});
}

/** The code of every figure of a page, as its action gives it. */
async function codesOf(path: string): Promise<string[]> {
  const {page, close} = await site.openPage(path);
  // first the folds that hold figures: a code knows the height of a figure that is drawn
  await openFolds(page, "main details:not([data-fold])");
  await openFolds(page, "[data-fold=embed]");
  const codes = await page.locator("[data-figure] [data-fold=embed] code").allTextContents();
  await close();
  return codes;
}

async function openHost(body: string, {width = 800, wait = true} = {}) {
  host.body = body.replaceAll('loading="lazy"', "");
  const context = await site.browser.newContext({viewport: {width, height: 900}});
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(host.address, {waitUntil: "load"});
  const frames = page.frames().slice(1);
  if (wait) for (const frame of frames) await drawn(frame);
  return {page, frames, errors, close: () => context.close()};
}

/** A frame out of view is drawn once a reader comes to it. */
async function drawn(frame: Frame): Promise<void> {
  await (await frame.frameElement()).scrollIntoViewIfNeeded();
  await frame.waitForSelector("figure.embedded .plot:not([aria-busy]) > *", {timeout: 50000});
  await frame.waitForFunction(() => document.querySelector("figure.embedded.stale") === null);
}

/** What a reader of the frame sees. */
const seen = (frame: Frame) =>
  frame.evaluate(() => {
    const isShown = (node: Element) => node.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true});
    const shown = (selector: string) => [...document.querySelectorAll(selector)].filter(isShown);
    return {
      figures: shown("figure").map((figure) => figure.getAttribute("data-figure")),
      pictures: shown("figure .plot [role=img]").length,
      captions: shown("figcaption").length,
      others: shown("nav, h1, .answer, .inputs > *, .folds, summary, #observablehq-footer p, main > p").length,
      link: shown(".source-line a").map((a) => (a as HTMLAnchorElement).href),
      spare: innerHeight - document.querySelector("main")!.getBoundingClientRect().bottom,
      beyond: document.documentElement.scrollWidth - innerWidth
    };
  });

const withFigures = wanted.filter(
  (path) => !["", "method", "inference", "rules", "reference", "worlds", "promises"].includes(path)
);

describe.each(withFigures)("page '%s'", (path) => {
  test("each figure stands alone in a frame of another site, drawn, at the height of its code", async () => {
    const codes = await codesOf(path);
    if (path !== "trial-page") expect(codes.length).toBeGreaterThan(0);
    const {frames, errors, close} = await openHost(codes.join("\n"));
    expect(frames).toHaveLength(codes.length);
    for (const frame of frames) {
      const {spare, beyond, link, ...rest} = await seen(frame);
      const id = new URL(frame.url()).hash.slice(1);
      expect(rest, id).toEqual({figures: [id], pictures: 1, captions: 1, others: 0});
      expect(link, id).toEqual([`${site.address}${path}.html#${id}`]);
      expect(spare, `${id}: CSS pixels left under it`).toBeGreaterThanOrEqual(0);
      expect(spare, id).toBeLessThanOrEqual(90);
      expect(beyond, id).toBeLessThanOrEqual(0);
    }
    expect(errors).toEqual([]);
    await close();
  });
});

test("on a phone the code is made for a phone, and fits one", async () => {
  const {page, close} = await site.openPage("penalty", {width: 360, height: 740});
  const code = await embedCodeOf(page, "penalty");
  await close();
  const open = await openHost(`<style>body{margin:0}</style>${code}`, {width: 332});
  const {spare, beyond} = await seen(open.frames[0]);
  expect(spare).toBeGreaterThanOrEqual(0);
  expect(beyond).toBeLessThanOrEqual(0);
  await open.close();
});

async function embedCodeOf(page: Page, id: string): Promise<string> {
  const fold = page.locator(`[data-figure="${id}"] [data-fold=embed]`);
  await fold.locator("summary").click();
  return (await fold.locator("code").textContent()) ?? "";
}

test("the action shows the code at the page's settings and copies it; the frame honours them", async () => {
  const {page, faults, close} = await site.openPage("penalty?groups=5&ranking=pooled", {apart: true});
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const code = await embedCodeOf(page, "penalty");
  expect(code).toContain(`src="${site.address}embed/penalty.html?groups=5&amp;ranking=pooled#penalty"`);
  await page.getByText("Copied.").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
  const alt = (where: Page | Frame) => where.locator("[data-figure=penalty] [role=img]").getAttribute("aria-label");
  const own = await alt(page);
  expect(own).toContain("in 5 groups");
  expect(await faults()).toEqual([]);
  await close();
  const open = await openHost(code);
  expect(await alt(open.frames[0])).toBe(own);
  const link = await open.frames[0].locator(".source-line a").getAttribute("href");
  expect(link).toBe("../penalty.html?groups=5&ranking=pooled#penalty");
  await open.close();
});

test("a setting that a page does not have is named in the frame, a figure that it does not have leaves the way to the page", async () => {
  const frameOf = (address: string) =>
    `<iframe src="${site.address}embed/${address}" width="760" height="700"></iframe>`;
  const asked = await openHost(frameOf("penalty.html?colour=red#penalty"));
  expect(await asked.frames[0].locator(".problems").innerText()).toContain("no setting colour");
  await asked.close();
  const none = await openHost(frameOf("penalty.html#nothing"), {wait: false});
  await none.frames[0].waitForSelector(".source-line a");
  const {figures, others, link} = await seen(none.frames[0]);
  expect([figures, others, link]).toEqual([[], 0, [`${site.address}penalty.html#nothing`]]);
  await none.close();
});

test("other pages of the site are not shown in frames of others", async () => {
  const {frames, errors, close} = await openHost(`<iframe src="${site.address}penalty.html"></iframe>`, {wait: false});
  await expect.poll(() => errors.join()).toMatch(/frame-ancestors/);
  expect(await frames[0].locator("figure").count()).toBe(0);
  await close();
});
