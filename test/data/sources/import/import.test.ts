import * as fc from "fast-check";
import {existsSync} from "node:fs";
import {basename, join} from "node:path";
import {describe, expect, it} from "vitest";
import type {Manifest} from "../../../../src/components/base/snapshot/manifest.js";
import {nodeFiles} from "../../../../src/data/snapshot/write.js";
import {importFiles} from "../../../../src/data/sources/import/import.js";
import {digest, put} from "../../../support/folder.js";
import {imports, rowsIn} from "../../../support/imports.js";

const header = "username;roundNumber;selectedStakeValue;corrWMetamodel;mmc;corr;payout;roundResolved";

/** A file of good lines, with some replaced by others: line -> text. */
function lines(n: number, replaced: Record<number, string> = {}): string {
  const good = Array.from({length: n}, (_, i) => `model_${i};${200 + (i % 4)};${i};0.5;0.01;0.02;0.1;True`);
  const all = [header, ...good].map((line, i) => replaced[i + 1] ?? line);
  return `${all.join("\n")}\n`;
}

const {folder, target, csv, parquet, imported, fault} = imports(lines(8));

describe("files that cannot be used", () => {
  it("miss a column", async () => {
    for (const [name, field] of [
      ["roundNumber", "round"],
      ["username", "name"],
      ["roundResolved", "resolved"]
    ]) {
      const message = await fault([csv(lines(8).replace(name, name.replace(/\w+/, "other")))]);
      expect(message).toMatch(new RegExp(`file-\\d+.csv must have a column for ${field} \\(.*, got `));
    }
    const bare = csv("username;roundNumber;roundResolved;payout\nme;200;True;1\n");
    expect(await fault([bare])).toMatch(
      /must have a column for stake, cwmm or a score \(selectedStakeValue, .*, got username, /
    );
  });

  it("are empty, not there, a folder, a header alone", async () => {
    expect(await fault([csv("")])).toMatch(/is empty: /);
    expect(await fault([join(folder, "nowhere.csv")])).toMatch(/cannot read .*nowhere.csv: there is no such file/);
    expect(await fault([folder])).toMatch(/is a folder: /);
    expect(await fault([csv(`${header}\n`)])).toMatch(/holds no rows: /);
    expect(await fault([csv(header)])).toMatch(/holds no rows: /);
    expect(await fault([])).toMatch(/at least one file/);
  });

  it("are no Parquet, or half of one", async () => {
    expect(await fault([put(folder, "text.parquet", lines(8))])).toMatch(/text.parquet is no Parquet file/);
    expect(await fault([put(folder, "half.parquet", "PAR1 and no more")])).toMatch(
      /half.parquet cannot be read as Parquet/
    );
  });

  it("are no text in UTF-8", async () => {
    expect(await fault([csv(Buffer.from(`\ufeff${lines(8)}`, "utf16le"))])).toMatch(/not UTF-8/);
    expect(await fault([csv(Buffer.from([0x1f, 0x8b, 8, 0]))])).toMatch(/is compressed/);
    expect(await fault([csv(Buffer.from(lines(20, {5: "caf\xe9;200;1;0.5;0.01;0.02;0.1;True"}), "latin1"))])).toMatch(
      /1 of 20 rows cannot be used.*1 not UTF-8; first at line 5/
    );
  });

  it("lose more than one row in a hundred", async () => {
    const bad = {4: "m;200;-3;0.5;0.01;0.02;0.1;True", 9: "n;200;1;7;0.01;0.02;0.1;True"};
    expect(await fault([csv(lines(150, bad))])).toMatch(
      /2 of 150 rows cannot be used, at most 1 in 100 may \(1 cwmm is outside -1 to 1; 1 stake is below 0; first at line 4: stake is below 0, got "-3"\)/
    );
    expect((await imported([csv(lines(200, bad))])).manifest.rows).toMatchObject({read: 200, kept: 198});
  });

  it("contradict each other", async () => {
    const other = csv(`${header}\nmodel_1;201;1;0.6;0.01;0.02;0.1;True\n`);
    expect(await fault([csv(lines(150)), other])).toMatch(
      /1 of 1 rows cannot be used.*with unlike values; first at line 2/
    );
  });

  it("meet a disk that is full", async () => {
    const files = {...nodeFiles, writeFile: () => Promise.reject(Object.assign(new Error("ENOSPC"), {code: "ENOSPC"}))};
    const to = target();
    await importFiles([csv(lines(8))], to);
    const before = digest(join(to, "observations.parquet"));
    await expect(importFiles([csv(lines(9))], to, {files})).rejects.toThrow("ENOSPC");
    expect(digest(join(to, "observations.parquet"))).toBe(before);
  });
});

describe("rows that cannot be used", () => {
  const cases: [reason: string, line: string, value: string][] = [
    ["cwmm is outside -1 to 1", "m;200;1;7;0.01;0.02;0.1;True", "7"],
    ["stake is below 0", "m;200;-3;0.5;0.01;0.02;0.1;True", "-3"],
    ["mmc is not a number", "m;200;1;0.5;lots;0.02;0.1;True", "lots"],
    ["corr is not a number", "m;200;1;0.5;0.01;0,02;0.1;True", "0,02"],
    ["stake is not a number", "m;200;1,5,0;0.5;0.01;0.02;0.1;True", "1,5,0"],
    ["corr is not finite", "m;200;1;0.5;0.01;Infinity;0.1;True", "Infinity"],
    ["payout is not finite", "m;200;1;0.5;0.01;0.02;-inf;True", "-inf"],
    ["stake is not finite", "m;200;1e999;0.5;0.01;0.02;0.1;True", "1e999"],
    ["missing model", ";200;1;0.5;0.01;0.02;0.1;True", ""],
    ["missing round", "m;NULL;1;0.5;0.01;0.02;0.1;True", ""],
    ["round is not a whole number from 1 to 9999", "m;200.5;1;0.5;0.01;0.02;0.1;True", "200.5"],
    ["round is not a whole number from 1 to 9999", "m;10000;1;0.5;0.01;0.02;0.1;True", "10000"],
    ["round is not a whole number from 1 to 9999", "m;abc;1;0.5;0.01;0.02;0.1;True", "abc"],
    ["resolved is neither true nor false", "m;200;1;0.5;0.01;0.02;0.1;maybe", "maybe"],
    ["too few fields", "m;200;1", "m;200;1"],
    ["too many fields", "m;200;1;0.5;0.01;0.02;0.1;True;9", "m;200;1;0.5;0.01;0.02;0.1;True;9"]
  ];

  it.each(cases)("are dropped, counted and named: %s", async (reason, line, value) => {
    const file = csv(lines(300, {7: line}));
    const {manifest, rows} = await imported([file]);
    const expected = reason === "stake is not finite" ? /stake is not (finite|a number)/ : reason;
    expect(Object.keys(manifest.rows.dropped)).toEqual([expect.stringMatching(expected)]);
    expect(manifest.rows).toMatchObject({read: 300, kept: 299, merged: 0});
    expect(rows).toHaveLength(299);
    expect(manifest.examples).toEqual([
      {file: basename(file), line: 7, reason: expect.stringMatching(expected), value}
    ]);
  });

  it("are named by the line of the file, behind quoted line breaks, empty lines, CRLF and rejected lines", async () => {
    const quoted = '"two\nlines";200;1;0.5;0.01;0.02;0.1;True';
    const text = lines(400, {3: quoted, 5: "", 8: "short;1", 20: "m;200;1;7;0.01;0.02;0.1;True"});
    for (const file of [csv(text), csv(text.replaceAll("\n", "\r\n")), csv(`\ufeff${text}`)]) {
      const {manifest, rows} = await imported([file]);
      expect(rows).toHaveLength(397);
      expect(manifest.examples.map(({line, reason}) => [line, reason])).toEqual([
        [9, "too few fields"],
        [21, "cwmm is outside -1 to 1"]
      ]);
    }
  });

  it("are counted where an open quote swallows lines", async () => {
    const {manifest} = await imported([csv(lines(900, {898: '"open;200;1;0.5;0.01;0.02;0.1;True'}))]);
    expect(manifest.rows).toMatchObject({read: 900, kept: 896, dropped: {"broken quotes": 4}});
  });

  it("add up: read = kept + merged + dropped", async () => {
    const twice = lines(400, {9: "m;200;1;7;0.01;0.02;0.1;True"});
    const {manifest} = await imported([
      csv(twice),
      csv(twice),
      csv(lines(200, {3: "model_1;201;1;0.4;0.01;0.02;0.1;True"}))
    ]);
    const {read, kept, merged, dropped} = manifest.rows;
    expect(dropped).toEqual({"cwmm is outside -1 to 1": 2, "twice for one model and round, with unlike values": 3});
    expect(kept + merged + 5).toBe(read);
    expect(manifest.inputs.map((input) => input.rows)).toEqual([400, 400, 200]);
    const unlike = manifest.examples.filter(({reason}) => reason.startsWith("twice"));
    expect(unlike.map(({line, value}) => [line, value])).toEqual(Array(3).fill([3, "model_1 in round 201"]));
  });
});

describe("values", () => {
  it("come under every spelling of the API", async () => {
    const spellings: [string, string[]][] = [
      ["cwmm", ["corrWMetaModel", "corrWMetamodel", "corr_w_meta_model", "correlationWithMetamodel", "cwmm"]],
      ["stake", ["selectedStakeValue", "atRisk", "stake"]],
      ["corr", ["v2Corr20", "corr20V2", "v2_corr20", "corr", "corr20", "corr_20", "correlation"]],
      ["fnc", ["fncV3", "fnc_v3", "fnc"]],
      ["name", ["username", "modelName", "model_name"]],
      ["round", ["roundNumber", "round"]],
      ["resolved", ["roundResolved", "resolved"]]
    ];
    const first = spellings.map(([, names]) => names[0]);
    for (const [i, [, names]] of spellings.entries()) {
      for (const name of names) {
        const own = first.map((spelling, k) => (k === i ? name : spelling));
        const {rows} = await imported([csv(`${own},mmc\n0.5,1.5,0.02,0.03,me,200,1,0.01\n`)]);
        expect(rows).toMatchObject([{round: 200, model: "me", stake: 1.5, resolved: true}]);
        for (const [column, value] of [
          ["cwmm", 0.5],
          ["corr", 0.02],
          ["fnc", 0.03],
          ["mmc", 0.01]
        ] as const) {
          expect(rows[0][column]).toBe(Math.fround(value));
        }
      }
    }
  });

  it("come from the best spelling that has any", async () => {
    const text = (v2: string) =>
      `username,roundNumber,atRisk,cwmm,mmc,corr,v2Corr20,resolved\nme,300,1,0.5,0.01,0.25,${v2},1\nyou,300,1,0.5,0.01,0.25,,1\n`;
    const {rows, manifest, to} = await imported([csv(text("0.125"))]);
    expect(rows.map(({corr}) => corr)).toEqual([0.125, null]);
    expect(manifest.breaks).toEqual([]);
    expect((await rowsIn(to, "FROM rounds"))[0].score_regime).toBe("from 294");
    expect((await imported([csv(text(""))])).rows.map(({corr}) => corr)).toEqual([0.25, 0.25]);
  });

  it("of rules depend on the columns", async () => {
    const text = (corr: string) =>
      `username,round,stake,cwmm,mmc,${corr},resolved\nme,237,1,0.5,0.01,0.2,1\nme,238,1,0.5,0.01,0.2,1\n`;
    const regimes = async (corr: string) =>
      (await rowsIn((await imported([csv(text(corr))])).to, "FROM rounds")).map((row) => row.score_regime);
    expect(await regimes("corr")).toEqual(["from 168", "from 238"]);
    expect(await regimes("v2Corr20")).toEqual(["from 168", "from 168"]);
  });

  it("are null where empty or NULL, but a model may be called nan", async () => {
    const {rows} = await imported([csv(`${header}\nnan;200;NULL;;0.01;null;;True\n10000042;200;;0.5;;;NULL;False\n`)]);
    expect(rows).toMatchObject([
      {
        model: "10000042",
        name: "10000042",
        stake: null,
        cwmm: 0.5,
        mmc: null,
        corr: null,
        payout: null,
        resolved: false
      },
      {model: "nan", name: "nan", stake: null, cwmm: null, corr: null, payout: null, resolved: true}
    ]);
  });

  it("of NMR may have commas, scores may not", async () => {
    const amounts = ["1,234,567.250000000000000000", "0.000000000000000000", ".5", "+12", "4.036e-4", "12,000"];
    const text = amounts.map((amount, i) => `m${i};200;${amount};0.5;0.01;0.02;-${amount.replace("+", "")};true`);
    const {rows} = await imported([csv([header, ...text].join("\n"))]);
    expect(rows.map(({stake}) => stake)).toEqual([1234567.25, 0, 0.5, 12, 4.036e-4, 12000]);
    expect(rows.map(({payout}) => payout)).toEqual([-1234567.25, -0, -0.5, -12, -4.036e-4, -12000].map((v) => v + 0));
  });

  it("of payouts: pending and settled together", async () => {
    const text = "id,modelName,round,stake,cwmm,mmc,v2Corr20,payoutPending,payoutSettled,status\n";
    const {rows} = await imported([
      csv(
        `${text}u1,a,900,1,0.5,0,0,0.25,0.5,resolved\nu2,b,900,1,0.5,0,0,,0.5,resolved\nu3,c,900,1,0.5,0,0,,,resolving\n`
      )
    ]);
    expect(rows.map(({model, name, payout, resolved}) => [model, name, payout, resolved])).toEqual([
      ["u1", "a", 0.75, true],
      ["u2", "b", 0.5, true],
      ["u3", "c", null, false]
    ]);
  });

  it("keep the API's id as key, for rows that only have the name too", async () => {
    const withId = csv("id,modelName,round,stake,cwmm,mmc,corr,resolved\nu1,a,200,1,0.5,0,0,1\n");
    const without = csv(
      "username,round,stake,cwmm,mmc,corr,resolved\na,200,1,0.5,0,0,1\na,201,1,0.5,0,0,1\nb,201,1,0.5,0,0,1\n"
    );
    const {rows, manifest} = await imported([withId, without]);
    expect(rows.map(({model, name, round}) => [model, name, round])).toEqual([
      ["u1", "a", 200],
      ["b", "b", 201],
      ["u1", "a", 201]
    ]);
    expect(manifest.rows.merged).toBe(1);
  });

  it("of dates may be US or ISO, with an offset or without", async () => {
    const texts: [string, string][] = [
      ["03/07/2020 18:30:05", "2020-03-07T18:30:05Z"],
      ["03/07/2020 18:30", "2020-03-07T18:30:00Z"],
      ["03/07/2020", "2020-03-07T00:00:00Z"],
      ["03/07/2020 06:30:05 PM", "2020-03-07T18:30:05Z"],
      ["2020-03-07T18:30:05Z", "2020-03-07T18:30:05Z"],
      ["2020-03-07T18:30:05.123456Z", "2020-03-07T18:30:05Z"],
      ["2020-03-07 18:30:05", "2020-03-07T18:30:05Z"],
      ["2020-03-07T18:30:05+02:00", "2020-03-07T16:30:05Z"],
      ["2020-03-07", "2020-03-07T00:00:00Z"]
    ];
    const rows = texts.map(([text], i) => `m;${200 + i};1;0.5;0.01;0.02;0.1;True;${text}`);
    const {to} = await imported([csv([`${header};roundOpenTime`, ...rows].join("\n"))]);
    const opens = await rowsIn(to, "SELECT strftime(opens, '%Y-%m-%dT%H:%M:%SZ') AS opens FROM rounds");
    expect(opens.map((row) => row.opens)).toEqual(texts.map(([, iso]) => iso));
    expect(await fault([csv(`${header};roundOpenTime\nm;200;1;0.5;0.01;0.02;0.1;True;13/13/2020\n`)])).toMatch(
      /opens is not a date/
    );
  });

  it("of Parquet files keep their types, whatever they are", async () => {
    const query = `SELECT 10000042::BIGINT AS username, 200::USMALLINT AS roundNumber, 1.5::DECIMAL(38, 18) AS selectedStakeValue,
      '0.5' AS corrWMetaModel, 0.01::FLOAT AS mmc, 0::TINYINT AS corr, 1 AS roundResolved,
      TIMESTAMPTZ '2020-03-07 18:00:00+00' AS roundOpenTime, DATE '2020-04-07' AS roundResolveTime`;
    const {rows, to} = await imported([await parquet(query)]);
    expect(rows).toMatchObject([
      {model: "10000042", stake: 1.5, cwmm: 0.5, mmc: Math.fround(0.01), corr: 0, resolved: true}
    ]);
    expect((await rowsIn(to, "FROM rounds"))[0]).toMatchObject({
      opens: "2020-03-07 18:00:00",
      resolves: "2020-04-07 00:00:00"
    });
    expect(await fault([await parquet(`SELECT * REPLACE ('inf'::FLOAT AS mmc) FROM (${query})`)])).toMatch(
      /mmc is not finite, got "inf"/
    );
  });

  it("pass from CSV to the snapshot unchanged", async () => {
    const name = fc
      .string({unit: "grapheme", minLength: 1, maxLength: 30})
      .filter((text) => !/\p{Surrogate}/u.test(text));
    const entry = fc.record({
      name,
      stake: fc.double({min: 0, max: 1e6, noNaN: true}),
      cwmm: fc.float({min: -1, max: 1, noNaN: true})
    });
    const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const taken = (text: string) => text.toUpperCase() !== "NULL";
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(entry, {selector: (e) => e.name.trim().toLowerCase(), minLength: 1, maxLength: 20}),
        async (entries) => {
          const good = entries.filter((e) => taken(e.name) && !e.name.includes("\0"));
          fc.pre(good.length > 0);
          const text = good.map((e) => `${quote(e.name)};200;${e.stake};${e.cwmm};0;0;0;True`);
          const {rows} = await imported([csv([header, ...text].join("\n"))]);
          const seen = new Map(rows.map((row) => [row.name, [row.stake, row.cwmm]]));
          expect(seen).toEqual(new Map(good.map((e) => [e.name, [e.stake + 0, Math.fround(e.cwmm) + 0]])));
        }
      ),
      {numRuns: 25}
    );
  });

  it("of hostile names are nothing but text", async () => {
    const names = [
      "<img src=x onerror=alert(1)>",
      "'; drop table observations; --",
      '"; drop table rounds; --',
      "x".repeat(200),
      "\u05e9\u05dc\u05d5\u05dd \u202eevil",
      "\u{1f600}\u{1f3f4}\u200d\u2620\ufe0f",
      "=cmd|' /C calc'!A0",
      "a,b;c\td",
      "back\\slash %s ${x} {{y}}",
      "constructor",
      "__proto__"
    ];
    const text = names.map((name) => `"${name.replaceAll('"', '""')}";200;1;0.5;0.01;0.02;0.1;True`);
    const file = put(folder, "it's; drop [1] table.csv", [header, ...text].join("\n"));
    const to = join(folder, "sna'p; [x] \u05e9");
    const manifest = await importFiles([file], to);
    expect(manifest.models).toBe(names.length);
    expect(new Set((await rowsIn(to)).map((row) => row.name))).toEqual(new Set(names));
  });
});

