// Runs before anything that needs a newer Node, so it is written in the language that every Node can read.
"use strict";

var manifest = require("../../package.json");

var LEAST = /(\d+)\.(\d+)/.exec(manifest.engines.node);
var FOUND = /(\d+)\.(\d+)/.exec(process.versions.node);

function isOld(found, least) {
  return Number(found[1]) < Number(least[1]) || (found[1] === least[1] && Number(found[2]) < Number(least[2]));
}

if (isOld(FOUND, LEAST)) {
  process.stderr.write(
    "This is Node " +
      process.versions.node +
      ", and Business Central for Sales needs Node " +
      LEAST[0] +
      " or later. Install one from https://nodejs.org, open a new command line, and try again.\n",
  );
  process.exit(1);
}
