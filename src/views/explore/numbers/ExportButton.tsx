import { useLocale, useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { useServerClock } from '#src/queries/live/use-connection.ts'
import { breakdownOf } from '#src/situation/measures/measures.ts'
import { useOnRequest } from '#src/state/requests.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'
import type { TableRow } from '#src/views/explore/model/table-rows.ts'
import type { TableColumn } from './use-table-columns.tsx'

interface ExportButtonProps {
  catalog: CatalogReply
  choice: Choice
  columns: readonly TableColumn[]
  rows: readonly TableRow[]
}

/** The table as it stands, to keep: with its measure, days and the moment it is known from. */
export function ExportButton({ catalog, choice, columns, rows }: ExportButtonProps) {
  const t = useTranslations('table')
  const f = useTranslations('filters')
  const s = useTranslations('shell')
  const locale = useLocale()
  const clock = useServerClock()
  const { measure, key, days, area, asOf } = choice
  const save = async () => {
    const [{ saveTable }, { writeMoment }] = await Promise.all([
      import('./save-table.ts'),
      import('#src/domain/moments.ts'),
    ])
    const part = breakdownOf(catalog, measure)?.keys.find(({ id }) => id === key)
    const at = asOf ?? writeMoment(Math.floor(clock() / 1000) * 1000, catalog.timeZone)
    const about = [
      { name: f('measure'), text: [measure.name[locale], part?.name[locale]].filter(Boolean).join(' ') },
      { name: f('from'), text: days.from },
      { name: f('to'), text: days.to },
      { name: f('asOf'), text: at },
      ...(catalog.demonstration ? [{ name: t('mark'), text: s('demonstration') }] : []),
      ...(catalog.classification ? [{ name: t('mark'), text: catalog.classification[locale] }] : []),
    ]
    const moment = asOf === null ? [] : [asOf.replace(/\W/g, '')]
    const name = [measure.id, area.code, days.from, days.to, ...moment].join('-')
    saveTable(`${name}.csv`, { columns, rows, about })
  }
  useOnRequest('export', () => void save())
  return (
    <Button quiet disabled={rows.length === 0} onPress={() => void save()}>
      {t('exportCsv')}
    </Button>
  )
}
