import {describe, expect, it} from "vitest";
import {
  gaussianRank,
  gaussianize,
  signedPower,
  tieKeptRank
} from "../../../../src/components/statistics/crowding/gaussian-rank.js";
import {expectAllClose} from "../../../close.js";

const up = [0, 1, 2, 3, 4];

describe("tieKeptRank", () => {
  it("averages the ranks of ties", () => {
    expectAllClose(tieKeptRank(up), [0.1, 0.3, 0.5, 0.7, 0.9]);
    expectAllClose(tieKeptRank([1, 0, 1, 0, 1]), [0.7, 0.2, 0.7, 0.2, 0.7]);
    const p = [0.1, 0.2, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.8, 0.95];
    expectAllClose(tieKeptRank(p), [0.05, 0.2, 0.2, 0.35, 0.45, 0.55, 0.65, 0.8, 0.8, 0.95]);
  });
  it("knows the empty array", () => expect(tieKeptRank([]).length).toBe(0));
});

describe("gaussianize", () => {
  it("is accurate in the tails", () => {
    const p = [0.0001, 0.001, 0.01, 0.025, 0.1, 0.25, 0.3];
    const expected = [
      -3.7190164854556804, -3.090232306167813, -2.3263478740408408, -1.9599639845400545, -1.2815515655446004,
      -0.6744897501960817, -0.5244005127080409
    ];
    expectAllClose(gaussianize(p), expected, 1e-13);
    expectAllClose(
      gaussianize(p.map((x) => 1 - x)),
      expected.map((x) => -x),
      1e-11
    );
  });
  it("ends at infinity", () => {
    expect([...gaussianize([0, 0.5, 1])]).toEqual([-Infinity, 0, Infinity]);
  });
});

describe("signedPower", () => {
  it("keeps the sign", () => {
    const root = 0.3535533905932738;
    const eight = 2.8284271247461903;
    expectAllClose(signedPower([0, 0.5, -0.5, 1, -1, 2, -2], 1.5), [0, root, -root, 1, -1, eight, -eight]);
  });
});

describe("gaussianRank to the power 1.5", () => {
  it("agrees with numerai-tools", () => {
    const [a, b] = [1.4507885796854221, 0.3797472709071263];
    expectAllClose(signedPower(gaussianRank(up), 1.5), [-a, -b, 0, b, a]);
  });
});
