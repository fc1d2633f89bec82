/** Libraries that come without types: what we use of them. */

declare module "htl" {
  type Template<T> = (strings: TemplateStringsArray, ...values: unknown[]) => T;
  export const html: Template<HTMLElement> & {fragment: Template<DocumentFragment>};
  export const svg: Template<SVGElement>;
}

interface ImportMeta {
  resolve(specifier: string): string;
}
