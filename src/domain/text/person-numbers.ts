/** Mobile and identity numbers as they stand in a text. */
export const personNumbers = /(?<!\d)(?:1[3-9]\d{9}|\d{17}[\dXx])(?!\d)/g

/** Blanks, hyphens and dots that people write between the digits of a number. */
const between = /(?<=\d)[\s.\-–—·]+(?=[\dXx])/g
/** With the country's code before it, or of the kind before 1999. */
const written = /(?<!\d)(?:(?:\+|00)86)?(?:1[3-9]\d{9}|\d{17}[\dXx]|\d{15})(?!\d)/

/** Whether a text holds what looks like a person's mobile or identity number, in whatever digits and however grouped. */
export function hasPersonNumber(text: string): boolean {
  return written.test(text.normalize('NFKC').replace(between, ''))
}
