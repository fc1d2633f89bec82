#!/usr/bin/env node
import "./node-version.js";
import {launch} from "./launch.js";

launch("./site/verdicts.ts");
