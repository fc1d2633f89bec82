/** What stands in the place of a drawing of a table that has nothing to show. */
import {emptyChart} from "../charts/kit/empty-chart.js";
import {causeOf} from "../base/words/cause.js";
import type {WithLeft} from "../base/words/cause.js";
import type {EventResult} from "../tables/result/result.js";
import {whyNone} from "../texts/events/words.js";
import type {Picture} from "./drawing.js";
import type {Framed} from "./frame.js";

/** Why a table has nothing to show; a table of events also where only its rules left none. */
export function whyNothing(told: WithLeft): string | null {
  const events = told as Partial<EventResult>;
  return events.counting === 0 ? whyNone(told as EventResult) : causeOf(told);
}

/** A picture; `none`: only the words that say why there is none. */
export type PictureOrNone = Picture & {none?: boolean};

export function pictureOrCause(told: WithLeft = {}, picture: Picture): PictureOrNone {
  const none = whyNothing(told);
  return none === null ? picture : {...withoutPicture(none), none: true};
}

export interface OfTable extends Framed {
  result: WithLeft;
  how?: string[];
  legend?: string | undefined;
  /** there is something to draw although no event counts */
  draws?: boolean;
}

/** What a figure says that has nothing to show: why, and nothing else. */
export function withoutPicture(none: string): Framed & {how: string[]; legend: undefined} {
  return {
    title: none,
    about: "",
    how: [],
    legend: undefined,
    alt: `${none}.`,
    chart: ({width}) => emptyChart(`${none}.`, {width})
  };
}

/** A figure of a table that has nothing to show says why, and claims nothing else; any other figure as it is. */
export function figureOrCause<Spec extends OfTable>(spec: Spec): Spec {
  const none = spec.draws ? null : whyNothing(spec.result);
  return none === null ? spec : {...spec, ...withoutPicture(none)};
}
