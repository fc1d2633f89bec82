import type {Estimate} from "../numbers/estimate.js";
import {studentQuantile} from "../distributions/student.js";

/**
 * The smallest true effect that a two-sided t test of the given size sees with the given power, from the standard error
 * at hand: (t_{1 - size/2} + t_power) x se. What a test that does not reject could have shown.
 */
export function minimumDetectable({se, df}: Pick<Estimate, "se" | "df">, {size = 0.05, power = 0.8} = {}): number {
  return (studentQuantile(1 - size / 2, df) + studentQuantile(power, df)) * se;
}
