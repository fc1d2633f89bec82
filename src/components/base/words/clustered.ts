/** By what errors are clustered, as every caption says it. */

/** `account`, `model`, or both: of so many models, `alone` have an account that is not known. */
export function clusterUnit(models: number, {alone}: {alone: number}): string {
  if (alone === 0) return "account";
  return alone === models
    ? `${modelAlone} (accounts are not known)`
    : "account, by model where the account is not known";
}

const modelAlone = "model";

/** `clustered by account` */
export const clusteredBy = (unit: string) => `clustered by ${unit}`;

/** Who one cluster is, told from such a caption. */
export const clusterIn = (captions: readonly string[]) =>
  captions.some((caption) => caption.includes(clusteredBy(modelAlone))) ? modelAlone : "account";
