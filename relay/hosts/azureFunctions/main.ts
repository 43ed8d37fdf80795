import { app } from "@azure/functions";
import { jsonLog } from "../../log";
import { startRelay } from "../../start";
import { handlerOf } from "./adapter";

/**
 * What Azure Functions loads. Without a whole configuration it throws here, so that the host has no function to call and its log says why. CORS is
 * answered by the relay itself: leave the platform's own list empty.
 */
const relay = startRelay(
  process.env,
  jsonLog((line) => console.log(line.trimEnd())),
);

app.setup({ enableHttpStream: true });
app.http("relay", {
  methods: ["GET", "POST", "OPTIONS"],
  // Who may ask is decided by the person's own token; a function key would be a secret in every browser.
  authLevel: "anonymous",
  route: "{*path}",
  handler: handlerOf(relay.app),
});
