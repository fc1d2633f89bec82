/** Inputs of Observable in jsdom. */
import {vi} from "vitest";

/**
 * Lets a form's `value` be set: jsdom refuses where it is an accessor of the form itself, as Observable's inputs make it, and allows
 * it on a prototype. Until `vi.restoreAllMocks`.
 */
export function settableForms(): void {
  const define = Object.defineProperty;
  vi.spyOn(Object, "defineProperty").mockImplementation((of, name, descriptor) => {
    if (!(of instanceof HTMLFormElement) || name !== "value") return define(of, name, descriptor);
    const own = Object.create(Object.getPrototypeOf(of), {value: {configurable: true, ...descriptor}});
    return Object.setPrototypeOf(of, own);
  });
}
