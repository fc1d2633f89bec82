/** A letter per world as short text: how many held (base 36), then M where one missed it or N where there was none. */

/** `1` = held, `0` = missed, `-` = none; `1110-11` becomes `3MN2`. */
export function packLetters(letters: string): string {
  let text = "";
  let held = 0;
  for (const letter of letters) {
    if (letter === "1") {
      ++held;
      continue;
    }
    text += `${held ? held.toString(36) : ""}${letter === "0" ? "M" : "N"}`;
    held = 0;
  }
  return held ? text + held.toString(36) : text;
}

export function unpackLetters(text: string): string {
  const part = (digits: string) => "1".repeat(digits ? parseInt(digits, 36) : 0);
  return text.replace(/([0-9a-z]*)([MN]|$)/g, (_, digits: string, end: string) => {
    return part(digits) + (end === "M" ? "0" : end === "N" ? "-" : "");
  });
}
