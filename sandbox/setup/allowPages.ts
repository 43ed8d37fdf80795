/**
 * What whoever looks after the servers does for the direct way, since Business Central on premises has no setting for it: puts a proxy before
 * it that lets pages of Sales in, with the headers of the guide (relay/infra/proxy).
 */
export async function allowPages(bcUrl: string, salesUrl: string, log: (line: string) => void): Promise<void> {
  log(`Putting a proxy before Business Central that lets pages of ${salesUrl} in:`);
  const response = await fetch(`${bcUrl}/_sandbox/bc/proxy`, {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ origins: [salesUrl] }),
  });
  if (!response.ok) {
    throw new Error(`The proxy before the local Business Central was not set: ${await response.text()}`);
  }
  const { headers, exposed } = (await response.json()) as Readonly<Record<"headers" | "exposed", readonly string[]>>;
  log(`  Access-Control-Allow-Headers: ${headers.join(", ")}`);
  log(`  Access-Control-Expose-Headers: ${exposed.join(", ")}`);
}
