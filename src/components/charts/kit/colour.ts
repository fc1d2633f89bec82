/** What a colour of the style sheet, such as `--mmc`, is at a place of the page now: in the theme that is on. */
export function colourAt(place: Element, name: string): string {
  const probe = place.ownerDocument.createElement("i");
  probe.style.color = `var(${name})`;
  place.append(probe);
  const {color} = getComputedStyle(probe);
  probe.remove();
  return color;
}
