import type {JudgedVerdicts} from "../components/base/verdicts/rates.js";
import {verdictCode} from "./verdicts/code.js";
import {readVerdicts} from "./verdicts/record.js";

const {code, ...record} = readVerdicts();
const judged: JudgedVerdicts = {...record, current: code === verdictCode()};
process.stdout.write(JSON.stringify(judged));
