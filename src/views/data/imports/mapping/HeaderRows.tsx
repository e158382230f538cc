import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#src/ui/controls/Button.tsx'
import { TextField } from '#src/ui/controls/TextField.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { PopoverButton } from '#src/ui/overlay/PopoverButton.tsx'
import { asWhole } from '#src/views/data/imports/model/written.ts'
import type { Mapping } from '#src/views/data/imports/session/use-mapping.ts'
import css from './mapping.module.css'

/** Where the header stands; the figures begin behind it. */
export function HeaderRows({ m }: { m: Mapping }) {
  const t = useTranslations('data.fixed')
  const { from, to } = m.mapping.header
  const text =
    from === 0 ? t('noHeader') : from === to ? t('headerRow', { from }) : t('headerRows', { from, to })
  return (
    <PopoverButton
      look="field"
      label={t('changeOf', { what: t('header') })}
      button={
        <>
          {text} <Icon name="down" size={0.625} />
        </>
      }
    >
      {(close) => (
        <RowsForm
          key={`${from} ${to}`}
          from={from}
          to={to}
          onAnswer={(rows) => {
            close()
            m.change({ type: 'header', ...rows })
          }}
        />
      )}
    </PopoverButton>
  )
}

interface RowsFormProps {
  from: number
  to: number
  onAnswer: (rows: { from: number; to: number }) => void
}

const lastRow = 1_048_576

function RowsForm({ from, to, onAnswer }: RowsFormProps) {
  const t = useTranslations('data.fixed')
  const q = useTranslations('data.questions')
  const [first, setFirst] = useState(String(from))
  const [last, setLast] = useState(String(to))
  const rows = { from: asWhole(first, 0, lastRow), to: asWhole(last, 0, lastRow) }
  const isRight =
    rows.from !== null && rows.to !== null && rows.from <= rows.to && (rows.from > 0 || rows.to === 0)
  return (
    <form
      className={`${css.pane} ${css.form}`}
      onSubmit={(event) => {
        event.preventDefault()
        if (isRight) onAnswer({ from: rows.from!, to: rows.to! })
      }}
    >
      <TextField label={t('headerFrom')} hint={t('headerHint')} value={first} onChange={setFirst} autoFocus />
      <TextField label={t('headerTo')} value={last} onChange={setLast} />
      <Button type="submit" strong disabled={!isRight}>
        {q('ok')}
      </Button>
    </form>
  )
}
