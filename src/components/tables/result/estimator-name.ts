/** An estimator's key as a reader says it: `change corr none` is the change of CORR without adjustment. Names of columns stay as they are. */
export const estimatorName = (key: string): string =>
  key
    .replace(/ none$/, " without adjustment")
    .replace(/, as scored$/, ", without adjustment")
    .replace(/ round$/, " less the round's mean")
    .replace(/ others$/, " against others")
    .replace(/\b(mmc|corr|corj60|bmc|fnc)\b/g, (score) => score.toUpperCase());
