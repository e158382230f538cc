import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { PanelForm } from '#src/contract/desk/panels.ts'
import { total } from '#src/domain/cube.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { isOwn } from '#src/situation/areas/runs.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import { type CubeSets, quantityOf } from '#src/situation/measures/quantity-of.ts'
import { rowsOf } from '#src/situation/selection/part.ts'
import { IconButton } from '#src/ui/controls/IconButton.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { MeasureNote } from '#src/views/explore/numbers/MeasureNote.tsx'
import { askedOfPanel } from '#src/views/explore/take/asked-of-panel.ts'
import { PanelMenu } from '#src/views/explore/take/picture/PanelMenu.tsx'
import { whyOf } from '#src/views/explore/why/why-of.ts'
import { ceilingShare, isOverDays, versusOf } from './model/forms.ts'
import { panelTitle } from './model/panel-title.ts'
import { scatterDots } from './model/scatter-dots.ts'
import type { PanelCardProps } from './panel-card-props.ts'

interface PanelActionsProps extends PanelCardProps {
  form: PanelForm
  sets: CubeSets
  table: boolean
  onTable: (table: boolean) => void
  /** Opens how it is looked at. */
  settings: ReactNode
}

/** What a panel's number is, its table twin, the way out for it, and how it is looked at. */
export function PanelActions(props: PanelActionsProps) {
  const { catalog, index, measure, panel, choice, sets, form, table, onTable, settings } = props
  const t = useTranslations('charts')
  const locale = useLocale()
  const { area, part, span, days } = choice
  const ceiling = ceilingShare(catalog, measure, panel, choice.versus !== null)?.id ?? null
  const quantity = quantityOf(catalog, measure, sets, panel.key)
  // A chart over days speaks of one of them, one over places of all.
  const why = { ...whyOf(catalog, { measure, key: panel.key, per: panel.per }, choice) }
  if (isOverDays(form)) why.from = days.to
  const told =
    quantity && total(quantity, rowsOf(quantity.places, part), { ...span, from: toDayNumber(why.from) })
  const versus = form === 'scatter' ? measureOf(catalog, versusOf(catalog, measure, panel)) : null
  const scattered = () => {
    const x = versus && quantityOf(catalog, versus, sets)
    if (!x || !quantity) return null
    const { by } = scatterDots(x, quantity, { area, picked: part.picked ?? null, span, index })
    return { measure: versus.id, by }
  }
  return (
    <>
      {told && (
        <MeasureNote
          catalog={catalog}
          own={!part.picked && isOwn(quantity!.places, area)}
          measure={measure}
          breakdownKey={panel.key}
          total={told}
          area={area}
          day={days.to}
          why={why}
          versus={isOverDays(form) && form !== 'heat' ? choice.versus : null}
        />
      )}
      {form !== 'rank' && (
        <IconButton
          label={table ? t('closeTable') : t('openTable')}
          pressed={table}
          onPress={() => onTable(!table)}
        >
          <Icon name="table" size={0.875} />
        </IconButton>
      )}
      <PanelMenu
        ground={props}
        subject={{
          title: panelTitle(catalog, measure, panel, locale),
          measures: versus ? [measure, versus] : [measure],
          total: () => told,
        }}
        numbers={(format) =>
          askedOfPanel({ panel, form, versus: scattered(), ceiling }, format, choice, locale)
        }
      />
      {settings}
    </>
  )
}
