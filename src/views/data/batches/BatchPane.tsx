import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { batchQuery } from '#src/queries/handing-in/batches.ts'
import { IconButton } from '#src/ui/controls/IconButton.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import type { Ground } from '#src/views/data/ground.ts'
import { FaultFace } from '#src/views/faults/FaultFace.tsx'
import { BatchFacts } from './BatchFacts.tsx'
import { BatchRows } from './BatchRows.tsx'
import css from './batches.module.css'
import { Decide } from './Decide.tsx'

interface BatchPaneProps extends Ground {
  id: string
  onClose: () => void
}

/** One batch: what it is, what it changed, and what can be done with it. */
export function BatchPane({ id, catalog, index, onClose }: BatchPaneProps) {
  const t = useTranslations('data.batches')
  const { data: batch, error } = useQuery(batchQuery(id))
  return (
    <section className={css.pane} aria-label={t('open', { id })}>
      <header>
        <h2>{batch?.file?.name ?? batch?.source ?? t('open', { id })}</h2>
        <IconButton label={t('close')} onPress={onClose}>
          <Icon name="close" size={0.75} />
        </IconButton>
      </header>
      {error && !batch && <FaultFace fault={error} />}
      {batch && (
        <>
          <BatchFacts batch={batch} catalog={catalog} />
          <Decide batch={batch} />
          <BatchRows id={id} name={batch.file?.name ?? batch.source} catalog={catalog} index={index} />
        </>
      )}
    </section>
  )
}
