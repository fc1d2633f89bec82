import {test} from "vitest";
import {timesStake} from "../../../../src/components/statistics/crowding/stake-change.js";
import {leaveOneOut, ownShare} from "../../../../src/components/statistics/crowding/leave-one-out.js";
import {expectClose} from "../../../close.js";
import {drawnRounds} from "../../../support/linear-round.js";

const tight = 1e-10;

test("leaving a model out is its stake times 0, and without its own part nothing is its own", () => {
  for (const {round} of drawnRounds)
    for (const model of round.models) {
      const without = timesStake(model, round.meta, 0).model;
      expectClose(leaveOneOut(model, round.meta), without.rho, tight);
      expectClose(ownShare(without, round.meta), 0);
    }
});
