/**
 * Takes `?user=` out of the address, so that it can be shared and loaded again as whoever is signed in then. Nobody signs in
 * here: the server has answered this page with the cookie of the person named.
 */
export function forgetChosenPerson({ location, history }: Pick<Window, "location" | "history">): void {
  const address = new URL(location.href);
  if (address.searchParams.has("user")) {
    address.searchParams.delete("user");
    history.replaceState(null, "", address.pathname + address.search);
  }
}
