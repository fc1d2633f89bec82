/** Light, dark, or as the system has it: a reader's choice, kept on this device. A script in the head sets it before anything is painted. */
import {html} from "htl";

const themes = ["system", "light", "dark"] as const;
type Theme = (typeof themes)[number];

const key = "crowding-theme";
const followers = new Set<() => void>();

/** Calls back whenever the colours of the page change. */
export function onColours(follow: () => void): void {
  followers.add(follow);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", follow);
}

const current = (): Theme => (document.documentElement.dataset.theme as Theme | undefined) ?? "system";

function choose(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === "system") localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // a browser that keeps nothing: the choice holds for this page
  }
  for (const follow of followers) follow();
}

/** A button that goes through the themes; nothing where the page has it, or has no place for it. */
export function mountTheme(): void {
  const head = document.querySelector("#observablehq-header");
  if (!head || head.querySelector(".theme")) return;
  const place = head.querySelector("[data-model-field]") ?? head;
  const button = html`<button type="button" class="theme"></button>`;
  const name = () => (button.textContent = `Theme: ${current()}`);
  button.addEventListener("click", () => {
    choose(themes[(themes.indexOf(current()) + 1) % themes.length]);
    name();
  });
  name();
  place.append(button);
}
