/**
 * What Stryker's runner sees of tests: a file that does not load holds none, and it would count the mutant that broke it as one that
 * no test notices. A reporter of vitest that gives such a file a test that failed.
 */
export const unloaded = {
  onFinished(files: readonly LoadedFile[] = []): void {
    for (const file of files)
      if (file.result?.state === "fail" && file.tasks.length === 0) file.tasks.push(failed(file));
  }
};

/** As much of vitest's files and tests as is read after a run. */
export interface LoadedFile {
  filepath: string;
  result?: Result | undefined;
  tasks: unknown[];
}

interface Result {
  state: string;
  errors?: unknown[] | undefined;
}

const failed = (file: LoadedFile) => ({
  ...{type: "test", mode: "run", id: `${file.filepath} loads`, name: "loads"},
  ...{file, suite: undefined, result: file.result, meta: {}}
});
