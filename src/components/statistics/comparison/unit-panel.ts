/** Outcomes of units (models) over times (positions in the calendar of rounds): `units` lines of `times` values, NaN = not known. */
export interface UnitPanel {
  outcome: Float64Array;
  units: number;
  times: number;
}
