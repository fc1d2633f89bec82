/**
 * A module worker under the page's own policy: one with an address of its own would answer to none. One that ends without a word, as
 * browsers end those that take too much memory, is told by an `error` event as well: it holds a lock for as long as it lives. So is a
 * promise of its own that fails with nobody to hear it: whoever waits for what it was to bring would wait for good.
 */
export function policedWorker(href: string): Worker {
  const script = `import ${JSON.stringify(new URL(href, location.href).href)};
navigator.locks?.request(location.href, () => (postMessage(${JSON.stringify(alive)}), new Promise(() => {})));
addEventListener("unhandledrejection", (event) => (event.preventDefault(), reportError(event.reason)));`;
  const address = URL.createObjectURL(new Blob([script], {type: "text/javascript"}));
  const worker = new Worker(address, {type: "module"});
  const heard = (event: MessageEvent) => {
    if (event.data !== alive) return;
    event.stopImmediatePropagation();
    worker.removeEventListener("message", heard);
    URL.revokeObjectURL(address);
    void navigator.locks.request(address, () => worker.dispatchEvent(new ErrorEvent("error", {message: "it ended"})));
  };
  worker.addEventListener("message", heard);
  return worker;
}

const alive = "the worker lives";
