import {mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import type {Server} from "node:http";
import {connect, type AddressInfo} from "node:net";
import {join} from "node:path";
import fc from "fast-check";
import {afterAll, beforeAll, expect, test} from "vitest";
import {serve} from "../../../src/bin/site/serve.js";
import {put, temporary} from "../../support/folder.js";

const folder = temporary();
const site = join(folder, "site");
const secret = "the secret";
let server: Server;
let port: number;

function makeSite(to: string) {
  mkdirSync(join(to, "data"), {recursive: true});
  put(to, "index.html", "<title>first</title>");
  put(to, "page.html", "<title>page</title>");
  put(to, "data.html", "<title>on data</title>");
  put(join(to, "data"), "rows.csv", "0123456789");
  put(to, "a b#1.txt", "odd");
  put(to, "big.bin", new Uint8Array(4_000_000));
}

beforeAll(async () => {
  makeSite(site);
  put(folder, "secret.txt", secret);
  mkdirSync(join(folder, "outside"));
  put(join(folder, "outside"), "index.html", secret);
  symlinkSync(join(folder, "secret.txt"), join(site, "link.txt"));
  symlinkSync(join(folder, "secret.txt"), join(site, "linked.html"));
  symlinkSync(join(folder, "outside"), join(site, "folder"));
  symlinkSync(join(site, "page.html"), join(site, "inner.html"));
  ({server} = await serve(site, {port: 0}));
  port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** What comes back for the bytes of a request; an empty text where the connection only ends. */
function raw(text: string): Promise<string> {
  return new Promise((resolve) => {
    let got = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(text, "latin1"));
    socket.setTimeout(5000, () => socket.destroy());
    socket.on("data", (data) => (got += data.toString("latin1")));
    socket.on("error", () => resolve(got));
    socket.on("close", () => resolve(got));
  });
}

const request = (path: string, {method = "GET", host = `127.0.0.1:${port}`, more = ""} = {}) =>
  raw(`${method} ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${more}\r\n`);

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);

/** The server still answers. */
const isAlive = async () => statusOf(await request("/")) === 200;

test("it listens on this machine alone", () => {
  expect((server.address() as AddressInfo).address).toBe("127.0.0.1");
});

test("files are answered, pages without their ending too, links within the site among them", async () => {
  for (const [path, text] of [
    ["/", "first"],
    ["/?a=%", "first"],
    ["/page", "page"],
    ["/page.html", "page"],
    ["/inner", "page"],
    // beside a folder of its name
    ["/data", "on data"],
    ["/a%20b%231.txt", "odd"],
    ["/data/rows.csv", "0123456789"]
  ]) {
    const answer = await request(path);
    expect([path, statusOf(answer)]).toEqual([path, 200]);
    expect(answer).toContain(text);
    expect(answer).toMatch(/cache-control: no-cache/i);
  }
  const head = await request("/page", {method: "HEAD"});
  expect([statusOf(head), head.includes("<title>")]).toEqual([200, false]);
});

test.each([
  ["bytes=2-4", 206, "234"],
  ["bytes=8-", 206, "89"],
  ["bytes=-3", 206, "789"],
  ["bytes=0-99", 206, "0123456789"],
  ["bytes=10-", 416, "the range"],
  ["bytes=5-2", 416, "the range"],
  ["bytes=", 416, "the range"],
  ["bytes=a-b", 416, "the range"],
  ["lines=1-2", 416, "the range"],
  ["bytes=-", 416, "the range"],
  ["bytes=99999999999999999999-", 416, "the range"]
])("range %s gives %i", async (range, status, text) => {
  const answer = await request("/data/rows.csv", {more: `Range: ${range}\r\n`});
  expect([statusOf(answer), answer.split("\r\n\r\n")[1]]).toEqual([status, expect.stringContaining(text)]);
  expect(await isAlive()).toBe(true);
});

test("another host's name is refused, our own in every spelling is not", async () => {
  for (const host of [
    "evil.example",
    `evil.example:${port}`,
    "127.0.0.1.evil.example",
    "localhost.evil",
    "",
    "0.0.0.0",
    "a@127.0.0.1"
  ])
    expect([host, statusOf(await request("/", {host}))]).toEqual([host, 421]);
  for (const host of ["127.0.0.1", "localhost", `LOCALHOST:${port}`, `[::1]:${port}`])
    expect([host, statusOf(await request("/", {host}))]).toEqual([host, 200]);
  expect(statusOf(await raw("GET / HTTP/1.0\r\n\r\n"))).toBe(421);
});

test("nothing outside the site is answered", async () => {
  for (const path of [
    ...[
      "/link.txt",
      "/linked",
      "/linked.html",
      "/folder",
      "/folder/",
      "/folder/index.html",
      "/folder/index",
      "/../secret.txt"
    ],
    ...[
      "/%2e%2e/secret.txt",
      "/..%2fsecret.txt",
      "/data/..%5c..%5csecret.txt",
      "//../secret.txt",
      "/data/../../secret.txt"
    ]
  ]) {
    const answer = await request(path);
    expect([path, answer.includes(secret)]).toEqual([path, false]);
    expect([400, 403, 404]).toContain(statusOf(answer));
  }
});

test("other methods and addresses that cannot be read are refused", async () => {
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"])
    expect([method, statusOf(await request("/", {method}))]).toEqual([method, 405]);
  for (const path of ["/%", "/%zz", "/%ff", "/%00", "/a%0d%0ab", "*", "http://evil.example/"])
    expect([path, statusOf(await request(path))]).toEqual([path, 400]);
  expect(statusOf(await request("/data/"))).toBe(404);
});

test("a site that is replaced while it is served is answered before, between and after", async () => {
  const gone = join(folder, "gone");
  const reading = Array.from({length: 20}, () => request("/big.bin"));
  renameSync(site, gone);
  expect(statusOf(await request("/"))).toBe(404);
  rmSync(gone, {recursive: true});
  makeSite(site);
  for (const answer of await Promise.all(reading)) expect([200, 404]).toContain(statusOf(answer));
  writeFileSync(join(site, "index.html"), "<title>second</title>");
  expect(await request("/")).toContain("second");
});

test(
  "whatever is sent, there is an answer or an end of the connection, never of the server",
  {timeout: 120_000},
  async () => {
    const odd = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[%./\\a-f0-9~:?#-]{0,30}$/),
      fc.constantFrom("/", "/page", "/big.bin", "/link.txt", "/..", "/%2e%2e/secret.txt", "/data/rows.csv")
    );
    const asked = fc.record({
      method: fc.oneof(fc.constantFrom("GET", "HEAD", "POST", "BREW"), fc.string({maxLength: 5})),
      path: odd.map((text) => (text.startsWith("/") ? text : `/${text}`)),
      host: fc.oneof(fc.constant("localhost"), fc.string({maxLength: 10})),
      range: fc.oneof(fc.constantFrom("bytes=0-1", "bytes=-", "bytes=1-0,2-3", "x"), fc.string({maxLength: 12}))
    });
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(asked, async ({method, path, host, range}) => {
        const answer = await request(path, {method, host, more: `Range: ${range}\r\n`});
        const status = statusOf(answer);
        if (status > 0) answered += 1;
        expect(status === 0 || (status >= 200 && status < 500), answer.slice(0, 80)).toBe(true);
        expect(answer).not.toContain(secret);
      }),
      {numRuns: 400, seed: 3}
    );
    expect(answered).toBeGreaterThan(300);
    expect(await isAlive()).toBe(true);
  }
);
