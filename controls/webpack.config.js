"use strict";

const { resolve } = require("node:path");

const LIBRARY = resolve(__dirname, "shared", "library");

/** Read by pcf-scripts for every control: what AvailabilityLibrary brings to the page is not bundled again. */
module.exports = {
  externals: [
    ({ context, request }, done) => {
      if (request.startsWith(".") && resolve(context, request) === LIBRARY)
        done(null, "window BusinessCentralSalesAvailability");
      else done();
    },
  ],
};
