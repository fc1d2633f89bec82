/** Progress of countable work on standard error: a bar with rate and time left on a terminal, a line now and then elsewhere. */
import {Presets, SingleBar} from "cli-progress";
import type {Watch} from "../data/sources/collect/collect.js";
import {plain, tell} from "./print.js";

const lines = 10; // of one stretch of work, where there is no terminal

export function watcher(): Watch {
  return process.stderr.isTTY ? onTerminal() : inLines();
}

function onTerminal(): Watch {
  let bar: SingleBar | null = null;
  const end = () => {
    bar?.stop();
    bar = null;
  };
  const format = "{bar} {value} of {total} {about}, {rate} a minute, {eta_formatted} left: {text}";
  let started = 0;
  return {
    begin(about, total) {
      end();
      bar = new SingleBar(
        {format, stream: process.stderr, clearOnComplete: true, etaBuffer: 50, barsize: 20},
        Presets.shades_classic
      );
      started = performance.now();
      bar.start(total, 0, {about, text: "", rate: "–"});
    },
    at(done, text) {
      const minutes = (performance.now() - started) / 60_000;
      bar?.update(done, {text: plain(text), rate: done > 0 ? (done / minutes).toFixed(0) : "–"});
    },
    end,
    note(text) {
      process.stderr.write(`${bar ? "\r\u001b[K" : ""}note: ${plain(text)}\n`);
    }
  };
}

function inLines(): Watch {
  let work = {about: "", total: 0, told: -1};
  return {
    begin(about, total) {
      work = {about, total, told: -1};
    },
    at(done, text) {
      const part = Math.floor((lines * done) / work.total);
      if (part === work.told) return;
      work.told = part;
      tell(`${done} of ${work.total} ${work.about}; next: ${text}`);
    },
    end: () => {},
    note: (text) => tell(`note: ${text}`)
  };
}
