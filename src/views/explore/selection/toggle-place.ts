import type { Selection } from '#src/contract/desk/selection.ts'

/** One more place among those chosen one by one, or one less. */
export function togglePlace(
  { areas, sites }: Pick<Selection, 'areas' | 'sites'>,
  { type, id }: { type: 'area' | 'site'; id: string },
): Partial<Selection> {
  return type === 'area' ? { areas: toggled(areas, id) } : { sites: toggled(sites, id) }
}

function toggled(list: readonly string[], id: string): string[] {
  return list.includes(id) ? list.filter((one) => one !== id) : [...list, id]
}
