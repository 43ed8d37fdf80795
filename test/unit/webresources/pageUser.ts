/** A user of Sales at UTC+1, as far as pages ask. @param ShortTimePattern as Sales keeps it */
export function pageUser(ShortTimePattern: string): Pick<typeof Xrm, "Utility"> {
  return {
    Utility: {
      getGlobalContext: () => ({
        userSettings: { getTimeZoneOffsetMinutes: () => 60, dateFormattingInfo: { ShortTimePattern } },
      }),
    },
  } as unknown as Pick<typeof Xrm, "Utility">;
}
