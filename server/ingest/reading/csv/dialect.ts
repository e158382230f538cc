import Papa from 'papaparse'

/** How a CSV file separates its cells and rows. */
export interface Dialect {
  delimiter: ',' | ';' | '\t'
  /** `\n` stands for `\r\n` too. */
  newline: '\n' | '\r'
  /** The first line says the delimiter (`sep=;`) and is no row. */
  told: boolean
}

/** Where two delimiters fit equally well, the one that is rarer in names and numbers. */
const delimiters = ['\t', ';', ','] as const

const tellsDelimiter = /^sep=([,;\t])(?=[\r\n]|$)/i

/** Reads the dialect off the beginning of a file, which ends with a line where the file is longer. */
export function dialectOf(sample: string): Dialect {
  const told = tellsDelimiter.exec(sample)?.[1]
  const newline = sample.includes('\n') || !sample.includes('\r') ? '\n' : '\r'
  const found = delimiters.find((one) => one === told) ?? findDelimiter(sample, newline)
  return { delimiter: found, newline, told: told !== undefined }
}

export function withoutDelimiterLine(text: string): string {
  return text.replace(/^sep=[,;\t](\r\n|\r|\n|$)/i, '')
}

/**
 * Counting is not enough: a file of semicolons has a comma in every decimal, and quoted text has both. The delimiter is the one
 * under which the most rows have the same number of cells.
 */
function findDelimiter(sample: string, newline: Dialect['newline']): Dialect['delimiter'] {
  let best: { delimiter: Dialect['delimiter']; fit: number } = { delimiter: ',', fit: 0 }
  for (const delimiter of delimiters) {
    const fit = fitOf(new Papa.Parser({ delimiter, newline }).parse(sample, 0, false))
    if (fit > best.fit) best = { delimiter, fit }
  }
  return best.delimiter
}

function fitOf({ data, errors }: Papa.ParseResult<string[]>): number {
  const rows = data.filter((cells) => cells.some((cell) => cell.trim() !== ''))
  const widths = new Map<number, number>()
  for (const { length } of rows) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1)
  const [width, count] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0]
  // A quote that ends before something else than the delimiter says that this is not it.
  return ((count / rows.length) * (1 - 1 / width)) / (1 + errors.length) || 0
}
