import base from "/tmp/w/integ/vitest.config.ts";
export default {...base, test: {...base.test, exclude: ["test/browser/**","node_modules/**","test/components/sql/**","test/data/coverage/**","test/data/verdicts/**","test/data/worlds/**","test/data/sources/**","test/bin/**","test/components/reading-line.test.ts","test/data/model-record/**"]}};
