/** `{1,2,NULL}` as PostgreSQL writes an array of numbers; NULL becomes NaN. */
export function parseNumbers(text: string, into: Float64Array): void {
  let at = 1
  for (let i = 0; i < into.length; i++) {
    let end = text.indexOf(',', at)
    if (end < 0) end = text.length - 1
    into[i] = text.charCodeAt(at) === 78 /* N */ ? Number.NaN : Number(text.slice(at, end))
    at = end + 1
  }
}
