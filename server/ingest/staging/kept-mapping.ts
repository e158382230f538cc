import type { SheetMapping } from '#src/contract/imports.ts'

/** What holds for the next sheet of the same shape, too: not the day of this one, nor that it was all there is. */
export function toKeep(mapping: SheetMapping): SheetMapping {
  const { day: _, ...fixed } = mapping.fixed
  return { ...mapping, fixed, year: null, replaces: false }
}
