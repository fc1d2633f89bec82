import {article, presetNamed} from "../base/settings/presets.js";

/** Whether the page stands at the article's choices. */
export const articleChosen = ({search}: Pick<Location, "search"> = location): boolean =>
  presetNamed(new URLSearchParams(search).get("preset")) === article;
