import {test} from "vitest";
import {penaltyPoints} from "../../../../src/components/tables/penalty/points.js";
import {expectPoints} from "../../../support/points.js";

test("the points are those of the table, without its intervals", () =>
  expectPoints("penalty", penaltyPoints, ["periods"]));
