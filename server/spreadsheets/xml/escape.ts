const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** An underscore that would be read as the beginning of an escape, and characters that XML cannot have or would change. */
const unwritable = /_(?=x[0-9A-Fa-f]{4}_)|[^\P{Cc}\t\n]|[\p{Cs}\ufffe\uffff]/gu

/** Text inside an element: a spreadsheet gives it back as it was. */
export function escapeText(text: string): string {
  return escapeMarks(
    text.replace(unwritable, (one) => `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`),
  )
}

/** Text inside an attribute. */
export function escapeAttribute(text: string): string {
  return escapeMarks(text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' '))
}

function escapeMarks(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (mark) => marks[mark]!) : text
}
