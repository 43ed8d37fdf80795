/** @jest-environment jsdom */
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import * as React from "react";
import type { AskingPorts } from "../../../../../core/availability/askingPorts";
import type { AvailabilityQuestion } from "../../../../../core/documents/availabilityQuestion";
import { useAvailability } from "../../../../../controls/shared/availability/useAvailability";
import { company, entry } from "../../../core/availability/company";
import { fakeBusinessCentral } from "../../../core/availability/fakeBusinessCentral";
import { card, DESK, document, line, ports } from "../../../core/availability/scene";

afterEach(cleanup);

const QUESTION: AvailabilityQuestion = { document: document([line("a", DESK, 6)]), companyId: null };

function Probe({ asking, drawn }: { readonly asking: AskingPorts; readonly drawn: string[] }): React.ReactElement {
  const { judged, isAsking } = useAvailability(asking, QUESTION);
  const told = `${judged?.lines[0]?.verdict.kind ?? "nothing"}${isAsking ? ", asking" : ""}`;
  drawn.push(told);
  return <p>{told}</p>;
}

describe("useAvailability", () => {
  it("draws the last answer once", async () => {
    const asking = ports(
      fakeBusinessCentral(company({ ItemCard: [card("1000")], ItemLedgerEntries: [entry("1000", 10)] })),
    );
    const drawn: string[] = [];
    render(<Probe asking={asking} drawn={drawn} />);
    await waitFor(() => expect(screen.queryByText("enough")).not.toBeNull());
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(drawn.filter((told) => told.startsWith("enough"))).toEqual(["enough"]);
  });
});
