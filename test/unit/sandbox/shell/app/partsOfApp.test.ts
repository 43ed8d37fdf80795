import { withPartsOfApp } from "../../../../../sandbox/shell/app/openApp";
import { simpleView, table } from "../fake/describeTable";

const view = (id: string, queryType: number) => ({ ...simpleView(id, id, "account", ["name"]), queryType });
const accounts = table("account", [], { views: [view("a1", 0), view("a2", 0), view("find", 4), view("lookup", 64)] });
const shown = (viewIds: readonly string[]) =>
  withPartsOfApp(accounts, { viewIds, formIds: [] }).views.map(({ id }) => id);

describe("the views of a table in an app", () => {
  it("are the lists that it names, with the views that search and look up", () => {
    expect(shown(["A2"])).toEqual(["a2", "find", "lookup"]);
  });

  it("are all where it names no list of the table", () => {
    expect(shown(["other"])).toEqual(["a1", "a2", "find", "lookup"]);
  });
});
