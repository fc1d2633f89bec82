import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {auditTests} from "./audit.js";
import {openFolds, openSite, wanted, type OpenPage, type Site} from "./harness.js";
import {shiftsOf, shiftTest} from "./shifts.js";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site?.close());

describe.each(wanted)("page '%s' on a phone, 360 px wide, with every fold open", (path) => {
  let open: OpenPage;
  let shifts: string[];
  beforeAll(async () => {
    open = await site.openPage(path, {width: 360, height: 740});
    shifts = await shiftsOf(open.page);
    await openFolds(open.page);
  });
  afterAll(() => open?.close());

  shiftTest(path, () => shifts);

  test("does not scroll sideways", async () => {
    expect(await open.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  auditTests(() => open.page, {dark: false});
});
