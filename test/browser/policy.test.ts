import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {closeServer, openSite, pagePaths, type Site} from "./harness.js";

/** A second origin that notes every kind of request that reaches it. */
interface Other {
  address: string;
  hits: Set<string>;
  server: Server;
}

let site: Site;
let other: Other;

beforeAll(async () => {
  site = await openSite();
  other = await listen();
});

afterAll(async () => {
  await site?.close();
  if (other) await closeServer(other.server);
});

const kinds = [
  ...["fetch", "xhr", "beacon", "ping", "image", "background", "script", "import", "style", "font", "media", "preload"],
  ...["websocket", "eventsource", "iframe", "object", "worker-fetch", "worker-import", "worker-module", "form"]
];

test("without a policy every kind of request reaches the other origin", async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  await page.goto(`${other.address}empty`);
  expect(await attempts(page)).toEqual([...kinds].sort());
  await context.close();
});

test("with a page's policy none does", {timeout: 300_000}, async () => {
  const paths = pagePaths(site);
  expect(paths.length).toBeGreaterThan(0);
  for (const path of paths) {
    const {page, close} = await site.openPage(path, {settle: false});
    expect(await attempts(page), path || "index").toEqual([]);
    await close();
  }
});

test("the policy stands before anything that it governs, on every page", async () => {
  for (const path of pagePaths(site)) {
    const html = await (await fetch(new URL(path, site.address))).text();
    expect(html.slice(0, 200), path).toMatch(
      /<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'/
    );
  }
});

async function attempts(page: Page): Promise<string[]> {
  other.hits.clear();
  // addresses name the host otherwise than the page does, so that they are another origin for both servers
  const target = other.address.replace("127.0.0.1", "localhost");
  await page.evaluate(tryAll, target);
  await page.waitForTimeout(700);
  await page.evaluate(tryForm, target).catch(() => undefined);
  await page.waitForTimeout(300);
  return [...other.hits].sort();
}

// runs in the page: each kind on its own, whatever becomes of the others
function tryAll(target: string) {
  const at = (kind: string) => `${target}hit/${kind}`;
  const add = (tag: string, properties: Record<string, string>, parent: Node = document.body) =>
    parent.appendChild(Object.assign(document.createElement(tag), properties));
  const worker = (source: string, type: WorkerType = "classic") =>
    new Worker(URL.createObjectURL(new Blob([source], {type: "text/javascript"})), {type});
  const tries = [
    () => fetch(at("fetch"), {mode: "no-cors"}),
    () => {
      const request = new XMLHttpRequest();
      request.open("GET", at("xhr"));
      request.send();
    },
    () => navigator.sendBeacon(at("beacon")),
    () => (add("a", {href: "#here", ping: at("ping")}) as HTMLElement).click(),
    () => add("img", {src: at("image")}),
    () =>
      add("div", {textContent: "x"}).parentElement!.lastElementChild!.setAttribute(
        "style",
        `background: url(${at("background")})`
      ),
    () => add("script", {src: at("script")}),
    () => add("script", {type: "module", textContent: `import ${JSON.stringify(at("import"))};`}),
    () => add("link", {rel: "stylesheet", href: at("style")}, document.head),
    () => new FontFace("other", `url(${at("font")})`).load(),
    () => add("video", {src: at("media"), preload: "auto"}),
    () => add("link", {rel: "preload", as: "image", href: at("preload")}, document.head),
    () => new WebSocket(at("websocket").replace("http", "ws")),
    () => new EventSource(at("eventsource")),
    () => add("iframe", {src: at("iframe")}),
    () => add("object", {data: at("object"), type: "image/png"}),
    () => worker(`fetch(${JSON.stringify(at("worker-fetch"))}, {mode: "no-cors"})`),
    () => worker(`importScripts(${JSON.stringify(at("worker-import"))})`),
    () => worker(`import ${JSON.stringify(at("worker-module"))}`, "module")
  ];
  for (const attempt of tries) {
    try {
      void Promise.resolve(attempt()).catch(() => undefined);
    } catch {
      // refused at once: as good as refused later
    }
  }
}

// last, because where nothing refuses it the page is left
function tryForm(target: string) {
  const form = Object.assign(document.createElement("form"), {action: `${target}hit/form`, method: "post"});
  document.body.append(form);
  form.submit();
}

async function listen(): Promise<Other> {
  const hits = new Set<string>();
  const note = (url = "") => /^\/hit\/(.+)$/.test(url) && hits.add(url.slice("/hit/".length));
  const server = createServer((request, response) => {
    note(request.url);
    response.writeHead(200, {
      "access-control-allow-origin": "*",
      "content-type": request.url === "/empty" ? "text/html" : "text/javascript"
    });
    response.end(request.url === "/empty" ? "<!doctype html><title>empty</title><body>" : "");
  });
  server.on("upgrade", (request, socket) => {
    note(request.url);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, hits, server};
}
