import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { startOfDay, writeMoment } from '#src/domain/moments/moments.ts'
import { correctionsQuery } from '#src/queries/figures/history.ts'
import { useServerReading } from '#src/queries/live/use-connection.ts'
import { MomentPanel } from '#src/ui/clock/MomentPanel.tsx'
import { useMomentWords } from '#src/views/use-moment-words.ts'

interface MomentChoiceProps {
  asOf: string | null
  area: string | null
  timeZone: string
  onChange: (moment: string | null) => void
  onDone: () => void
}

const minuteMs = 60_000
const dayMs = 1440 * minuteMs

/** The moments one asks for most, and any other. */
export function MomentChoice({ asOf, area, timeZone, onChange, onDone }: MomentChoiceProps) {
  const t = useTranslations('history')
  const locale = useLocale()
  const said = useMomentWords(timeZone)
  const now = useServerReading((ms) => Math.floor(ms / minuteMs) * minuteMs)
  const newest = useQuery(
    correctionsQuery({ measures: [], area, from: null, to: null, since: null, asOf: null, limit: 1 }),
  )
  const [correction] = newest.data?.corrections ?? []
  const before = correction && writeMoment(Date.parse(correction.recordedAt) - 1, timeZone)
  const preset = (id: string, label: string, moment: string) => ({ id, label, moment, note: said(moment) })
  return (
    <MomentPanel
      value={asOf ?? writeMoment(now, timeZone)}
      latest={writeMoment(now, timeZone)}
      timeZone={timeZone}
      locale={locale === 'zh' ? 'zh-CN' : 'en-CA'}
      presets={[
        { id: 'now', label: t('now'), moment: null, note: said(writeMoment(now, timeZone)) },
        preset('yesterday', t('yesterday'), writeMoment(now - dayMs, timeZone)),
        preset('today', t('startOfDay'), writeMoment(startOfDay(now, timeZone), timeZone)),
        before === undefined
          ? {
              id: 'before',
              label: t('beforeCorrection'),
              moment: undefined,
              ...(newest.data && { note: t('noCorrection') }),
            }
          : preset('before', t('beforeCorrection'), before),
      ]}
      onChange={onChange}
      onDone={onDone}
      words={{
        title: t('title'),
        hint: t('hint'),
        moment: t('moment'),
        apply: t('apply'),
        tooLate: t('tooLate'),
      }}
    />
  )
}
