import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { CubeMeasure } from '#src/situation/measures/measures.ts'
import { IconButton } from '#src/ui/controls/IconButton.tsx'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { DialogPopover } from '#src/ui/overlay/DialogPopover.tsx'
import { useBesideNow } from '#src/views/explore/model/use-beside-now.ts'
import { useComing } from '#src/views/explore/model/use-coming.ts'
import { useUnfollowed } from '#src/views/explore/selection/use-unfollowed.tsx'
import { FaultFace } from '#src/views/faults/FaultFace.tsx'
import { Form } from './Form.tsx'
import { formOf } from './model/forms.ts'
import { panelCubes } from './model/panel-cubes.ts'
import { PanelActions } from './PanelActions.tsx'
import { PanelSettings } from './PanelSettings.tsx'
import type { PanelCardProps } from './panel-card-props.ts'
import css from './panels.module.css'
import { usePanelCubes } from './use-panel-cubes.ts'
import { useSeen } from './use-seen.ts'

const none: readonly CubeMeasure[] = []

/** One panel: asks for its measure once it is on screen, draws it, and lets itself be changed, moved and closed. */
export function PanelCard(props: PanelCardProps) {
  const { panel, measure, catalog, choice, onMove } = props
  const t = useTranslations('loading')
  const p = useTranslations('panels')
  const locale = useLocale()
  const unfollowed = useUnfollowed(catalog, measure)
  const [ref, seen] = useSeen()
  const [table, setTable] = useState(false)
  const settings = useSettings()
  const form = formOf(catalog, measure, panel)
  const wanted = useMemo(() => panelCubes(catalog, measure, panel, form), [catalog, measure, panel, form])
  const { sets, faults, coming } = usePanelCubes(catalog, wanted, choice, seen)
  const now = useBesideNow(catalog, seen ? wanted : none, choice)
  const comingText = useComing(catalog, coming)
  const fault = wanted.flatMap(({ id }) => (sets.has(id) ? [] : (faults.get(id) ?? [])))[0]
  const ready = seen && wanted.every(({ id }) => sets.has(id))
  const settingsLabel = p('settings', { measure: measure.name[locale] })
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    event.stopPropagation()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <section
      ref={ref}
      className={css.panel}
      data-panel={form}
      tabIndex={-1}
      aria-label={measure.name[locale]}
      onKeyDownCapture={onKeyDown}
    >
      {unfollowed && <p className={css.unfollowed}>{unfollowed}</p>}
      {comingText && <p className={css.unfollowed}>{comingText}</p>}
      {ready ? (
        <Form
          {...props}
          form={form}
          sets={sets}
          now={now}
          table={table && form !== 'rank'}
          actions={
            <PanelActions
              {...props}
              form={form}
              sets={sets}
              table={table}
              onTable={setTable}
              settings={
                <IconButton
                  ref={settings.button}
                  label={settingsLabel}
                  expanded={settings.isOpen}
                  onPress={settings.open}
                >
                  <Icon name="settings" size={0.875} />
                </IconButton>
              }
            />
          }
        />
      ) : (
        <>
          <h3 className={css.title}>{measure.name[locale]}</h3>
          {fault ? <FaultFace fault={fault} /> : <LoadingFace label={t('numbers')} lines={6} />}
        </>
      )}
      <DialogPopover
        label={settingsLabel}
        placement="bottom end"
        anchor={settings.button}
        isOpen={settings.isOpen}
        onOpenChange={settings.toggle}
      >
        {(close) => <PanelSettings {...props} form={form} close={close} />}
      </DialogPopover>
    </section>
  )
}

/** Open while the head with its button is drawn anew by another form; the focus goes back to the button that is there then. */
function useSettings() {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  return {
    button,
    isOpen,
    open: () => setIsOpen(true),
    toggle: (open: boolean) => {
      setIsOpen(open)
      if (!open)
        requestAnimationFrame(() => document.activeElement === document.body && button.current?.focus())
    },
  }
}
