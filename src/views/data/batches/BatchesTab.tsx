import { useQueries } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Catalog } from '#src/contract/catalog.ts'
import { type Batch, BatchKind, BatchState } from '#src/contract/handing-in/batches.ts'
import { batchesQuery } from '#src/queries/handing-in/batches.ts'
import { useDataSearch, useSetDataSearch } from '#src/state/use-data-search.ts'
import { SelectField } from '#src/ui/controls/SelectField.tsx'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import type { CsvCell } from '#src/ui/table/rows-to-csv.ts'
import type { Ground } from '#src/views/data/ground.ts'
import type { DataColumn } from '#src/views/data/table/data-column.ts'
import { TablePart } from '#src/views/data/table/TablePart.tsx'
import { FaultFace } from '#src/views/faults/FaultFace.tsx'
import { BatchPane } from './BatchPane.tsx'
import css from './batches.module.css'
import { useBatchColumns } from './use-batch-columns.tsx'

/** What has come in, newest first; one of them stands open beside the list. */
export function BatchesTab({ catalog, index }: Ground) {
  const t = useTranslations('data')
  const { kind, state, batch: chosen } = useDataSearch()
  const set = useSetDataSearch()
  return (
    <div className={css.tab}>
      <Batches
        key={`${kind} ${state}`}
        kind={kind}
        state={state}
        catalog={catalog}
        choices={
          <>
            <SelectField
              label={t('batches.kind')}
              options={[
                { id: 'all', name: t('table.all') },
                ...BatchKind.options.map((id) => ({ id, name: t(`batches.kinds.${id}`) })),
              ]}
              value={kind ?? 'all'}
              onChange={(id) => set({ kind: BatchKind.options.find((one) => one === id) ?? null })}
            />
            <SelectField
              label={t('batches.state')}
              options={[
                { id: 'all', name: t('table.all') },
                ...BatchState.options.map((id) => ({ id, name: t(`batches.states.${id}`) })),
              ]}
              value={state ?? 'all'}
              onChange={(id) => set({ state: BatchState.options.find((one) => one === id) ?? null })}
            />
          </>
        }
      />
      {chosen !== null && (
        <BatchPane
          key={chosen}
          id={chosen}
          catalog={catalog}
          index={index}
          onClose={() => set({ batch: null })}
        />
      )}
    </div>
  )
}

interface BatchesProps {
  kind: BatchKind | null
  state: BatchState | null
  catalog: Catalog
  choices: ReactNode
}

function Batches({ kind, state, catalog, choices }: BatchesProps) {
  const t = useTranslations('data')
  const { batch: chosen } = useDataSearch()
  const set = useSetDataSearch()
  const columns = useBatchColumns(catalog)
  // Each page begins behind the last batch of the one before it.
  const [behind, setBehind] = useState<(string | undefined)[]>([undefined])
  const { batches, more, error } = useQueries({
    queries: behind.map((before) =>
      batchesQuery({
        ...(kind !== null && { kind }),
        ...(state !== null && { state }),
        ...(before !== undefined && { before }),
      }),
    ),
    combine: (pages) => ({
      batches: pages[0]?.data ? pages.flatMap(({ data }) => data?.batches ?? []) : null,
      more: pages.at(-1)?.data?.more ?? false,
      error: pages.find((page) => page.error && !page.data)?.error ?? null,
    }),
  })
  if (error) return <FaultFace fault={error} />
  if (!batches) return <LoadingFace label={t('loading')} lines={12} />
  return (
    <TablePart<Batch>
      label={t('batches.title')}
      file={t('batches.title')}
      demonstration={catalog.demonstration}
      columns={spoken(columns, batches)}
      rows={batches}
      rowId={({ id }) => id}
      selected={chosen}
      onSelect={(batch) => set({ batch })}
      choices={choices}
      more={
        more
          ? {
              text: t('table.moreThere'),
              label: t('table.loadMore'),
              run: () => setBehind([...behind, batches.at(-1)?.id]),
            }
          : null
      }
      empty={kind === null && state === null ? t('batches.none') : t('batches.noneOfThese')}
    />
  )
}

/** The columns in which any batch says something: of devices' reports neither files nor authors. */
function spoken(columns: readonly DataColumn<Batch>[], batches: readonly Batch[]): DataColumn<Batch>[] {
  const says = (cell: CsvCell) => cell !== null && cell !== ''
  return columns.filter(
    ({ plain }) => !plain || batches.length === 0 || batches.some((batch) => says(plain(batch))),
  )
}
