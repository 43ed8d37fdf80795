import { changes, differences, draftOf, merge, NEW_DRAFT } from "../../../../core/setup/settings";
import { ConnectionAuthentication } from "../../../../core/tables/Connection.generated";

const draft = (change: object = {}) => ({
  ...draftOf({ bcs_name: "Skarvholm", bcs_username: "READER", bcs_itemavailabilityenabled: true }),
  ...change,
});

describe("a draft", () => {
  it("holds texts, switches and the way to sign in as a row has them", () => {
    expect(
      draftOf({
        bcs_name: " Skarvholm ",
        bcs_odataurl: null,
        bcs_createsordersautomatically: true,
        bcs_authentication: 727000001,
      }),
    ).toMatchObject({
      bcs_name: "Skarvholm",
      bcs_odataurl: "",
      bcs_createsordersautomatically: true,
      bcs_itemavailabilityenabled: false,
      bcs_authentication: ConnectionAuthentication.MicrosoftEntraID,
    });
  });

  it("takes an unset way to sign in as the access key", () => {
    expect(draftOf({}).bcs_authentication).toBe(ConnectionAuthentication.WebServiceAccessKey);
  });

  it("of a new connection has availability on and the pages that tell most", () => {
    expect(NEW_DRAFT).toMatchObject({
      bcs_itemavailabilityenabled: true,
      bcs_itemcardservice: "ItemCard",
      bcs_saleslinesservice: "SalesLines",
      bcs_productavailabilityservice: "",
    });
  });
});

describe("what is written", () => {
  it("is what differs, with emptied texts as no value", () => {
    expect(
      changes(draft(), draft({ bcs_username: " ", bcs_odataurl: " https://x ", bcs_itemavailabilityenabled: false })),
    ).toEqual({ bcs_username: null, bcs_odataurl: "https://x", bcs_itemavailabilityenabled: false });
  });

  it("is nothing where only blanks differ", () => {
    expect(differences(draft(), draft({ bcs_name: "Skarvholm " }))).toEqual([]);
  });

  it("is all that is set, for a new row", () => {
    expect(changes(null, draft())).toEqual({
      bcs_name: "Skarvholm",
      bcs_username: "READER",
      bcs_itemavailabilityenabled: true,
    });
  });
});

describe("what two administrators changed", () => {
  it.each<readonly [string, object, object, object, readonly string[], readonly string[]]>([
    ["nothing", {}, {}, {}, [], []],
    ["only mine", { bcs_username: "A" }, {}, { bcs_username: "A" }, [], []],
    ["only theirs", {}, { bcs_username: "B" }, { bcs_username: "B" }, ["bcs_username"], []],
    [
      "different columns",
      { bcs_username: "A" },
      { bcs_odataurl: "B" },
      { bcs_username: "A", bcs_odataurl: "B" },
      ["bcs_odataurl"],
      [],
    ],
    [
      "the same column differently",
      { bcs_username: "A" },
      { bcs_username: "B" },
      { bcs_username: "A" },
      [],
      ["bcs_username"],
    ],
    ["the same column alike", { bcs_username: "A" }, { bcs_username: "A" }, { bcs_username: "A" }, [], []],
    [
      "a switch",
      { bcs_itemavailabilityenabled: false },
      { bcs_createsordersautomatically: true },
      { bcs_itemavailabilityenabled: false, bcs_createsordersautomatically: true },
      ["bcs_createsordersautomatically"],
      [],
    ],
  ])("is brought together: %s", (_name, mine, theirs, together, taken, disputed) => {
    expect(merge({ base: draft(), mine: draft(mine), theirs: draft(theirs) })).toEqual({
      draft: draft(together),
      taken,
      disputed,
    });
  });
});
