import {existsSync} from "node:fs";
import {join} from "node:path";
import {InputFault} from "../../data/fault.js";
import {run, runNode} from "./child.js";
import {installed} from "./paths.js";

/** Where systems keep a Chromium, in the order in which they are tried. */
function usualPlaces({platform, env}: {platform: NodeJS.Platform; env: NodeJS.ProcessEnv}): string[] {
  if (platform === "darwin")
    return ["Chromium", "Google Chrome", "Microsoft Edge"].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`
    );
  if (platform === "win32") {
    const roots = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter((root) => root !== undefined);
    const names = [
      "Chromium/Application/chrome.exe",
      "Google/Chrome/Application/chrome.exe",
      "Microsoft/Edge/Application/msedge.exe"
    ];
    return names.flatMap((name) => roots.map((root) => join(root, name)));
  }
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
  const folders = (env.PATH ?? "").split(":").concat("/usr/bin", "/usr/local/bin", "/opt/google/chrome", "/snap/bin");
  return [...new Set(names.flatMap((name) => folders.map((folder) => join(folder, name))))];
}

/** What the search needs from the machine; tests give their own. */
export interface Machine {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  exists(path: string): boolean;
  /** null where the browser starts, else the first line of what it said */
  trial(path: string): Promise<string | null>;
  /** path of a browser that playwright-core downloads, null where that fails */
  download(): Promise<string | null>;
  /** path of a browser that the system's package manager installs, null where it cannot */
  install(): Promise<string | null>;
  say(line: string): void;
}

/** A Chromium that starts: CROWDING_CHROMIUM, one in its usual place, playwright-core's download, the package manager's. */
export async function findBrowser(machine: Machine = thisMachine): Promise<string> {
  const named = machine.env.CROWDING_CHROMIUM;
  if (named && !machine.exists(named)) machine.say(`CROWDING_CHROMIUM names ${named}, which does not exist`);
  const found = [...(named ? [named] : []), ...usualPlaces(machine)].filter((path) => machine.exists(path));
  for (const path of found) if (await starts(path, machine)) return path;
  for (const get of [machine.download, machine.install]) {
    const path = await get();
    if (path !== null && (await starts(path, machine))) return path;
  }
  throw new InputFault(
    "no chromium that starts: set CROWDING_CHROMIUM to one, or leave the browser tests out with npm test -- --no-browser"
  );
}

async function starts(path: string, machine: Machine) {
  const complaint = await machine.trial(path);
  if (complaint !== null) machine.say(`${path} does not start: ${complaint}`);
  return complaint === null;
}

const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  exists: existsSync,
  async trial(executablePath) {
    const {chromium} = await import("playwright-core");
    try {
      const browser = await chromium.launch({executablePath});
      await browser.close();
      return null;
    } catch (error) {
      return (error as Error).message.split("\n")[0];
    }
  },
  async download() {
    console.error("no browser found, playwright-core downloads one into the user's cache");
    const {chromium} = await import("playwright-core");
    const code = await runNode(installed("playwright-core", "cli.js"), ["install", "chromium"]);
    return code === 0 ? chromium.executablePath() : null;
  },
  async install() {
    if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return null;
    console.error("installing chromium with apt-get");
    await run("apt-get", ["update", "-qq"]);
    const code = await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
    return code === 0 ? "/usr/bin/chromium" : null;
  },
  say: (line) => console.error(line)
};
