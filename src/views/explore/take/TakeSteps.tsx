import { useLocale, useTranslations } from 'use-intl'
import { formatBytes } from '#src/domain/format.ts'
import { useKeptFocus } from '#src/ui/a11y/use-kept-focus.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { Progress } from '#src/ui/faces/Progress.tsx'
import { Refusal } from '#src/views/faults/Refusal.tsx'
import css from './take.module.css'
import type { Take } from './use-take.ts'

/** The button that begins a file, how far it has come, and where it went, or why there is none. */
export function TakeSteps({ take, begin }: { take: Take; begin: () => void }) {
  const t = useTranslations('take')
  const locale = useLocale()
  const kept = useKeptFocus()
  const { received, saved, fault } = take
  const size = formatBytes(received.bytes, locale)
  const came = received.rows === null ? t('came', { size }) : t('cameOf', { rows: received.rows, size })
  return (
    <div className={css.steps} {...kept}>
      {fault && <Refusal fault={fault} onEntered={begin} />}
      {take.isPending ? (
        <div className={css.making}>
          <Progress label={t('making')} text={came} share={null} />
          <Button onPress={take.stop}>{t('stop')}</Button>
        </div>
      ) : (
        <>
          {saved && (
            <p role="status" className={css.saved}>
              {t('saved', { name: saved.name, size: formatBytes(saved.bytes, locale) })}
            </p>
          )}
          <Button strong className={css.begin} onPress={begin}>
            {saved ? t('again') : t('save')}
          </Button>
        </>
      )}
    </div>
  )
}
