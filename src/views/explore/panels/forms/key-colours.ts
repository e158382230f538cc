const many = ['var(--c-1)', 'var(--c-2)', 'var(--c-3)', 'var(--c-4)', 'var(--c-5)', 'var(--c-6)']

/** The colour of a key among its like; the last of three, grey, is for what leaves the area. */
export function keyColour(at: number, of: number): string {
  if (of === 3 && at === 2) return 'var(--c-6)'
  return many[at % many.length]!
}