describe("--rounds", () => {
  const official =
    "roundNumber,openTime,roundResolveTime,roundResolved,roundTarget,payoutFactor,totalAtStake,totalPayout\n";

  it("gives dates and official totals", async () => {
    const rounds = csv(`${official}200,02/22/2020 18:00:00,03/25/2020 20:00:00,true,t,0.5,600,12.5\n999,,,,,,,\n`);
    const {manifest, to} = await imported([csv(lines(8))], {rounds});
    expect(
      manifest.coverage.map(({at_stake_official, payout_official}) => [at_stake_official, payout_official])
    ).toEqual([
      [600, 12.5],
      [null, null],
      [null, null],
      [null, null]
    ]);
    expect(manifest.coverage[0]).toMatchObject({at_stake: 4, payout: 0.2});
    const table = await rowsIn(to, "FROM rounds");
    expect(table).toHaveLength(4);
    expect(table[0]).toMatchObject({opens: "2020-02-22 18:00:00", target: "t", payout_factor: 0.5, at_stake: 600});
    expect(manifest.inputs).toHaveLength(2);
  });

  it("says whether rounds are resolved where the rows do not", async () => {
    const rows = csv("username,round,stake,cwmm,mmc,corr\na,200,1,0.5,0,0\na,201,1,0.5,0,0\n");
    const rounds = csv("number,resolvedGeneral\n200,true\n201,false\n");
    expect((await imported([rows], {rounds})).rows.map(({resolved}) => resolved)).toEqual([true, false]);
    expect(await fault([rows])).toMatch(/must have a column for resolved/);
  });

  it("must state a round once and be readable", async () => {
    expect(await fault([csv(lines(8))], {rounds: csv(`${official}200,,,,,,1,\n200,,,,,,2,\n`)})).toMatch(
      /must state a round once, got round 200/
    );
    expect(await fault([csv(lines(8))], {rounds: csv("a,b\n1,2\n")})).toMatch(/must have a column for round/);
    expect(await fault([csv(lines(8))], {rounds: csv(`${official}200,soon,,,,,1,\n`)})).toMatch(/opens is not a date/);
  });
});

describe("the manifest", () => {
  it("names no folder, and is the same for the same files", async () => {
    const files = [csv(lines(300, {7: "m;200;1;7;0.01;0.02;0.1;True"})), csv(lines(20))];
    const runs: Manifest[] = [];
    for (let i = 0; i < 2; i++) runs.push((await imported(files)).manifest);
    expect(runs[0]).toEqual(runs[1]);
    expect(JSON.stringify(runs[0])).not.toContain(folder);
    expect(runs[0].inputs[0].sha256).toBe(digest(files[0]));
    expect(existsSync(files[0])).toBe(true);
  });

  it("warns of two formulas of CORR", async () => {
    const warnings: string[] = [];
    const text = "username,round,stake,cwmm,mmc,v2Corr20,resolved\na,300,1,0.5,0,0,1\n";
    await importFiles([csv(lines(8)), csv(text)], target(), {warn: (t) => warnings.push(t)});
    expect(warnings).toEqual([expect.stringMatching(/has CORR as corr, .* as v2Corr20: these are two formulas/)]);
  });
});
