import "./node-version.js";

/**
 * Starts a TypeScript entry point: a module that exports `main(args)`, which resolves to an exit code or nothing.
 * An error with an `exitCode` is the caller's or the input's fault and gets one line; any other is ours and gets its stack.
 */
export function launch(file) {
  return import("tsx/esm/api")
    .then(function (tsx) {
      tsx.register();
      return import(new URL(file, import.meta.url).href);
    }, missing)
    .then(function (module) {
      return module.main(process.argv.slice(2));
    })
    .then(
      function (code) {
        process.exitCode = code || 0;
      },
      function (error) {
        console.error(error && error.exitCode ? error.message : error);
        process.exitCode = (error && error.exitCode) || 1;
      }
    );
}

function missing(error) {
  if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
  throw Object.assign(new Error("packages are missing: run npm ci in the project's folder first"), {exitCode: 1});
}
