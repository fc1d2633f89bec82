/** Tells places of the page their width: all that changed in one frame together. */

type Listener = (width: number, near: boolean) => void;

const all = new WeakMap<Element, Listener>();
let observer: ResizeObserver | undefined;

/** Calls back with the width, in whole pixels, and whether the place is near the view: at first, and at each change. */
export function onWidth(element: Element, told: Listener): void {
  all.set(element, told);
  observer ??= new ResizeObserver((entries) => {
    // measured before anybody draws: each look at the page after a change would lay it out once more
    const places = entries.map(({target}) => ({
      target,
      width: Math.floor(target.clientWidth),
      near: isNear(target)
    }));
    for (const {target, width, near} of places) tell(target, width, near);
  });
  observer.observe(element);
}

/** One that fails keeps nothing from the others. */
function tell(target: Element, width: number, near: boolean): void {
  try {
    all.get(target)?.(width, near);
  } catch (error) {
    reportError(error);
  }
}

/** Within half a screen of what is seen: what a reader sees first, and what comes up next. */
function isNear(element: Element): boolean {
  const {top, bottom} = element.getBoundingClientRect();
  return bottom > -innerHeight / 2 && top < 1.5 * innerHeight;
}
