/** A document without a browser, for drawing at build: Plot and htl look for it among the globals. */
import {JSDOM} from "jsdom";

/** What drawing code asks for by name. */
const names = [
  "Node",
  "NodeFilter",
  "NodeList",
  "HTMLCollection",
  "Element",
  "HTMLElement",
  "SVGElement",
  "DocumentFragment",
  "getComputedStyle"
] as const;

/** Runs the work with a document, and takes it away again. */
export async function withDocument<T>(work: () => T | Promise<T>): Promise<T> {
  const {window} = new JSDOM("<!doctype html><body></body>");
  const globals: Record<string, unknown> = {window, document: window.document};
  for (const name of names) globals[name] = window[name];
  // points come with the scripts of the page
  globals.requestAnimationFrame = () => 0;
  const before = Object.keys(globals).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const [name, value] of Object.entries(globals))
    Object.defineProperty(globalThis, name, {value, configurable: true, writable: true});
  try {
    return await work();
  } finally {
    for (const [name, own] of before)
      if (own) Object.defineProperty(globalThis, name, own);
      else Reflect.deleteProperty(globalThis, name);
    window.close();
  }
}
