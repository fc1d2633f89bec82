import type {Parameter} from "../settings/types.js";

/** Of the table `account`. */
export const accountParameter = {
  name: "account",
  kind: "text",
  label: "Account",
  value: "",
  about: "name of an account; empty: that of the model with the largest stake in the newest of the rounds"
} as const satisfies Parameter;
