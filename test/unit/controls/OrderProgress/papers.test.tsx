/** @jest-environment jsdom */
import * as React from "react";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { Papers } from "../../../../controls/OrderProgress/components/Papers";
import { pdfFile } from "../../../../controls/OrderProgress/pdfFile";
import type { InvoiceFile, InvoiceFileQuestion } from "../../../../core/orders/live/askInvoicePdf";
import { stringsOf } from "../../../support/strings";

const PAPERS = [
  { text: "Invoice PI/1 as PDF", number: "PI/1", accountId: "a-1", invoiceId: "i-1" },
  { text: "Invoice PI-2 as PDF", number: "PI-2", accountId: "a-1", invoiceId: "i-2" },
];

function show(file: Promise<InvoiceFile>, openPdf = jest.fn(() => Promise.resolve())) {
  const fetchInvoice = jest.fn((_question: InvoiceFileQuestion) => file);
  const { container } = render(
    <Papers papers={PAPERS} ports={{ fetchInvoice, openPdf }} strings={stringsOf("OrderProgress")} />,
  );
  const press = async (name: string) => {
    await act(async () => {
      fireEvent.click(screen.getByRole("button", { name }));
      await Promise.resolve();
    });
  };
  return { fetchInvoice, openPdf, press, told: () => container.querySelector("[aria-live]")?.textContent };
}

afterEach(cleanup);

describe("the invoices of an order", () => {
  it("are fetched when they are wanted, and shown under a name that every system takes", async () => {
    const { fetchInvoice, openPdf, press, told } = show(Promise.resolve({ kind: "pdf", base64: "JVBERi0=" }));
    expect(fetchInvoice).not.toHaveBeenCalled();
    await press("Invoice PI/1 as PDF");
    expect(fetchInvoice).toHaveBeenCalledWith({ accountId: "a-1", invoiceId: "i-1" });
    expect(openPdf).toHaveBeenCalledWith({ name: "PI_1.pdf", base64: "JVBERi0=" });
    expect(told()).toBe("");
  });

  it("come one at a time, and say that they come", async () => {
    const { fetchInvoice, press, told } = show(new Promise(() => undefined));
    await press("Invoice PI/1 as PDF");
    expect(told()).toBe("Fetching invoice PI/1 …");
    await press("Invoice PI-2 as PDF");
    expect(fetchInvoice).toHaveBeenCalledTimes(1);
  });

  it.each<readonly [InvoiceFile["kind"], string]>([
    ["refused", "Business Central does not let you print invoice PI-2. Ask your administrator for access."],
    ["failed", "Invoice PI-2 could not be fetched from Business Central. Try again in a while."],
  ])("say so when they are %s", async (kind, text) => {
    const { openPdf, press, told } = show(Promise.resolve({ kind } as InvoiceFile));
    await press("Invoice PI-2 as PDF");
    expect(told()).toBe(text);
    expect(openPdf).not.toHaveBeenCalled();
  });

  it("say so when the platform does not show the file", async () => {
    const { press, told } = show(
      Promise.resolve({ kind: "pdf", base64: "JVBERi0=" }),
      jest.fn(() => Promise.reject(new Error("No."))),
    );
    await press("Invoice PI-2 as PDF");
    expect(told()).toBe("Invoice PI-2 could not be fetched from Business Central. Try again in a while.");
  });

  it("are given to the platform with their size in whole kilobytes", () => {
    const base64 = Buffer.alloc(1025).toString("base64");
    expect(pdfFile("a.pdf", base64)).toEqual({
      fileName: "a.pdf",
      fileContent: base64,
      fileSize: 2,
      mimeType: "application/pdf",
    });
  });
});
