/** Which intervals hold in worlds with known truth, of all tables: what the site shows and the command line warns of. */
import type {Reliability} from "../components/tables/result/withheld.js";
import {readRecord} from "./coverage/record.js";
import {reliabilityOf} from "./coverage/reliability.js";
import {fieldRecords} from "./field-record/record.js";
import {readModelRecord} from "./model-record/record.js";

export const reliable = (): Reliability =>
  Object.assign({}, ...[readRecord(), readModelRecord(), ...fieldRecords()].map(reliabilityOf)) as Reliability;
