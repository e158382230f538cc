const begun = 120
const ended = 36

/** An address for paper: a long one without its middle, which nobody types. */
export function shortAddress(address: string): string {
  if (address.length <= begun + ended + 1) return address
  return `${address.slice(0, begun)}…${address.slice(-ended)}`
}
