import { townAreas } from '#mocks/town/areas.ts'
import { builtinCatalog } from '#server/catalog/builtin.ts'
import type { Database } from '#server/db/database.ts'
import { loadInstance } from '#server/db/load-instance.ts'
import { ApiError } from '#server/errors.ts'
import { stage } from '#server/ingest/staging/stage.ts'
import type { Staging } from '#server/ingest/staging/staging.ts'
import { describeFinding } from '#server/ingest/understanding/describe-finding.ts'
import { knowledgeOf } from '#server/ingest/understanding/knowledge.ts'
import { ImportFinding, type SheetMapping } from '#src/contract/handing-in/imports.ts'
import { toDayNumber } from '#src/domain/days.ts'
import type { Seed } from './seeds.ts'

/** Answers for all that a sheet may leave open. */
const answers: Pick<SheetMapping, 'year' | 'dayOrder' | 'fixed'> = {
  year: 2022,
  dayOrder: 'month-first',
  fixed: { place: '310118106', day: '2022-03-05', measure: 'enterprises' },
}

/**
 * Stages a file as it is proposed, and again as a person answers: all that it says is described and adds up, or it throws.
 * `db`: what it is compared with; null: nothing is known.
 */
export async function fileStager(db: Database | null): Promise<(file: Seed) => Promise<void>> {
  const areas = townAreas()
  if (db) await loadInstance(db, { areas, sites: [] })
  const today = toDayNumber('2022-06-03')
  const knowledge = knowledgeOf(builtinCatalog, areas, [], { today, timeZone: 'Asia/Shanghai' })
  const check = ({ rows, outcome }: Staging) => {
    if (!rows || !outcome) return
    const { read, accepted, rejected, observations } = outcome.counts
    if (accepted + rejected !== read || observations !== rows.candidates.length)
      throw new Error(`counts do not add up: ${JSON.stringify(outcome.counts)}`)
    for (const one of rows.findings) ImportFinding.parse(describeFinding(one, knowledge, 'zh'))
  }
  return async (file) => {
    const request = { ...file, mapping: null, kept: [] }
    const proposed = await allowed(stage(request, { db, knowledge }))
    if (!proposed) return
    check(proposed)
    const { mapping } = proposed
    const named = mapping.columns.map((use, column) =>
      use.role === 'ignore' && column % 2 === 1 ? ({ role: 'value' } as const) : use,
    )
    const answered = {
      ...mapping,
      ...answers,
      sheet: proposed.file.sheets.at(-1) ?? null,
      columns: named,
      fixed: { ...answers.fixed, ...mapping.fixed },
    }
    const again = await allowed(stage({ ...request, mapping: answered }, { db, knowledge }))
    if (again) check(again)
  }
}

/** A file of shapes, or of nothing, has no sheet: that is said, and no fault. */
async function allowed(staging: Promise<Staging>): Promise<Staging | null> {
  try {
    return await staging
  } catch (error) {
    if (error instanceof ApiError && error.code === 'import-no-sheet') return null
    throw error
  }
}
