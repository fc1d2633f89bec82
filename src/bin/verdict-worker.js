import "./node-version.js";
import {launch} from "./launch.js";

launch("./site/verdict-worker.ts");
