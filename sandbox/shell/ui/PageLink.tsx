import * as React from "react";
import type { AppPage } from "../page/appLocation";
import { useServices } from "./ShellContext";

interface PageLinkProps {
  readonly page: AppPage;
  readonly className?: string;
  readonly title?: string;
  readonly isCurrent?: boolean;
  readonly tabIndex?: number;
  readonly onOpen?: () => void;
}

/** A link within the app: a plain click changes the page, any other does what the browser does with links. */
export const PageLink: React.FC<PageLinkProps> = ({
  page,
  className,
  title,
  isCurrent = false,
  tabIndex,
  onOpen,
  children,
}) => {
  const { navigator } = useServices();
  return (
    <a
      href={navigator.href(page)}
      className={className}
      title={title}
      aria-label={title}
      tabIndex={tabIndex}
      {...(isCurrent ? { "aria-current": "page" as const } : {})}
      onClick={(event) => {
        event.stopPropagation();
        if (event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
          event.preventDefault();
          onOpen?.();
          void navigator.open(page);
        }
      }}
    >
      {children}
    </a>
  );
};
