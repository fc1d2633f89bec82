import {defineConfig} from "vitest/config";
import {BaseSequencer, type TestSpecification} from "vitest/node";

/** Files that take long, in the order in which they begin: the last ones of a run should be short. */
const long = [/across-rules/, /stake-events/, /pages/, /phone/, /trend/];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({moduleId}: TestSpecification) =>
      [...long, /./].findIndex((name) => name.test(moduleId.replace(/.*[\\/]/, "")));
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

// two files at once, each with a browser of its own: no hover state is shared, and every wait is for what it names
export default defineConfig({
  test: {
    include: ["test/browser/**/*.test.ts"],
    maxWorkers: 2,
    sequence: {sequencer: LongestFirst},
    testTimeout: 60000,
    hookTimeout: 60000
  }
});
