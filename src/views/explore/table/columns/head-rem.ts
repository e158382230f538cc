/** Room that a head needs, rem: its words at the size of the table, the sign of sorting, and what stands around. */
export function headRem(name: string): number {
  const words = [...name].reduce((sum, letter) => sum + (letter > '\u2e80' ? 0.78 : 0.42), 0)
  return Math.min(14, Math.ceil((words + 2.5) * 2) / 2)
}
