/** Work that a reader does not see yet: done piece by piece, each in a frame of its own, so that none is waited for. */

type Work = () => void;

const waiting = new Set<Work>();
let awake = false;

/** Does it in its turn; what waits already is not done twice. */
export function whenIdle(work: Work): void {
  waiting.add(work);
  wake();
}

/** Does at once what may wait no longer. */
export function runNow(work: Work): void {
  waiting.delete(work);
  work();
}

function wake(): void {
  if (awake || !waiting.size) return;
  awake = true;
  // behind the next frame: what is drawn already gets painted first
  requestAnimationFrame(() =>
    setTimeout(() => {
      awake = false;
      const [next] = waiting;
      try {
        if (next) runNow(next);
      } finally {
        wake();
      }
    })
  );
}

// paper shows all of a page
if (typeof addEventListener === "function") addEventListener("beforeprint", () => [...waiting].forEach(runNow));
