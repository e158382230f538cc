import { useLocale, useTranslations } from 'use-intl'
import type { PanelForm, Per } from '#src/contract/desk/panels.ts'
import { divisorsOf } from '#src/domain/compare/divisors-of.ts'
import { breakdownOf } from '#src/situation/measures/measures.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { CheckField } from '#src/ui/controls/CheckField.tsx'
import { IconButton } from '#src/ui/controls/IconButton.tsx'
import { Segments } from '#src/ui/controls/Segments.tsx'
import { SelectField } from '#src/ui/controls/SelectField.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { panelOf } from './model/arrange.ts'
import { formsOf, isOverDays, versusOf } from './model/forms.ts'
import type { PanelCardProps } from './panel-card-props.ts'
import css from './panels.module.css'

const whole = 'total'

/** Which measure a panel shows and how, where it stands, and its end. */
export function PanelSettings(props: PanelCardProps & { form: PanelForm; close: () => void }) {
  const { panel, measure, catalog, form, isFirst, isLast, onChange, onMove, onRemove, close } = props
  const t = useTranslations('panels')
  const filters = useTranslations('filters')
  const locale = useLocale()
  const breakdown = breakdownOf(catalog, measure)
  const divisors = form === 'scatter' || form === 'pyramid' ? [] : divisorsOf(catalog, measure)
  const measures = catalog.measures.map(({ id, name }) => ({ id, name: name[locale] }))
  return (
    <div className={css.settings}>
      <SelectField
        look="field"
        label={t('measure')}
        options={measures}
        value={measure.id}
        onChange={(id) => onChange({ ...panelOf(id), form: panel.form })}
      />
      {breakdown && form !== 'pyramid' && (
        <SelectField
          look="field"
          label={breakdown.name[locale]}
          options={[
            { id: whole, name: filters('total') },
            ...breakdown.keys.map(({ id, name }) => ({ id, name: name[locale] })),
          ]}
          value={panel.key ?? whole}
          onChange={(key) => onChange({ key: key === whole ? null : key })}
        />
      )}
      <Segments
        framed
        label={t('form')}
        options={formsOf(catalog, measure).map((id) => ({ id, label: t(`forms.${id}`) }))}
        value={form}
        onChange={(id) => onChange({ form: id })}
      />
      {form === 'scatter' && (
        <SelectField
          look="field"
          label={t('versus')}
          options={measures.filter(({ id }) => id !== measure.id)}
          value={versusOf(catalog, measure, panel)}
          onChange={(versus) => onChange({ versus })}
        />
      )}
      {divisors.length > 0 && (
        <Segments
          framed
          label={filters('per')}
          options={[
            { id: 'none', label: filters('perNone') },
            ...divisors.map((id) => ({ id, label: filters(`perOf.${id}`) })),
          ]}
          value={panel.per ?? 'none'}
          onChange={(id: Per | 'none') => onChange({ per: id === 'none' ? null : id })}
        />
      )}
      {isOverDays(form) && (
        <CheckField label={t('mean')} checked={panel.mean} onChange={(mean) => onChange({ mean })} />
      )}
      <div className={css.moves}>
        <IconButton framed label={t('up')} disabled={isFirst} onPress={() => onMove(-1)}>
          <Icon name="raise" size={0.875} />
        </IconButton>
        <IconButton framed label={t('down')} disabled={isLast} onPress={() => onMove(1)}>
          <Icon name="lower" size={0.875} />
        </IconButton>
        <Button
          onPress={() => {
            close()
            onRemove()
          }}
        >
          <Icon name="remove" size={0.875} />{' '}
          {t('remove', { measure: (measure.short ?? measure.name)[locale] })}
        </Button>
      </div>
    </div>
  )
}
