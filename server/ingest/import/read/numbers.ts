/** A plain number, or one with thousands separators (`1,234`, `１，２３４`); null for anything else. */
export function parseNumber(text: string): number | null {
  const plain = text.normalize('NFKC').trim()
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return Number(plain)
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) return Number(plain.replaceAll(',', ''))
  return null
}

/** Two numbers in one cell: `121.41,31.20`. */
export function isPair(text: string): boolean {
  return /^\s*-?\d+\.\d+\s*[,，;；\s]\s*-?\d+\.\d+\s*$/.test(text)
}
