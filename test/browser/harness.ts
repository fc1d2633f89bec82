import {readdirSync} from "node:fs";
import type {Server} from "node:http";
import {join} from "node:path";
import {chromium} from "playwright-core";
import type {Browser, BrowserContext, ConsoleMessage, Page, Request, Worker} from "playwright-core";
import {findBrowser} from "../../src/bin/site/browser.js";
import {embedFolder} from "../../src/bin/site/embed.js";
import {filesOf} from "../../src/bin/site/modules.js";
import {project} from "../../src/bin/site/paths.js";
import {serve} from "../../src/bin/site/serve.js";

/**
 * The built site under a browser. `npm test` builds a site for the tests and names it in CROWDING_SITE; without that variable
 * the site in `dist` is taken, so that one file can be run with
 * `npx vitest run --config vitest.browser.config.ts test/browser/NAME.test.ts` after `npm run build`.
 */
export interface Site {
  /** address of the site, ending in `/` */
  address: string;
  /** folder of the built site */
  folder: string;
  /** folder of the snapshot it was built from; undefined where CROWDING_SNAPSHOT is not set */
  snapshot: string | undefined;
  browser: Browser;
  /** opens a page of the site; waits until its cells have run, unless `settle` is false */
  openPage(path: string, options?: OpenOptions): Promise<OpenPage>;
  close(): Promise<void>;
}

interface OpenOptions {
  /** CSS pixels, 1280 */
  width?: number;
  height?: number;
  dark?: boolean;
  settle?: boolean;
  /** runs before the page is loaded, to set up scripts or routes; the page is of a context of its own */
  prepare?: (page: Page) => Promise<unknown>;
  /** of a context of its own, for a test that gives the context a right or takes its network away */
  apart?: boolean;
}

export interface OpenPage {
  page: Page;
  /** everything the page got wrong up to now: console errors, exceptions, requests off its origin, error nodes */
  faults(): Promise<string[]>;
  /** requests to other origins, as the browser saw them attempted */
  foreign: string[];
  close(): Promise<void>;
}

/** Starts a server for the site and a browser. Call `close` in afterAll. */
export async function openSite(folder = process.env.CROWDING_SITE ?? join(project, "dist")): Promise<Site> {
  const {address, server} = await serve(folder, {port: 0});
  const browser = await chromium.launch({executablePath: await findBrowser()});
  const blank = blankPages(browser);
  return {
    address,
    folder,
    snapshot: process.env.CROWDING_SNAPSHOT,
    browser,
    openPage: (path, options) => openPage(blank, new URL(path, address), options),
    close: async () => {
      await browser.close();
      await closeServer(server);
    }
  };
}

/** An empty page, and how to give it back. */
interface Blank {
  page: Page;
  giveBack(): Promise<void>;
}

type TakeBlank = (options: {apart: boolean}) => Promise<Blank>;

/**
 * Empty pages without a memory of what was on them: nothing is stored, routed or listened to. A new page takes a process of its own, which costs
 * five times what it takes to open one of the site's in a process that is there.
 */
function blankPages(browser: Browser): TakeBlank {
  const free: Page[] = [];
  return async ({apart}) => {
    const page = (!apart && free.pop()) || (await (await browser.newContext({acceptDownloads: true})).newPage());
    const giveBack = async () => {
      if (apart || page.isClosed()) return page.context().close();
      await page.unrouteAll({behavior: "ignoreErrors"});
      await page.evaluate(() => [localStorage, sessionStorage].forEach((store) => store.clear()));
      await page.goto("about:blank");
      free.push(page);
    };
    return {page, giveBack};
  };
}

async function openPage(
  take: TakeBlank,
  url: URL,
  {width = 1280, height = 900, dark = false, settle = true, prepare, apart = prepare !== undefined}: OpenOptions = {}
): Promise<OpenPage> {
  const {page, giveBack} = await take({apart});
  await page.setViewportSize({width, height});
  await page.emulateMedia({colorScheme: dark ? "dark" : "light", media: null, reducedMotion: null, contrast: null});
  const {unwatch, ...watched} = watch(page.context(), page, url.origin);
  await prepare?.(page);
  const response = await page.goto(url.href, {waitUntil: "load"});
  if (!response?.ok()) throw new Error(`${url.href} answered ${response?.status()}: is there such a page?`);
  if (settle) await settled(page);
  const close = () => {
    unwatch();
    return giveBack();
  };
  return {page, ...watched, close};
}

function watch(context: BrowserContext, page: Page, origin: string) {
  const errors: string[] = [];
  const foreign: string[] = [];
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === "error") errors.push(`console: ${message.text()} (${message.location().url})`);
  };
  const onError = (error: Error) => void errors.push(`exception: ${error.message}`);
  // a worker with an address of its own answers to no policy, one made from a blob to that of its page
  const onWorker = (worker: Worker) => {
    if (!worker.url().startsWith("blob:")) errors.push(`worker outside the page's policy: ${worker.url()}`);
  };
  // the context sees the requests of workers too
  const onRequest = (request: Request) => {
    if (!/^(data|blob|about):/.test(request.url()) && new URL(request.url()).origin !== origin)
      foreign.push(request.url());
  };
  page.on("console", onConsole).on("pageerror", onError).on("worker", onWorker);
  context.on("request", onRequest);
  const unwatch = () => {
    page.off("console", onConsole).off("pageerror", onError).off("worker", onWorker);
    context.off("request", onRequest);
  };
  const faults = async () => [
    ...errors,
    ...foreign.map((address) => `request to another origin: ${address}`),
    ...(await page.locator(".observablehq--error").allInnerTexts()).map((text) => `error node: ${text}`)
  ];
  return {faults, foreign, unwatch};
}

/** Waits until every cell of the page has run: no loading mark is left, the network rests, charts are drawn, two frames were painted. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  // what is folded away is drawn once it is opened
  await page.waitForFunction(
    () => document.querySelector("observablehq-loading, .plot[aria-busy=true]:not(details:not([open]) *)") === null
  );
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Waits until nothing on the page is of settings before, or still to come. */
export async function current(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector("[aria-busy=true]:not(details:not([open]) *)") === null,
    null,
    {timeout: 60000}
  );
}

/** Pages of the site, those for frames apart: paths without `.html`, `index` as the empty path. */
export const pagePaths = (site: Site) =>
  filesOf(site.folder, ".html")
    .filter((path) => !path.startsWith(`${embedFolder}/`))
    .map((path) => path.replace(/(^|\/)index\.html$|\.html$/, ""));

const pagesIn = (source: string) =>
  readdirSync(join(source, "src"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => name.slice(0, -3).replace(/^index$/, ""))
    .sort();

/** The pages of the project, sorted: `index` as the empty path. */
export const ownPages = pagesIn(project);

/** All pages that the site is to have: those of the source it was built from, in CROWDING_SOURCE. */
export const wanted = pagesIn(process.env.CROWDING_SOURCE ?? project);

/** Opens every fold of a page, or those that a selector names, and waits for what that starts. */
export async function openFolds(page: Page, folds = "details"): Promise<void> {
  await page.evaluate(
    (selector) => document.querySelectorAll<HTMLDetailsElement>(selector).forEach((fold) => (fold.open = true)),
    folds
  );
  await settled(page);
}

export const closeServer = (server: Server) =>
  new Promise<void>((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
