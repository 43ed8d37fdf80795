import * as React from "react";

/** Outlines on a field of 20 by 20. */
const OUTLINES = {
  menu: "M3 5.5h14M3 10h14M3 14.5h14",
  apps: "M4 4h2v2H4zM9 4h2v2H9zM14 4h2v2h-2zM4 9h2v2H4zM9 9h2v2H9zM14 9h2v2h-2zM4 14h2v2H4zM9 14h2v2H9zM14 14h2v2h-2z",
  account: "M4 17V4.5h7V17M11 8h5v9M2.5 17h15M6.5 7.5h2M6.5 10.5h2M6.5 13.5h2M13 11h1M13 14h1",
  contact: "M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 17c0-3 2.5-5 6-5s6 2 6 5z",
  opportunity:
    "M10 3v14M13.5 6.5C13 5.3 11.8 4.8 10 4.8c-2 0-3.4.9-3.4 2.5 0 3.6 7 1.8 7 5.3 0 1.7-1.5 2.6-3.6 2.6-2 0-3.3-.7-3.8-2",
  quote: "M5 2.5h7l3.5 3.5v11.5h-10.500zM12 2.500v3.500h3.500M7.500 10h5.500M7.500 13h3.500",
  salesorder: "M5 4.500h10v13h-10zM8 3h4v3h-4zM7.500 11.500l1.800 1.800 3.300-3.600",
  invoice:
    "M5 2.500h10v15l-2-1.400-1.500 1.400-1.500-1.400-1.500 1.400-1.500-1.400-2 1.400zM7.500 6.500h5M7.500 9.500h5M7.500 12.500h3",
  product:
    "M10 2.500l6.500 3.300v8.400l-6.500 3.300-6.500-3.300v-8.400zM3.500 5.800l6.500 3.400 6.500-3.400M10 9.200v8.300",
  page: "M3.500 3.500h13v13h-13zM3.500 7h13M6 10.500h8M6 13.500h5",
  table: "M3.500 4h13v12h-13zM3.500 8h13M3.500 12h13M8 4v12",
  save: "M4 3.500h9.500l3 3v10h-12.500zM7 3.500v4h5.500v-4M6.500 16.500v-5h7v5",
  saveAndClose: "M4 3.500h9.500l3 3v4M4 3.500v13h6M7 3.500v4h5.500v-4M13 13.500l4 4M17 13.500l-4 4",
  add: "M10 3.500v13M3.500 10h13",
  refresh: "M16 10a6 6 0 1 1-1.800-4.300M16.500 3v3.500h-3.500",
  delete: "M3.500 5.500h13M8 5.500v-2h4v2M5 5.500l.8 11.500h8.400l.8-11.500M8.500 8.500v6M11.500 8.500v6",
  back: "M9 4l-6 6 6 6M3 10h14",
  chevronDown: "M5 7.500l5 5 5-5",
  chevronRight: "M7.500 5l5 5-5 5",
  chevronLeft: "M12.500 5l-5 5 5 5",
  lock: "M5 9h10v8h-10zM7 9v-2.500a3 3 0 0 1 6 0v2.500M10 12.500v1.500",
  search: "M8.500 14a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11zM12.500 12.500l4.500 4.500",
  dismiss: "M5 5l10 10M15 5l-10 10",
  calendar: "M3.500 4.500h13v12h-13zM3.500 8h13M7 2.500v3.500M13 2.500v3.500",
  more: "M5 10h.01M10 10h.01M15 10h.01",
  command: "M3.500 3.500h5v5h-5zM11.500 3.500h5v5h-5zM3.500 11.500h5v5h-5zM11.500 11.500h5v5h-5z",
} as const;

export type IconName = keyof typeof OUTLINES;

interface IconProps {
  readonly name: IconName;
  /** Pixels. */
  readonly size?: number;
}

/** A drawing beside words that say the same; assistive technology hears only the words. */
export const Icon: React.FC<IconProps> = ({ name, size = 20 }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    strokeWidth={name === "more" ? 2.5 : 1.3}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    <path d={OUTLINES[name]} />
  </svg>
);

export function isIconName(name: string): name is IconName {
  return name in OUTLINES;
}
