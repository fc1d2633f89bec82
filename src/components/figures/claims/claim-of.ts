import type {RowOf} from "../../base/catalogue/rows.js";
import {ledger} from "../../base/claims/ledger.js";

/** The claim that a row of the table `claims` is about. */
export const claimOf = ({claim}: Pick<RowOf<"claims">, "claim">) => ledger.find(({id}) => id === claim)!;
