import {readFileSync} from "node:fs";
import {expect, test} from "vitest";

const lines = readFileSync(new URL("../.github/workflows/publish.yml", import.meta.url), "utf8").split("\n");
const active = lines.filter((line) => !/^\s*#/.test(line));

test("the workflow that publishes is off until someone starts or schedules it", () => {
  const start = active.indexOf("on:");
  const events = active.slice(start + 1, active.indexOf("", start)).map((line) => line.trim());
  expect(events).toEqual(["workflow_dispatch:"]);
  expect(lines.filter((line) => /^\s*# +(schedule|- cron):/.test(line))).toHaveLength(2);
});

test("it publishes last, after every step that may fail", () => {
  const steps = active.flatMap((line) => /(?:run|uses): (.*)$/.exec(line)?.[1] ?? []);
  const place = (text: string) => steps.findIndex((step) => step.startsWith(text));
  const order = ["npm ci", "npx crowding collect", "npm run build", "actions/upload-pages", "actions/deploy-pages"].map(
    place
  );
  expect(order.every((at) => at >= 0)).toBe(true);
  expect([...order].sort((a, b) => a - b)).toEqual(order);
  expect(steps.at(-1)).toMatch(/^actions\/deploy-pages@/);
  // only keeping what was fetched goes on after a failure
  expect(active.filter((line) => /if: always\(\)|continue-on-error/.test(line))).toHaveLength(1);
});

test("every action is the one of a commit, whatever its tags say later", () => {
  const used = lines.flatMap((line) => /uses: (\S+)/.exec(line)?.[1] ?? []);
  expect(used.length).toBeGreaterThan(3);
  for (const action of used) expect(action).toMatch(/^[\w./-]+@[0-9a-f]{40}$/);
});
