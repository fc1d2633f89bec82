import "./node-version.js";
import {plainLines} from "./plain.js";

/**
 * Starts a TypeScript entry point: a module that exports `main(args)`, which resolves to an exit code or nothing.
 * An error with an `exitCode` is the caller's or the input's fault and gets its message; any other is ours and gets one line, and with
 * CROWDING_TRACE its stack.
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
        process.exitCode = told(error);
      }
    );
}

// what is thrown where nobody waits for it ends the call as well
process.on("uncaughtException", function (error) {
  process.exit(told(error));
});

/** Prints what went wrong; returns the exit code. */
function told(error) {
  var ours = !(error && error.exitCode);
  if (process.env.CROWDING_TRACE && error && error.stack) console.error(error.stack);
  else console.error(plainLines(ours ? oursLine(error) : error.message));
  return ours ? 1 : error.exitCode;
}

function oursLine(error) {
  var line = String((error && error.message) || error)
    .split("\n")[0]
    .trim();
  return "this should not happen: " + line + "; the fault is ours, please report it with what CROWDING_TRACE=1 prints";
}

function missing(error) {
  if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
  throw Object.assign(new Error("packages are missing: run npm ci in the project's folder first"), {exitCode: 1});
}
