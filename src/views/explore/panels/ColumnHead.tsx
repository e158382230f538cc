import { useLocale, useTranslations } from 'use-intl'
import { toDay } from '#src/domain/days.ts'
import { formatDay } from '#src/domain/format.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'
import css from './panels.module.css'

interface ColumnHeadProps {
  choice: Choice
  hoverDay: number | null
  /** Back to the catalogue's charts; null: they are what is shown. */
  onReset: (() => void) | null
}

/** The day that all heads speak of, and what the dotted lines are. */
export function ColumnHead({ choice, hoverDay, onReset }: ColumnHeadProps) {
  const t = useTranslations('charts')
  const p = useTranslations('panels')
  const c = useTranslations('comparison')
  const locale = useLocale()
  const { span, compare, besideTo } = choice
  const compared = () => {
    if (besideTo !== null) return t('nowLine')
    if (compare === 'none') return ''
    if (compare === 'week') return t('compareWeekLine')
    if (compare === 'preceding') return t('compareLine', { days: span.to - span.from + 1 })
    return c('line', { day: formatDay(toDay(span.from - compare), locale, 'short', { year: true }) })
  }
  const text = compared()
  return (
    <div className={css.head}>
      <b>{formatDay(hoverDay === null ? choice.days.to : toDay(hoverDay), locale)}</b>
      <span>
        {t('sharedAxis')}
        {text && ` · ${text}`}
      </span>
      {onReset && (
        <Button quiet onPress={onReset}>
          {p('reset')}
        </Button>
      )}
    </div>
  )
}
