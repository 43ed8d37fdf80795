/** A day as sentences say it: day and month, with the year where it is not this one. @param day ISO 8601 */
export function sayDay(day: string, locale: "en-GB" | "nb-NO" = "en-GB"): string {
  const isThisYear = day.startsWith(String(new Date().getFullYear()));
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, {
    day: "numeric",
    month: locale === "en-GB" ? "short" : "long",
    ...(isThisYear ? {} : { year: "numeric" }),
    timeZone: "UTC",
  });
}
