/** The number of up to 15 plain digits; NaN for any other text. The one reading that most cells need. */
export function plainNumber(text: string): number {
  const { length } = text
  if (length === 0 || length > 15) return Number.NaN
  let value = 0
  for (let i = 0; i < length; i++) {
    const digit = text.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) return Number.NaN
    value = value * 10 + digit
  }
  return value
}
