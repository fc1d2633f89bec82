import {execFile} from "node:child_process";
import {mkdirSync, readdirSync, readFileSync, statSync, symlinkSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {beforeAll, expect, test} from "vitest";
import {main} from "../../src/bin/cli.js";
import {withOutput} from "../../src/bin/output.js";
import {put, temporary} from "../support/folder.js";

const folder = temporary();
const snapshot = join(folder, "snapshot");
const at = (name: string) => join(folder, name);
const write = (file: string, text: string) => withOutput({file, snapshot}, (write) => write(text));

beforeAll(async () => {
  const rows = Array.from({length: 20}, (_, i) => `${200 + i},m,${i}`);
  await main(["import", put(folder, "rows.csv", ["round,model,stake", ...rows].join("\n")), "--snapshot", snapshot]);
});

test("a file is written whole, or stays as it was", async () => {
  const file = put(folder, "kept.csv", "before");
  const broken = withOutput({file, snapshot}, async (write) => {
    await write("half");
    expect(readFileSync(file, "utf8")).toBe("before");
    throw new Error("cut");
  });
  await expect(broken).rejects.toThrow("cut");
  expect(readFileSync(file, "utf8")).toBe("before");
  await write(file, "after");
  expect(readFileSync(file, "utf8")).toBe("after");
  await write(at("new.csv"), "new");
  expect(readdirSync(folder).filter((name) => name.includes("partial"))).toEqual([]);
});

test("a link stays a link, and what is no file or the snapshot's own is refused in one line", async () => {
  const file = put(folder, "real.csv", "before");
  symlinkSync(file, at("link.csv"));
  await write(at("link.csv"), "after");
  expect(readFileSync(file, "utf8")).toBe("after");
  mkdirSync(at("sub"));
  symlinkSync(snapshot, at("way-in"));
  const own = join(snapshot, "observations.parquet");
  const size = statSync(own).size;
  for (const name of ["sub", "/dev/null", own, join(snapshot, "new.csv"), at("way-in/new.csv")])
    await expect(write(name.startsWith("/") ? name : at(name), "x"), name).rejects.toThrow(/^output must [^\n]*$/);
  expect(statSync(own).size).toBe(size);
  expect(readdirSync(snapshot)).not.toContain("new.csv");
});

test("sql and table write what they would print, in the format that is asked for", async () => {
  const calls = [
    ["sql", "SELECT round, stake FROM observations ORDER BY round LIMIT 2"],
    ["table", "rules"]
  ];
  for (const call of calls)
    for (const format of ["text", "csv", "json"]) {
      await main([...call, "--format", format, "--output", at("out"), "--snapshot", snapshot]);
      const text = readFileSync(at("out"), "utf8");
      expect(text.length).toBeGreaterThan(20);
      if (format === "json") expect(JSON.parse(text).length).toBeGreaterThan(1);
      if (format === "csv" && call[0] === "sql") expect(text).toBe("round,stake\n200,0\n201,1\n");
    }
});

test("a query that fails on the way leaves no file", async () => {
  const query = "SELECT CASE WHEN i = 100000 THEN error('late') ELSE i END AS i FROM range(200000) t(i)";
  const call = main(["sql", query, "--output", at("late.csv"), "--format", "csv", "--snapshot", snapshot]);
  await expect(call).rejects.toMatchObject({exitCode: 2, message: expect.stringContaining("late")});
  expect(readdirSync(folder).filter((name) => name.includes("late"))).toEqual([]);
});

test("rows stream: three million pass through little memory in every format", {timeout: 300_000}, async () => {
  const command = fileURLToPath(new URL("../../src/bin/crowding.js", import.meta.url));
  const env = {...process.env, CROWDING_SNAPSHOT: snapshot, NODE_OPTIONS: "--max-old-space-size=80"};
  for (const [format, ending] of [
    ["text", "2999999\n"],
    ["csv", "2999999\n"],
    ["json", '{"i":2999999}\n]\n']
  ]) {
    const args = [command, "sql", "SELECT i FROM range(3000000) t(i)", "--format", format, "--output", at("rows")];
    await new Promise<void>((done, fail) =>
      execFile(process.execPath, args, {cwd: folder, env}, (error, _, err) => (error ? fail(new Error(err)) : done()))
    );
    expect(readFileSync(at("rows"), "utf8").slice(-ending.length)).toBe(ending);
  }
});
