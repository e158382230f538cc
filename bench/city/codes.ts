/** `path` of the made town → codes that are numbers, as the server distributes its rows by them: `31/004/017` → `31/31004/31004017`. */
export function codesOf(path: string): string {
  const codes = path.split('/')
  return codes.map((_, depth) => codes.slice(0, depth + 1).join('')).join('/')
}
