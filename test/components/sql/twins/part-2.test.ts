import {holdPart} from "../../../support/twin-worlds.js";

holdPart(2);
