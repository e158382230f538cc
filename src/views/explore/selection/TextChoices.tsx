import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Choices } from './Choices.tsx'
import css from './selection.module.css'

interface TextChoicesProps {
  name: string
  /** How many sites have each text, for the rest of the filters. */
  counts: ReadonlyMap<string, number>
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** So many fit; the others are found by a part of them. */
const shown = 8

/** The texts that sites have in an attribute, those of most sites first; what is chosen always stands there. */
export function TextChoices({ name, counts, chosen, onChange }: TextChoicesProps) {
  const t = useTranslations('selection')
  const [part, setPart] = useState('')
  const wanted = part.trim().toLowerCase()
  const others = [...counts]
    .filter(([text]) => !chosen.includes(text) && text.toLowerCase().includes(wanted))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const listed = [...chosen, ...others.slice(0, shown).map(([text]) => text)]
  if (counts.size === 0 && chosen.length === 0) return null
  return (
    <Choices
      legend={name}
      choices={listed.map((text) => ({ id: text, name: text, count: counts.get(text) ?? 0 }))}
      chosen={chosen}
      onChange={onChange}
      before={
        counts.size > shown && (
          <input
            className={css.part}
            aria-label={t('findText', { attribute: name })}
            placeholder={t('findText', { attribute: name })}
            value={part}
            onChange={({ target }) => setPart(target.value)}
          />
        )
      }
      after={others.length > shown && t('moreTexts', { count: others.length - shown })}
    />
  )
}
