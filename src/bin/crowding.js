#!/usr/bin/env node
import "./node-version.js";
import {launch} from "./launch.js";
import {usage} from "./usage.js";

// Help is asked for most, so it waits for nothing.
if (["--help", "-h"].includes(process.argv[2])) console.log(usage);
else launch("./cli.ts");
