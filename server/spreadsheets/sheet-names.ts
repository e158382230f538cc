const longest = 31

/** Names as spreadsheets take them: without `[]:*?/\`, at most 31 characters, each once whatever its case, none empty. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>(['history'])
  return wanted.map((name) => {
    const plain = name.replace(/[[\]:*?/\\\p{Cc}\p{Cs}]/gu, ' ').replace(/^['\s]+|['\s]+$/g, '')
    for (let count = 1; ; count++) {
      const tail = count === 1 ? '' : ` ${count}`
      const found = `${cut(plain || 'Sheet', longest - tail.length)}${tail}`
      if (taken.has(found.toLowerCase())) continue
      taken.add(found.toLowerCase())
      return found
    }
  })
}

/** Not through the middle of a character. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/['\s]+$/, '')
}
