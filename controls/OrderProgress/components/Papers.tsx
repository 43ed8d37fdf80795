import * as React from "react";
import { Button, Text } from "@fluentui/react-components";
import type { InvoiceFile, InvoiceFileQuestion } from "../../../core/orders/live/askInvoicePdf";
import { useStyles } from "../OrderProgress.styles";
import type { StoryPaper } from "../message";
import type { Strings } from "../strings";

/** A file for the browser to show. */
export interface PdfFile {
  readonly name: string;
  readonly base64: string;
}

export interface PaperPorts {
  readonly fetchInvoice: (question: InvoiceFileQuestion) => Promise<InvoiceFile>;
  readonly openPdf: (file: PdfFile) => Promise<void>;
}

interface PapersProps {
  readonly papers: readonly StoryPaper[];
  readonly ports: PaperPorts;
  readonly strings: Strings;
}

/** What became of the invoice that was asked for last. */
interface Asked {
  readonly number: string;
  readonly state: "fetching" | "shown" | "refused" | "failed";
}

/** Invoices to look at: each is fetched when it is wanted, one at a time. */
export function Papers({ papers, ports, strings }: PapersProps): React.ReactElement {
  const styles = useStyles();
  const [asked, setAsked] = React.useState<Asked | null>(null);
  const isFetching = asked?.state === "fetching";
  const open = async ({ number, accountId, invoiceId }: StoryPaper): Promise<void> => {
    if (isFetching) {
      return;
    }
    setAsked({ number, state: "fetching" });
    const file = await ports.fetchInvoice({ accountId, invoiceId });
    if (file.kind !== "pdf") {
      setAsked({ number, state: file.kind });
      return;
    }
    const isShown = await ports.openPdf({ name: `${number.replace(/[^\w.-]+/g, "_")}.pdf`, base64: file.base64 }).then(
      () => true,
      () => false,
    );
    setAsked({ number, state: isShown ? "shown" : "failed" });
  };
  return (
    <>
      <div className={styles.papers}>
        {papers.map((paper) => (
          <Button key={paper.invoiceId} size="small" disabledFocusable={isFetching} onClick={() => void open(paper)}>
            {paper.text}
          </Button>
        ))}
      </div>
      <Text aria-live="polite">{asked === null ? "" : toldOf(asked, strings)}</Text>
    </>
  );
}

function toldOf({ number, state }: Asked, strings: Strings): string {
  switch (state) {
    case "fetching":
      return strings("InvoicePdfFetching", number);
    case "refused":
      return strings("InvoicePdfRefused", number);
    case "failed":
      return strings("InvoicePdfFailed", number);
    case "shown":
      return "";
  }
}
