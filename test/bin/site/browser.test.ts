import {expect, test} from "vitest";
import {findBrowser, type Machine} from "../../../src/bin/site/browser.js";

interface Fake {
  platform?: NodeJS.Platform;
  env?: NodeJS.ProcessEnv;
  /** what exists, and what each says when it is started; null = it starts */
  places?: Record<string, string | null>;
  download?: string | null;
  install?: string | null;
}

function machine({platform = "linux", env = {PATH: "/usr/bin"}, places = {}, download = null, install = null}: Fake) {
  const said: string[] = [];
  const fake: Machine = {
    platform,
    env,
    exists: (path) => path in places,
    trial: async (path) => places[path] ?? null,
    download: async () => download,
    install: async () => install,
    say: (line) => void said.push(line)
  };
  return {fake, said};
}

test("CROWDING_CHROMIUM comes before the usual places", async () => {
  const places = {"/mine": null, "/usr/bin/chromium": null};
  const {fake, said} = machine({env: {CROWDING_CHROMIUM: "/mine", PATH: "/usr/bin"}, places});
  expect(await findBrowser(fake)).toBe("/mine");
  expect(said).toEqual([]);
});

test("a named browser that does not exist is said, and the next one taken", async () => {
  const {fake, said} = machine({env: {CROWDING_CHROMIUM: "/gone", PATH: ""}, places: {"/usr/bin/chromium": null}});
  expect(await findBrowser(fake)).toBe("/usr/bin/chromium");
  expect(said).toEqual(["CROWDING_CHROMIUM names /gone, which does not exist"]);
});

test("one that does not start counts as missing, and its first line is shown", async () => {
  const places = {"/usr/bin/chromium": "libnss3.so: cannot open", "/opt/google/chrome/google-chrome": null};
  const {fake, said} = machine({places});
  expect(await findBrowser(fake)).toBe("/opt/google/chrome/google-chrome");
  expect(said).toEqual(["/usr/bin/chromium does not start: libnss3.so: cannot open"]);
});

test("macOS and Windows keep browsers elsewhere", async () => {
  const chrome = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
  expect(await findBrowser(machine({platform: "darwin", places: {[chrome]: null}}).fake)).toBe(chrome);
  const edge = "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe";
  const env = {"PROGRAMFILES(X86)": "C:/Program Files (x86)"};
  expect(await findBrowser(machine({platform: "win32", env, places: {[edge]: null}}).fake)).toBe(edge);
});

test("without one: the download, then the package manager, then a line with the way out", async () => {
  expect(await findBrowser(machine({download: "/cache/chrome", install: "/usr/bin/chromium"}).fake)).toBe(
    "/cache/chrome"
  );
  expect(await findBrowser(machine({install: "/usr/bin/chromium"}).fake)).toBe("/usr/bin/chromium");
  await expect(findBrowser(machine({}).fake)).rejects.toThrow(/npm test -- --no-browser/);
});
