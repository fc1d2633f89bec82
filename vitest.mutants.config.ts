import {defineConfig} from "vitest/config";
import {unloaded} from "./test/support/unloaded.js";

export default defineConfig({
  test: {
    // not by Stryker's --testFiles, with which no mutant is active while a module loads, and all of these survive
    include: process.env.CROWDING_MUTANTS_TESTS?.split(",") ?? [],
    testTimeout: 60000,
    // every file in a worker of its own: what a module makes while it loads is made anew for every mutant
    isolate: true,
    reporters: [unloaded]
  }
});
