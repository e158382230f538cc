/** What has room behind the plot's right edge, in characters of Latin. */
const endRoom = 11

/** The name before the number at a line's end, as much of it as there is room for. */
export function nameBefore(number: string, label: string): string {
  const wide = [...label].some((one) => one > '\u2e80') ? 2 : 1
  const room = Math.floor((endRoom - number.length) / wide)
  if (room < 2 / wide) return ''
  const letters = [...label]
  if (letters.length <= room) return `${label} `
  // What names a place in Chinese stands first; a Latin name that is cut says so.
  return wide === 2 ? `${letters.slice(0, room).join('')} ` : `${letters.slice(0, room - 1).join('')}… `
}
