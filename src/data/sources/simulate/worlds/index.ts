/** The worlds by name. */
import type {WorldName} from "../settings.js";
import {article} from "./article.js";
import {calm} from "./calm.js";
import {crowded} from "./crowded.js";
import {field} from "./field.js";
import type {Kind} from "./kind.js";

export const worlds: Readonly<Record<WorldName, Kind>> = {field, calm, crowded, article};
