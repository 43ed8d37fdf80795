const SUCCEEDED = 30;

/** Calls the Web API as one of the sandbox's people; a refusal of the server fails the test. */
export class SalesSide {
  constructor(private readonly url: string) {}

  public get(path: string, alias = "admin"): Promise<Readonly<Record<string, unknown>>> {
    return this.send("GET", path, undefined, alias);
  }

  public async patch(path: string, body: object, alias = "admin"): Promise<void> {
    await this.send("PATCH", path, body, alias);
  }

  /** Creates a row or runs an action. @returns what the server answers with */
  public post(path: string, body: object, alias = "admin"): Promise<Readonly<Record<string, unknown>>> {
    return this.send("POST", path, body, alias);
  }

  /** The rows of a collection. */
  public async rows(path: string, alias = "admin"): Promise<readonly Readonly<Record<string, unknown>>[]> {
    return (await this.get(path, alias)).value as readonly Readonly<Record<string, unknown>>[];
  }

  public async remove(path: string, alias = "admin"): Promise<void> {
    await this.send("DELETE", path, undefined, alias);
  }

  /** Gives one of the people a security role, as the administrator. */
  public async giveRole(alias: string, role: string): Promise<void> {
    const userId = String((await this.get("WhoAmI", alias)).UserId);
    const [row] = await this.rows(`roles?$select=roleid&$filter=${encodeURIComponent(`name eq '${role}'`)}`);
    await this.post(`systemusers(${userId})/systemuserroles_association/$ref`, {
      "@odata.id": `${this.url}/api/data/v9.2/roles(${String(row?.roleid)})`,
    });
  }

  /** Puts a main form into the Sales Hub, which shows only those that it lists, as an administrator does. */
  public async showForm(formid: string): Promise<void> {
    const [hub] = await this.rows("appmodules?$select=appmoduleid&$filter=uniquename eq 'msdynce_saleshub'");
    await this.post("AddAppComponents", {
      AppId: hub?.appmoduleid,
      Components: [{ "@odata.type": "Microsoft.Dynamics.CRM.systemform", formid }],
    });
    await this.post("PublishAllXml", {});
  }

  /** Imports a solution and waits for it; an import that fails fails the test. */
  public async importZip(zip: Uint8Array): Promise<void> {
    const started = await this.send(
      "POST",
      "ImportSolutionAsync",
      {
        CustomizationFile: Buffer.from(zip).toString("base64"),
        OverwriteUnmanagedCustomizations: true,
        PublishWorkflows: true,
      },
      "admin",
    );
    const { statuscode, message } = await this.get(
      `asyncoperations(${String(started.AsyncOperationId)})?$select=statuscode,message`,
    );
    if (statuscode !== SUCCEEDED) {
      throw new Error(`The solution was not imported: ${String(message)}`);
    }
  }

  /** The value of one column of one row. */
  public async value(path: string, column: string): Promise<unknown> {
    return (await this.get(`${path}?$select=${column}`))[column];
  }

  private async send(
    method: string,
    path: string,
    body: object | undefined,
    alias: string,
  ): Promise<Readonly<Record<string, unknown>>> {
    const response = await fetch(`${this.url}/api/data/v9.2/${path}`, {
      method,
      headers: { Authorization: `Bearer sandbox:${alias}`, "Content-Type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${method} ${path} as ${alias} was answered ${response.status}: ${text}`);
    }
    return text === "" ? {} : (JSON.parse(text) as Readonly<Record<string, unknown>>);
  }
}
