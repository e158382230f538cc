import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { type AreaIndex, areaOf } from '#src/situation/areas/area-index.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { useExploreSearch, useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { TextField } from '#src/ui/controls/TextField.tsx'
import { checkDays, tidyDay } from '#src/ui/dates/check-days.ts'
import { AreaSearch } from '#src/views/AreaSearch.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'
import css from './compare.module.css'

interface CompareSettingsProps {
  index: AreaIndex
  choice: Choice
  close: () => void
}

/** The same weeks of another time, and another area. */
export function CompareSettings({ index, choice, close }: CompareSettingsProps) {
  const t = useTranslations('comparison')
  const view = useExploreSearch()
  const set = useSetExploreSearch()
  const areaName = useAreaName()
  const { first, today } = choice.calendar
  const chosen = /^\d/.test(view.compare) ? view.compare : ''
  const [start, setStart] = useState(chosen)
  const [wrong, setWrong] = useState(false)
  const versus = areaOf(index, view.versus)
  return (
    <div className={css.settings}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const day = tidyDay(start)
          const fault = checkDays(day, day, { from: first, to: today })
          setWrong(fault !== null)
          if (fault !== null) return
          set({ compare: day })
          close()
        }}
      >
        <TextField
          label={t('weeks')}
          value={start}
          onChange={setStart}
          hint={first}
          fault={wrong ? t('outside', { from: first, to: today }) : null}
        />
        <Button type="submit" strong>
          {t('apply')}
        </Button>
      </form>
      <section aria-label={t('area')}>
        <h3>{t('area')}</h3>
        {versus && (
          <Button quiet onPress={() => set({ versus: null })}>
            {t('remove', { area: areaName(versus) })}
          </Button>
        )}
        <AreaSearch
          index={index}
          onChoose={(code) => {
            set({ versus: code })
            close()
          }}
        />
      </section>
    </div>
  )
}
