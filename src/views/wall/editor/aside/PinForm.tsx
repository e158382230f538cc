import { useTranslations } from 'use-intl'
import type { ScenePin } from '#src/contract/wall/scenes.ts'
import { CheckField } from '#src/ui/controls/CheckField.tsx'
import { Segments } from '#src/ui/controls/Segments.tsx'
import { aboutMeasure, underKey } from '#src/views/wall/editor/model/panels.ts'
import type { Editing } from '#src/views/wall/editor/use-editing.ts'
import { useFaultWords } from '#src/views/wall/editor/words.ts'
import css from './aside.module.css'
import { KeySelect, MeasureSelect } from './MeasureFields.tsx'
import { NumberBox } from './NumberBox.tsx'

const usualMinutes = 30

/** The limit past which walls stay on this scene. */
export function PinForm({ e }: { e: Editing }) {
  const t = useTranslations('scenes')
  const { pin } = e.scene
  const measure = e.catalog.headlines[0] ?? e.catalog.home.measure
  return (
    <fieldset className={css.pin}>
      <CheckField
        label={t('pin')}
        checked={pin !== undefined}
        onChange={(on) => e.edit({ pin: on ? { measure, above: 0, minutes: usualMinutes } : undefined })}
      />
      {pin && <PinFields e={e} pin={pin} />}
    </fieldset>
  )
}

function PinFields({ e, pin }: { e: Editing; pin: ScenePin }) {
  const t = useTranslations('scenes')
  const words = useFaultWords()
  const faults = e.faults[e.draft.at]!
  const set = (next: ScenePin, tag?: string) => e.edit({ pin: next }, tag)
  const side = pin.below === undefined ? 'above' : 'below'
  const limit = (pin.below === undefined ? pin.above : pin.below) ?? 0
  const past = (to: 'above' | 'below', value: number): ScenePin => {
    const { above: _above, below: _below, ...rest } = pin
    return { ...rest, [to]: value }
  }
  return (
    <>
      <MeasureSelect
        catalog={e.catalog}
        label={t('pinMeasure')}
        ids={e.catalog.measures.map(({ id }) => id)}
        value={pin.measure}
        onChange={(id) => set(aboutMeasure(e.catalog, pin, id))}
        fault={words.at(faults, 'pin.measure')}
      />
      <KeySelect
        catalog={e.catalog}
        measure={pin.measure}
        value={pin.key}
        onChange={(key) => set(underKey(pin, key))}
        path="pin"
        faults={faults}
      />
      <div className={css.choice}>
        <span>{t('pinWhen')}</span>
        <Segments
          framed
          label={t('pinWhen')}
          options={[
            { id: 'above', label: t('above') },
            { id: 'below', label: t('below') },
          ]}
          value={side}
          onChange={(to) => set(past(to, limit))}
        />
      </div>
      <div className={css.pair}>
        <NumberBox
          label={t('limit')}
          hint={t('limitHint')}
          value={limit}
          onChange={(value) => set(past(side, value ?? 0), 'pin limit')}
        />
        <NumberBox
          label={t('minutes')}
          hint={t('minutesHint')}
          value={pin.minutes}
          onChange={(minutes) => set({ ...pin, minutes: minutes ?? usualMinutes }, 'pin minutes')}
          fault={words.at(faults, 'pin.minutes')}
        />
      </div>
    </>
  )
}
