/** XMLHttpRequest over fetch, as far as clients written for browsers use it: real HTTP without a browser. */
export class FetchingXhr {
  onreadystatechange: (() => void) | null = null;
  readyState = 0;
  status = 0;
  response = "";
  private method = "GET";
  private address = "";
  private readonly headers = new Headers();
  private answered = new Headers();

  open(method: string, address: string): void {
    this.method = method;
    this.address = address;
  }

  setRequestHeader(name: string, value: string): void {
    this.headers.set(name, value);
  }

  getAllResponseHeaders(): string {
    // Clients know the spelling that Dataverse sends; fetch gives names in lower case.
    return [...this.answered]
      .map(([name, value]) => `${name === "odata-entityid" ? "OData-EntityId" : name}: ${value}`)
      .join("\r\n");
  }

  send(body?: string): void {
    void fetch(this.address, {
      method: this.method,
      headers: this.headers,
      ...(body === undefined ? {} : { body }),
    }).then(async (answer) => {
      this.status = answer.status;
      this.answered = answer.headers;
      this.response = await answer.text();
      this.readyState = 4;
      this.onreadystatechange?.();
    });
  }
}
