import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Area } from '#src/contract/areas.ts'
import type { Catalog } from '#src/contract/catalog.ts'
import type { Day } from '#src/contract/primitives.ts'
import { dayAt } from '#src/domain/days.ts'
import { formatDay } from '#src/domain/format.ts'
import { wholeCompletenessQuery } from '#src/queries/figures/completeness.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { readForms, readSilent } from '#src/situation/duties/read-aloud.ts'
import { useAsOf, useStandingReading } from '#src/situation/moment/as-of.ts'
import { toldAt } from '#src/situation/sites/told-at.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { copyText } from '#src/ui/copy-text.ts'
import { Icon } from '#src/ui/icons/Icon.tsx'
import css from './ReadAloud.module.css'

const minuteMs = 60_000

interface ReadAloudProps {
  catalog: Catalog
  index: AreaIndex
  area: Area
  day: Day
}

/** Who has not reported, in full sentences by form and area: to be read out from the screen, or copied. */
export function ReadAloud({ catalog, index, area, day }: ReadAloudProps) {
  const t = useTranslations('duties')
  const l = useTranslations('loading')
  const locale = useLocale()
  const areaName = useAreaName()
  const asOf = useAsOf()
  const now = useStandingReading((ms) => Math.floor(ms / minuteMs) * minuteMs)
  const { data, isError } = useQuery(wholeCompletenessQuery(area.code, day, asOf))
  const [copied, setCopied] = useState<boolean | null>(null)
  if (!data) return <p className={css.pane}>{isError ? t('failed') : l('numbers')}</p>
  const words = { t, locale, areaName }
  const isToday = day === dayAt(new Date(now), catalog.timeZone)
  const forms = readForms(data, { catalog, index, area, now, isToday }, words)
  const silent = readSilent(data.silent, toldAt(day, now, catalog.timeZone), words)
  const title = t('readAloudOf', { area: areaName(area), day: formatDay(day, locale) })
  const marks = catalog.demonstration ? [`${title} · ${catalog.title[locale]}`] : [title]
  const text = [
    ...marks,
    ...forms.flatMap(({ head, lines }) => [head, ...lines]),
    ...(silent === null ? [] : [silent]),
  ].join('\n')
  return (
    <article className={css.pane} aria-label={title}>
      <header>
        <h2>{title}</h2>
        <Button onPress={async () => setCopied(await copyText(text))}>{t('copy')}</Button>
        <span role="status">{copied !== null && t(copied ? 'copied' : 'notCopied')}</span>
      </header>
      {silent !== null && (
        <p className={css.silent}>
          <Icon name="serious" size={0.875} /> {silent}
        </p>
      )}
      {forms.length === 0 && <p>{t('nobody')}</p>}
      {forms.map(({ form, head, lines, isOverdue }) => (
        <section key={form}>
          <p>
            <Icon name={isOverdue ? 'warning' : lines.length > 0 ? 'notice' : 'ok'} size={0.875} /> {head}
          </p>
          {lines.map((line) => (
            <p key={line} className={css.line}>
              {line}
            </p>
          ))}
        </section>
      ))}
    </article>
  )
}
