import { type RefObject, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { TextField } from '#src/ui/controls/TextField.tsx'
import type { Editing } from '#src/views/wall/editor/use-editing.ts'
import { useFaultWords } from '#src/views/wall/editor/words.ts'
import { AreaField } from './AreaField.tsx'
import css from './aside.module.css'
import { DayBox } from './DayBox.tsx'
import { NumberBox } from './NumberBox.tsx'
import { PinForm } from './PinForm.tsx'

/** The scene itself; one that has just been added is named first. */
export function SceneForm({ e, fresh }: { e: Editing; fresh: RefObject<boolean> }) {
  const t = useTranslations('scenes')
  const words = useFaultWords()
  const { scene } = e
  const [isFresh] = useState(fresh.current)
  useEffect(() => {
    fresh.current = false
  }, [fresh])
  const faults = e.faults[e.draft.at]!
  const rename = (lang: 'zh' | 'en') => (text: string) =>
    e.change({ type: 'rename', name: { ...scene.name, [lang]: text } }, `name ${lang}`)
  const id = e.saved.has(scene.id) ? t('idKept', { id: scene.id }) : t('id', { id: scene.id })
  return (
    <>
      <div className={css.pair}>
        <TextField
          label={t('nameZh')}
          value={scene.name.zh}
          onChange={rename('zh')}
          maxLength={40}
          fault={words.at(faults, 'name.zh')}
          autoFocus={isFresh}
        />
        <TextField
          label={t('nameEn')}
          value={scene.name.en}
          onChange={rename('en')}
          maxLength={60}
          fault={words.at(faults, 'name.en')}
        />
      </div>
      <p className={css.note}>{words.at(faults, 'id') ?? id}</p>
      <AreaField
        index={e.index}
        value={scene.area}
        onChange={(area) => e.edit({ area })}
        fault={words.at(faults, 'area')}
      />
      <div className={css.pair}>
        <NumberBox
          label={t('days')}
          hint={t('daysHint')}
          value={scene.days}
          onChange={(days) => e.edit({ days: days ?? scene.days }, 'days')}
          fault={words.at(faults, 'days')}
        />
        <DayBox
          label={t('lastDay')}
          hint={t('lastDayHint')}
          value={scene.to}
          onChange={(to) => e.edit({ to }, 'to')}
        />
      </div>
      <div className={css.pair}>
        <NumberBox
          label={t('dwell')}
          hint={t('dwellHint')}
          value={scene.dwell}
          mayBeEmpty
          onChange={(dwell) => e.edit({ dwell }, 'dwell')}
          fault={words.at(faults, 'dwell')}
        />
      </div>
      <PinForm e={e} />
    </>
  )
}
