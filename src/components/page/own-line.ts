/** The line under a figure on the reader's own models: what is drawn of them, or why nothing is. */
import {html} from "htl";
import type {Own} from "../base/my-model/own.js";

export const ownLine = ({text}: Pick<Own, "text">): HTMLElement => html`<span class="own-line">${text}.</span>`;
