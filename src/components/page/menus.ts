/** Menus of the header open and close by themselves; with scripts they also close by Escape and by a press elsewhere. */
export function mountMenus(): void {
  const nav = document.querySelector<HTMLElement>("#observablehq-header nav");
  if (!nav || nav.dataset.menus !== undefined) return;
  nav.dataset.menus = "";
  const open = () => [...nav.querySelectorAll<HTMLDetailsElement>("details[open]")];
  addEventListener("pointerdown", ({target}) => {
    for (const menu of open()) if (!menu.contains(target as Node)) menu.open = false;
  });
  addEventListener("keydown", ({key}) => {
    if (key !== "Escape") return;
    for (const menu of open()) {
      // the focus would go with the links
      if (menu.contains(document.activeElement)) menu.querySelector("summary")!.focus();
      menu.open = false;
    }
  });
}
