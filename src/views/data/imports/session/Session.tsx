import { useTranslations } from 'use-intl'
import type { ImportReply } from '#src/contract/handing-in/imports.ts'
import type { Ground } from '#src/views/data/ground.ts'
import { Preview } from '#src/views/data/imports/mapping/Preview.tsx'
import { Questions } from '#src/views/data/imports/mapping/Questions.tsx'
import { Reasons } from '#src/views/data/imports/mapping/Reasons.tsx'
import { SameForAll } from '#src/views/data/imports/mapping/SameForAll.tsx'
import { Report } from '#src/views/data/imports/report/Report.tsx'
import { Refusal } from '#src/views/faults/Refusal.tsx'
import { CommitForm } from './CommitForm.tsx'
import { Committed } from './Committed.tsx'
import { FileLine } from './FileLine.tsx'
import { Reading } from './Reading.tsx'
import css from './session.module.css'
import { useLastWhole } from './use-last-whole.ts'
import { useMapping } from './use-mapping.ts'

interface SessionProps extends Ground {
  reply: ImportReply
}

/** A file that is longer takes a while to be read anew. */
const longBytes = 1_000_000

/** One screen for a file that was read: what it was taken for, what is wrong with it, what it would change, and the commit. */
export function Session({ reply: newest, catalog, index }: SessionProps) {
  const t = useTranslations('data')
  const reply = useLastWhole(newest)
  const m = useMapping(newest)
  const isCommitted = newest.state === 'committed'
  const isOpen = !isCommitted && newest.state !== 'committing'
  return (
    <div className={css.session}>
      <FileLine reply={{ ...reply, state: newest.state }} catalog={catalog} />
      <div className={css.sheet} data-short={isCommitted || reply.counts === null || undefined}>
        <Preview reply={reply} m={m} catalog={catalog} frozen={!isOpen} />
        <Report
          reply={reply}
          m={m}
          catalog={catalog}
          index={index}
          frozen={!isOpen}
          committed={isCommitted}
        />
      </div>
      <aside className={css.beside} aria-label={t('commit.title')}>
        {newest.state === 'reading' && newest.file.bytes > longBytes && <Reading reply={newest} />}
        {newest.committed ? (
          <Committed reply={newest} batch={newest.committed} catalog={catalog} />
        ) : (
          <CommitForm reply={reply} state={newest.state} busy={m.busy} catalog={catalog} />
        )}
        {isOpen && <Questions reply={reply} m={m} catalog={catalog} index={index} />}
        {m.fault && (
          <div className={css.block}>
            <Refusal fault={m.fault} onEntered={() => m.change()} />
          </div>
        )}
        {isOpen && <SameForAll reply={reply} m={m} catalog={catalog} index={index} />}
        <Reasons reply={reply} catalog={catalog} />
      </aside>
    </div>
  )
}
