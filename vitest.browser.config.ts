import {defineConfig} from "vitest/config";

// one browser, one page at a time: times and hover states must not depend on what else runs
export default defineConfig({
  test: {include: ["test/browser/**/*.test.ts"], fileParallelism: false, testTimeout: 60000, hookTimeout: 60000}
});
