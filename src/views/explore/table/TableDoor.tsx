import { lazy, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { useHasRoom } from '#src/situation/words/use-has-room.ts'
import { useExploreSearch, useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { useShortcut } from '#src/ui/a11y/use-shortcut.ts'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import { Drawer } from '#src/ui/overlay/dialog/Drawer.tsx'
import type { TablePaneProps } from './TablePane.tsx'

const TablePane = lazy(() => import('./TablePane.tsx').then((module) => ({ default: module.TablePane })))

/** The table's drawer, there from the first: what is in it comes after the screen. */
export function TableDoor(props: TablePaneProps) {
  const set = useSetExploreSearch()
  const isWorded = useHasRoom('columns')
  useShortcut('t', () => set((now) => ({ table: !now.table })))
  return <Suspense fallback={<Waiting />}>{isWorded ? <TablePane {...props} /> : <Waiting />}</Suspense>
}

function Waiting() {
  const t = useTranslations('table')
  const loading = useTranslations('loading')
  const { table } = useExploreSearch()
  const set = useSetExploreSearch()
  return (
    <Drawer
      title={t('table')}
      hint={t('key')}
      open={table}
      onOpenChange={(open) => set({ table: open })}
      openLabel={t('open')}
      closeLabel={t('close')}
      rows={12}
    >
      <LoadingFace label={loading('numbers')} lines={1} />
    </Drawer>
  )
}
