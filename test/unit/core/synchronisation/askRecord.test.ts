import { askRecord } from "../../../../core/synchronisation/askRecord";
import { AccountTable } from "../../../../core/tables/Account.generated";
import { SalesOrderTable } from "../../../../core/tables/SalesOrder.generated";
import type { HttpOutcome, HttpRequest } from "../../../../core/ports";
import { newPageMemory } from "../../../../core/values/pageMemory";
import { fakeSales, rows } from "../../../support/fakeSales";
import { fakeTransport, response } from "../../../support/fakeTransport";
import { CONNECTION } from "../availability/scene";

const NOW = new Date("2026-11-02T10:00:00Z");
const COMPANY = "aaaaaaaa-0000-4000-8000-000000000001";
const ACCOUNT = {
  accountid: "a1",
  name: "Fjordlys",
  statecode: 0,
  customertypecode: 3,
  _nav_accountstatisticsid_value: "f1",
  modifiedon: "2026-11-02T09:00:00Z",
  _modifiedby_value: "u1",
};
const SALES = {
  account: rows(ACCOUNT),
  nav_accountstatistics: rows({ nav_customerno: "K10010", modifiedon: "2026-11-02T09:30:00Z" }),
  systemuser: rows({ isintegrationuser: true }),
  bcs_connection: rows({ ...CONNECTION, bcs_companyid: COMPANY }),
};
const refused = { ok: false, problem: { kind: "notFound" } } as const;

function ports(tables: Readonly<Record<string, ReturnType<typeof rows>>> = SALES, reply: Reply = answers()) {
  const transport = fakeTransport(reply);
  const clock = { now: () => NOW, after: () => () => undefined };
  return { sales: fakeSales({ ...SALES, ...tables }), transport, clock, memory: newPageMemory() };
}

type Reply = (request: HttpRequest) => HttpOutcome;

/** A Business Central that has published everything that is asked. */
function answers(list: readonly object[] = [{ No: "K10010", Coupled_to_Dataverse: true, Blocked: " " }]): Reply {
  const collection = (url: string): object => ({ "@odata.context": "https://bc.test/$metadata#S", value: rowsOf(url) });
  const rowsOf = (url: string): readonly object[] => {
    switch (/^[^?]*?(?:\/|^)(\w+)(?:\?|$)/.exec(url.split("?")[0] ?? "")?.[1]) {
      case "companies":
        return [{ id: COMPANY, name: "Skarvholm Kontor AS" }];
      case "jobQueueEntries":
        return [
          { jobQueueEntryId: "e1", objectIdToRun: 5339, recordIdToProcess: "Mapping: CUSTOMER", status: "Ready" },
        ];
      case "IntegrationTableMappings":
        return [{ Name: "CUSTOMER", Synch_Only_Coupled_Records: true }];
      case "SkippedSynchRecords":
        return [{ Table_ID: 18, Description: "K10010", Error_Message: "Both changed." }];
      case "CustomerList":
        return list;
      default:
        return [];
    }
  };
  return ({ url, body }) => {
    if (body === undefined) {
      return response(200, JSON.stringify(collection(url)));
    }
    const { requests } = JSON.parse(body) as { requests: readonly { id: string; url: string }[] };
    return response(
      200,
      JSON.stringify({ responses: requests.map(({ id, url: part }) => ({ id, status: 200, body: collection(part) })) }),
    );
  };
}

describe("how one record stands", () => {
  it("is asked of the record's company in four requests", async () => {
    const own = ports();
    const told = await askRecord(own, AccountTable, "a1");
    expect(told).toMatchObject({
      ok: true,
      value: {
        companyName: CONNECTION.bcs_name,
        record: { name: "Fjordlys", number: "K10010", evidence: "figures", isWrittenByBusinessCentral: true },
        coupling: { kind: "coupled", number: "K10010", basis: "businessCentral" },
        keptOut: [],
        queue: { kind: "told", job: { id: "e1" }, skipped: { message: "Both changed." } },
      },
    });
    expect(own.transport.requests.length).toBeLessThanOrEqual(4);
  });

  it.each<readonly [string, Readonly<Record<string, ReturnType<typeof rows>>>, object]>([
    ["there is no connection", { bcs_connection: rows() }, { from: "choice", reason: "none" }],
    ["connections are closed", { bcs_connection: refused }, { from: "connections" }],
    [
      "it is of another company",
      { account: rows({ ...ACCOUNT, _bcbi_companyid_value: "bbbbbbbb-0000-4000-8000-000000000001" }) },
      { from: "choice", reason: "noneForCompany" },
    ],
    [
      "virtual tables are read",
      { bcs_connection: rows({ ...CONNECTION, bcs_way: 727000002 }) },
      { from: "connection", problem: { kind: "virtualTables" } },
    ],
  ])("is what Sales shows, where %s, and nothing is sent", async (_name, tables, why) => {
    const own = ports(tables);
    expect(await askRecord(own, AccountTable, "a1")).toMatchObject({
      ok: true,
      value: { coupling: { kind: "coupled", basis: "figures" }, queue: { kind: "notTold", why } },
    });
    expect(own.transport.requests).toEqual([]);
  });

  it("keeps what a list says where the jobs are not told", async () => {
    const both = answers();
    const own = ports({}, (request) => (request.url.includes("api/v2.0") ? response(403, "{}") : both(request)));
    expect(await askRecord(own, AccountTable, "a1")).toMatchObject({
      ok: true,
      value: { coupling: { basis: "businessCentral" }, queue: { kind: "notTold", why: { from: "businessCentral" } } },
    });
  });

  it.each([
    ["figures that went at uncoupling", { nav_accountstatistics: refused }, null, null],
    [
      "figures that are closed to the user",
      { nav_accountstatistics: { ok: false, problem: { kind: "noPermission", privilege: null, detail: "" } } },
      "figures",
      null,
    ],
    ["no figures", { account: rows({ ...ACCOUNT, _nav_accountstatisticsid_value: null }) }, null, null],
  ] as const)("goes by %s as they are", async (_name, tables, evidence, number) => {
    const told = await askRecord(ports({ ...tables, bcs_connection: rows() }), AccountTable, "a1");
    expect(told).toMatchObject({ ok: true, value: { record: { evidence, number } } });
  });

  it("goes by what an order's row says of being taken", async () => {
    const order = { salesorderid: "o1", name: "Stoler", statecode: 1, ordernumber: "ORD-1", modifiedon: null };
    const own = (lastbackofficesubmit: string | null) =>
      askRecord(
        ports({ salesorder: rows({ ...order, lastbackofficesubmit }), bcs_connection: rows() }),
        SalesOrderTable,
        "o1",
      );
    expect(await own("2026-11-01")).toMatchObject({ value: { coupling: { kind: "coupled", basis: "taken" } } });
    expect(await own(null)).toMatchObject({ value: { coupling: { kind: "notShown" }, record: { number: "ORD-1" } } });
  });

  it("is nothing for a row that cannot be read", async () => {
    expect(await askRecord(ports({ account: refused }), AccountTable, "a1")).toEqual(refused);
  });
});
