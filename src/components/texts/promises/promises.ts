/** What the tool promises, each with the test that fails where it is broken. */

export interface Held {
  /** one sentence, as a reader would ask for it */
  promise: string;
  /** the file of the test, and words of its title */
  test: readonly [file: string, title: string];
}

export const promises: Readonly<Record<string, readonly Held[]>> = {
  "What is reported is on the disk": [
    {
      promise: "After “written to”, a power cut loses nothing. Before it, the old snapshot stays whole.",
      test: ["test/data/snapshot/power.test.ts", "leaves the old or the new one whole at every operation"]
    },
    {
      promise: "A process that is killed at any moment leaves a snapshot that can be read.",
      test: ["test/data/snapshot/write.test.ts", "leaves the old or the new snapshot readable"]
    },
    {
      promise: "A collection that is killed and started again ends with the same bytes.",
      test: ["test/data/sources/collect/killed.test.ts", "killed at any time and restarted"]
    },
    {
      promise: "Two programs never write one snapshot at a time; the second one says who holds it.",
      test: ["test/data/disk/lock.test.ts", "refuses a second writer with one line that names the first"]
    },
    {
      promise: "A damaged file is named in one line by every command; `crowding verify` reads every byte.",
      test: ["test/bin/commands/verify.test.ts", "gives one line in every command, and in a build"]
    },
    {
      promise: "A site is built from one version of the snapshot, even if it is replaced meanwhile.",
      test: ["test/bin/site/pin.test.ts", "a snapshot replaced while it is pinned gives one version"]
    },
    {
      promise: "Nothing that we did not make is deleted or replaced.",
      test: [
        "test/bin/site/place.test.ts",
        "a folder that no build made, or that holds more than its site, is not replaced"
      ]
    }
  ],
  "What was named is what is read": [
    {
      promise: "A path names one file: it is never a pattern, and its folders add no columns.",
      test: ["test/bin/commands/named.test.ts", "23: the file that is named is read and no other"]
    },
    {
      promise: "A number that can be read in two ways is asked about, not guessed.",
      test: ["test/bin/commands/named.test.ts", "22: a comma that can be read in two ways is asked for"]
    },
    {
      promise: "Names from strangers cannot write control characters to your terminal.",
      test: ["test/bin/commands/named.test.ts", "never reach the terminal"]
    },
    {
      promise: "Data without any variation still gives every table, in finite numbers.",
      test: ["test/components/tables/edges.test.ts", "every table has an answer: %s"]
    }
  ],
  "An empty answer is not a zero": [
    {
      promise: "A settled round that comes back empty is named, kept out and asked for again.",
      test: ["test/data/sources/collect/hollow.test.ts", "is provisional, named, asked again, and healed"]
    },
    {
      promise: "An empty answer never replaces a full one.",
      test: ["test/data/sources/collect/hollow.test.ts", "takes no better answer's place"]
    }
  ],
  "Pages recover": [
    {
      promise: "If a file does not arrive, the picture stays, the page says so and tries again.",
      test: ["test/browser/recover.test.ts", "leaves the first picture, is said, and heals"]
    },
    {
      promise: "If the database in the page dies, it is started again once, and then the page says so.",
      test: ["test/browser/sql-panel.test.ts", "notices at once that DuckDB has ended"]
    },
    {
      promise: "Your own UPDATE in the SQL panel never makes our query look wrong.",
      test: ["test/browser/sql-panel.test.ts", "finds its own query right after whatever a reader's has done"]
    },
    {
      promise: "A page left open does not grow: 300 moves of its inputs leave no memory behind.",
      test: ["test/browser/leaks.test.ts", "holds no more after 300 moves of its inputs than before"]
    },
    {
      promise: "Without scripts, a page that begins with a picture still shows its answer, the picture and its table.",
      test: ["test/browser/recover.test.ts", "without scripts a page with a first view shows its answer"]
    }
  ],
  "Nothing reaches out": [
    {
      promise: "No page sends a request to another site.",
      test: ["test/browser/policy.test.ts", "with a page's policy none does"]
    },
    {
      promise: "`crowding sql` only reads, and only the snapshot and the tables.",
      test: ["test/bin/query/query.test.ts", "what does more than read the tables is refused in one line"]
    },
    {
      promise: "The local server answers this machine alone.",
      test: ["test/bin/site/serve.test.ts", "it listens on this machine alone"]
    },
    {
      promise: "A text in a CSV file cannot run as a formula in a spreadsheet.",
      test: ["test/components/base/csv/csv.test.ts", "no text begins with what a spreadsheet runs"]
    },
    {
      promise: "A model’s name cannot run as a script, however it is written.",
      test: ["test/browser/hostile.test.ts", "a hostile name comes through tables, tips, downloads and SQL as it is"]
    }
  ]
};

/** How many there are. */
export function promisesAnswer(): string {
  const n = Object.values(promises).flat().length;
  return `This tool makes ${n} promises, and a test holds each of them.`;
}
