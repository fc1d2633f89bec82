import {mkdirSync} from "node:fs";
import {join} from "node:path";

/**
 * Framework looks up the versions of its implicit libraries in a registry at every cold build, used or not. An empty folder
 * NAME@VERSION in its cache answers the question; a library that is used after all then fails the build, as it should.
 */
const implicit = [
  "react",
  "react-dom",
  "topojson-client",
  "@observablehq/sample-datasets",
  "@observablehq/plot",
  "d3",
  "d3-dsv",
  "mapbox-gl",
  "leaflet",
  "htl",
  "echarts",
  "apache-arrow",
  "arquero",
  "lodash",
  "parquet-wasm"
];

/** Makes the empty folders in a Framework cache. */
export function stubLibraries(frameworkCache: string): void {
  for (const name of implicit) mkdirSync(join(frameworkCache, "_npm", `${name}@0.0.0`), {recursive: true});
}
