import { FluentProvider } from "@fluentui/react-components";
import * as React from "react";
import { fillIn } from "../locale/fillIn";
import type { AppPage } from "../page/appLocation";
import type { ShellServices } from "../services";
import { DialogHost } from "./DialogHost";
import { ErrorBoundary } from "./ErrorBoundary";
import { ErrorBox } from "./ErrorBox";
import { RecordPage } from "./form/RecordPage";
import { AppFrame } from "./frame/AppFrame";
import { HomePage } from "./HomePage";
import { ListPage } from "./list/ListPage";
import { ShellProvider, useWords } from "./ShellContext";
import { themeOf } from "./theme";
import { useFocusAfterNavigation } from "./useFocusAfterNavigation";
import { useObservable } from "./useObservable";
import { WebResourceFrame } from "./WebResourceFrame";

interface AppProps {
  readonly services: ShellServices;
}

export const App: React.FC<AppProps> = ({ services }) => {
  const {
    navigator,
    culture: { words },
  } = services;
  useObservable(navigator);
  const { page, isDark } = navigator.location;
  return (
    <FluentProvider theme={themeOf(isDark)}>
      <ShellProvider value={services}>
        <AppFrame>
          <ErrorBoundary key={`${JSON.stringify(page)} ${navigator.reopened}`} title={words.pageError}>
            <Page page={page} />
          </ErrorBoundary>
        </AppFrame>
        <DialogHost />
      </ShellProvider>
    </FluentProvider>
  );
};

const Page: React.FC<{ readonly page: AppPage }> = ({ page }) => {
  const words = useWords();
  useFocusAfterNavigation();
  switch (page.kind) {
    case "home":
      return <HomePage />;
    case "record":
      return <RecordPage page={page} />;
    case "list":
      return <ListPage page={page} />;
    case "webresource":
      return <WebResourceFrame name={page.name} {...(page.data === undefined ? {} : { data: page.data })} />;
    case "unknown":
      return <ErrorBox title={words.pageError} error={new Error(fillIn(words.unknownPage, page.pageType))} />;
  }
};
