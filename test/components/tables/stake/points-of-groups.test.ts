import {test} from "vitest";
import {stakeGroupPoints} from "../../../../src/components/tables/stake/points-of-groups.js";
import {expectPoints} from "../../../support/points.js";

test("the points are those of the table, without its intervals", () => expectPoints("stake-deciles", stakeGroupPoints));
