/** Lets a worker answer its runner between tests: after a minute of tests that wait for nothing it would count as lost. */
import {setImmediate} from "node:timers/promises";
import {afterEach} from "vitest";

afterEach(() => setImmediate());
