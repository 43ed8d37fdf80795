import { checkHealth } from "../../../core/setup/health/checkHealth";
import { reportData, reportText } from "../../../core/setup/health/describeHealth";
import { overall } from "../../../core/setup/health/finding";
import { salesStore } from "../../../core/dataverse/salesStore";
import { jobAges } from "../../../core/synchronisation/jobAges";
import { newPageMemory } from "../../../core/values/pageMemory";
import { secret } from "../../../core/values/secret";
import { readXml } from "../environment/readXml";
import { nodeClock, nodeTransportWith } from "./nodeTransport";
import { HEALTH_USAGE, readHealthOptions } from "./readOptions";
import { healthLanguages, readHealthStrings } from "./readStrings";
import { tokenHttp } from "./tokenHttp";

export interface Output {
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

const PASSED = 0;
const FAILED = 1;
const NOT_CHECKED = 2;

/**
 * The health check of the set-up page as a command.
 * @param token of the environment
 * @param signInToken of whoever signs in to Business Central online or to a relay, for connections that do
 * @returns the exit code: 0 nothing failed, 1 something failed, 2 could not check
 */
export async function healthCommand(
  args: readonly string[],
  token: string | undefined,
  { print, complain }: Output,
  signInToken?: string,
): Promise<number> {
  const read = readHealthOptions(args, token, healthLanguages());
  if (read.kind === "help") {
    print(HEALTH_USAGE);
    return PASSED;
  }
  if (read.kind === "wrong") {
    complain(`${read.reason}\n\n${HEALTH_USAGE}`);
    return NOT_CHECKED;
  }
  const { url, languageId, token: bearer, asJson } = read.options;
  const root = `${url}/api/data/v9.2`;
  const store = salesStore(tokenHttp(root, bearer), root);
  const me = await store.call(null, "WhoAmI");
  if (!me.ok) {
    const { problem } = me;
    complain(
      problem.kind === "unreachable"
        ? `${url} does not answer. Check the address and the network.`
        : `${url} does not take the token (${problem.kind === "failed" ? problem.detail : problem.kind}). Get a new one for this environment.`,
    );
    return NOT_CHECKED;
  }
  const { now } = nodeClock;
  const given = signInToken?.trim() ?? "";
  const asking = {
    transport: nodeTransportWith(given === "" ? null : secret(given)),
    clock: nodeClock,
    memory: newPageMemory(),
  };
  const parts = await checkHealth({
    ...asking,
    store,
    userId: String(me.value.UserId),
    now,
    isBrowser: false,
    readXml,
    jobAges: jobAges({ ...asking, sales: store }),
  });
  const strings = readHealthStrings(languageId);
  print(asJson ? JSON.stringify(reportData(parts, now(), strings), null, 2) : reportText(parts, now(), strings));
  return overall(parts.flatMap(({ findings }) => findings)) === "failed" ? FAILED : PASSED;
}
