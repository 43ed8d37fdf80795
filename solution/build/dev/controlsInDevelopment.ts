import { buildControls } from "../steps/buildControls";
import type { BuildStep } from "../steps/buildStep";
import { contentHash } from "../steps/contentHash";
import { controlFolders } from "../steps/controlFolders";
import { bundleControls } from "./bundleControls";

/**
 * The controls' step while somebody works on them: esbuild as long as no manifest changes, pcf-scripts when one does. What esbuild wrote is
 * never taken for a build: the next `npm run build` makes the controls anew.
 */
export function controlsInDevelopment(root: string): BuildStep {
  const whole = buildControls(root);
  const folders = controlFolders(root);
  const names = folders.ok ? folders.names : [];
  const manifests = () =>
    contentHash(
      root,
      names.map((name) => `controls/${name}/ControlManifest.Input.xml`),
    );
  let built = manifests();
  return {
    ...whole,
    name: "controls in development",
    announcement: "bundling them with esbuild",
    run: async () => {
      const now = manifests();
      if (now !== built) {
        built = now;
        return whole.run();
      }
      const messages = await bundleControls(root, names);
      return messages.length > 0 ? { ok: false, messages } : { ok: true, summary: `${names.length} bundled` };
    },
  };
}
