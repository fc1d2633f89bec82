import {defineConfig} from "vitest/config";
import {BaseSequencer, type TestSpecification} from "vitest/node";

/** Files that take long, in the order in which they begin: the last ones of a run should be short, so that no core waits. */
const long = [/data\/coverage\/coverage/, /collect\/killed/, /components\/sql\//, /data\/sources\//, /test\/bin\//];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({moduleId}: TestSpecification) => [...long, /./].findIndex((name) => name.test(moduleId));
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/browser/**", "node_modules/**"],
    testTimeout: 60000,
    hookTimeout: 60000,
    setupFiles: ["test/support/breathe.ts"],
    sequence: {sequencer: LongestFirst},
    // files of one worker share their modules, which keep no state but what is remembered of an object: to load them for every
    // file took a third of the whole time
    isolate: false,
    // by default one core is left free, which is half of two
    maxWorkers: "100%"
  }
});
