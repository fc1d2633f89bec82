// Plain old syntax on purpose: a Node that is too old must get as far as printing this line.
var least = [20, 19];
var version = process.versions.node.split(".").map(Number);

if (version[0] < least[0] || (version[0] === least[0] && version[1] < least[1])) {
  console.error(
    "node must be " +
      least.join(".") +
      " or newer, got " +
      process.versions.node +
      ": install one from https://nodejs.org"
  );
  process.exit(1);
}
