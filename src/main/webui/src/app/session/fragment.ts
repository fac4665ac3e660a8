/** The token of a mailed link. It stands behind the #, so it is in no log of a server. */
export function tokenOfLink(): string {
  return new URLSearchParams(location.hash.slice(1)).get('token') ?? '';
}
