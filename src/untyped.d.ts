/** Libraries that come without types: what we use of them. */

declare module "htl" {
  type Template<T> = (strings: TemplateStringsArray, ...values: unknown[]) => T;
  export const html: Template<HTMLElement> & {fragment: Template<DocumentFragment>};
  export const svg: Template<SVGElement>;
}

declare module "@observablehq/inputs" {
  interface Input<T> extends HTMLElement {
    value: T;
  }
  export function range(extent: [number, number], options?: object): Input<number>;
  export function number(extent: [number, number], options?: object): Input<number>;
  export function select<T>(values: Iterable<T>, options?: object): Input<T>;
  export function text(options?: object): Input<string>;
  export function toggle(options?: object): Input<boolean>;
  export function button(label: string, options?: object): Input<number>;
}

interface ImportMeta {
  resolve(specifier: string): string;
}
