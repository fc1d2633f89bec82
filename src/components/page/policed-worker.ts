/** A module worker under the page's own policy: one with an address of its own would answer to none. */
export function policedWorker(href: string): Worker {
  const script = `import ${JSON.stringify(new URL(href, location.href).href)};`;
  const address = URL.createObjectURL(new Blob([script], {type: "text/javascript"}));
  return new Worker(address, {type: "module"});
}
