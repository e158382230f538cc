import type { BulkSession } from '#server/db/engines/engine.ts'

/** The numbers of measures and breakdown keys; new ones are numbered. Only for a writer that holds the head. */
export async function numberSlugs(
  session: Pick<BulkSession, 'all'>,
  wanted: Iterable<string>,
): Promise<Map<string, number>> {
  const rows = await session.all<{ id: number; slug: string }>('select id, slug from slugs')
  const numbers = new Map(rows.map(({ id, slug }) => [slug, id]))
  let next = rows.reduce((most, { id }) => Math.max(most, id), 0) + 1
  for (const slug of wanted) {
    if (numbers.has(slug)) continue
    await session.all('insert into slugs (id, slug) values ($1, $2)', [next, slug])
    numbers.set(slug, next++)
  }
  return numbers
}
