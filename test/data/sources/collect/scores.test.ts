import {describe, expect, it} from "vitest";
import {scoreOf} from "../../../../src/data/sources/collect/scores.js";

describe("scoreOf", () => {
  it("knows each score by every name that the API has for it", () => {
    const spellings: Record<string, string[]> = {
      corr: ["v2_corr20", "v2Corr20", "corr20", "corr_20", "CORR20", "corr20V2", "corr", "correlation", "canon_corr"],
      corr60: ["corr60", "corr_60", "correlation_60", "canon_corr60", "CORR60"],
      mmc: ["mmc", "mmc_20", "mmc20", "canon_mmc"],
      mmc60: ["mmc60", "mmc_60", "canon_mmc60"],
      corj60: ["corj60", "corj_60", "corJ60", "canon_corj60"],
      bmc: ["bmc", "canon_bmc", "bmc20"],
      fnc: ["fnc_v3", "fncV3", "fnc", "canon_fnc_v3"],
      tc: ["tc", "canon_tc"],
      cwmm: ["corr_w_meta_model", "corrWMetaModel", "corrWMetamodel", "correlationWithMetamodel", "cwmm"]
    };
    for (const [name, all] of Object.entries(spellings))
      expect([name, all.map((one) => scoreOf(one))]).toEqual([name, all.map(() => name)]);
  });

  it("keeps names that are none of ours as they are, and takes the name that it knows", () => {
    for (const name of ["mcwnm", "season_score", "corr120", "mmc600", "xcorr20", "bmc60", "v2_mmc"])
      expect(scoreOf(name)).toBe(name);
    expect(scoreOf("Score of the season", "correlation_60")).toBe("corr60");
    expect(scoreOf("new_score", "another")).toBe("new_score");
    expect(scoreOf(null, "mmc_60")).toBe("mmc60");
    expect(scoreOf(" ", null)).toBeNull();
  });
});
