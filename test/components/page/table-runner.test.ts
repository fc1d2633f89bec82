import {expect, test} from "vitest";
import {defaultSettings} from "../../../src/components/base/settings/settings.js";
import {NotArrived} from "../../../src/components/page/missing.js";
import {tableRunner} from "../../../src/components/page/table-runner.js";
import type {Answer, Message, Port} from "../../../src/components/page/table-runner.js";
import {tables} from "../../../src/components/tables/index.js";
import {writeTable} from "../../../src/components/tables/result/serial.js";
import {raise} from "../../support/events.js";
import {panelOf} from "../../support/panel.js";

const panels = [0, 1, 2].map(() => panelOf(raise()));
const batch = (ratio: number, panel = panels[0]) => ({
  panel,
  requests: [{name: "events" as const, settings: {...defaultSettings("events"), ratio}}]
});

/** A worker that answers when told to, and what it was told. */
function slowWorker() {
  const told: Message[] = [];
  const port: Port = {postMessage: (message) => told.push(message), onmessage: null, onerror: null};
  const jobs = () => told.filter((m) => m.kind === "make");
  const say = (answer: Answer) => port.onmessage!({data: answer});
  const answerLast = () => {
    const {job, requests} = jobs().at(-1)!;
    say({job, results: requests.map(({name, settings}) => writeTable(tables[name](panels[0], settings)))});
  };
  return {port, told, jobs, say, answerLast};
}

test("rows are posted once per panel, the oldest dropped, and tables come back as they are", async () => {
  const {port, told, answerLast} = slowWorker();
  const {run} = tableRunner(() => port);
  const results = [];
  for (const panel of [panels[0], panels[0], panels[1], panels[2]]) {
    const result = run("tests", batch(5, panel));
    answerLast();
    results.push((await result)![0]);
  }
  expect(told.map((m) => m.kind)).toEqual(["take", "make", "make", "take", "make", "take", "drop", "make"]);
  expect(told.find((m) => m.kind === "drop")).toMatchObject({key: (told[0] as {key: number}).key});
  const expected = tables.events(panels[0], defaultSettings("events")).table.objects();
  expect(expected).toHaveLength(12);
  for (const {table} of results) expect(table.objects()).toEqual(expected);
});

test("a newer wish takes the place of one that waits in its lane; other lanes keep theirs", async () => {
  const {port, jobs, answerLast} = slowWorker();
  const {run} = tableRunner(() => port);
  const running = run("tests", batch(2));
  const skipped = run("tests", batch(3));
  const other = run("paths", batch(4));
  const newest = run("tests", batch(5));
  expect(await skipped).toBeNull();
  for (const one of [running, other, newest]) {
    answerLast();
    expect(await one).toHaveLength(1);
  }
  expect(jobs().map((m) => m.requests[0].settings.ratio)).toEqual([2, 4, 5]);
});

test("of wishes that wait the lowest rank is served first", async () => {
  const {port, jobs, answerLast} = slowWorker();
  const {run} = tableRunner(() => port);
  const wanted = [batch(2), {...batch(3), rank: 2}, {...batch(4), rank: 1}, batch(5), {...batch(6), rank: 1}];
  const all = wanted.map((one, i) => run(`lane ${i}`, one));
  for (const one of [0, 3, 2, 4, 1]) {
    answerLast();
    expect(await all[one]).toHaveLength(1);
  }
  expect(jobs().map((m) => m.requests[0].settings.ratio)).toEqual([2, 5, 4, 6, 3]);
});

test("an error reaches the one who asked, and the next wish is served", async () => {
  const {port, jobs, say, answerLast} = slowWorker();
  const {run} = tableRunner(() => port);
  const first = run("tests", batch(2));
  const second = run("paths", batch(3));
  say({job: jobs()[0].job, error: "no rows"});
  await expect(first).rejects.toThrow("no rows");
  answerLast();
  expect(await second).toHaveLength(1);
});

test("a worker that ends is opened again for its job, once; what waits is served by the next one", async () => {
  const workers: ReturnType<typeof slowWorker>[] = [];
  const {run} = tableRunner(() => {
    workers.push(slowWorker());
    return workers.at(-1)!.port;
  });
  const first = run("tests", batch(2));
  const second = run("paths", batch(3));
  workers[0].port.onerror!({message: "it ended"});
  expect(workers[1].told.map((m) => m.kind)).toEqual(["take", "make"]);
  workers[0].port.onerror!({message: "said twice"});
  workers[1].answerLast();
  expect(await first).toHaveLength(1);
  workers[1].port.onerror!({message: "it ended"});
  workers[2].port.onerror!({});
  await expect(second).rejects.toThrow(NotArrived);
  const third = run("tests", batch(4));
  expect(workers).toHaveLength(4);
  workers[3].answerLast();
  expect(await third).toHaveLength(1);
});

test("a worker that ends while nothing is asked of it is opened again with the next wish", async () => {
  const workers: ReturnType<typeof slowWorker>[] = [];
  const {run} = tableRunner(() => {
    workers.push(slowWorker());
    return workers.at(-1)!.port;
  });
  const first = run("tests", batch(2));
  workers[0].answerLast();
  await first;
  workers[0].port.onerror!({});
  const second = run("tests", batch(2));
  expect(workers[1].told.map((m) => m.kind)).toEqual(["take", "make"]);
  workers[1].answerLast();
  expect(await second).toHaveLength(1);
});

test("a worker that cannot be opened is an error", async () => {
  const {run} = tableRunner(() => {
    throw new Error("not allowed");
  });
  await expect(run("tests", batch(2))).rejects.toThrow("not allowed");
});
