import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { useShortcut } from '#src/ui/a11y/use-shortcut.ts'
import { VisuallyHidden } from '#src/ui/a11y/VisuallyHidden.tsx'
import { IconButton } from '#src/ui/controls/IconButton.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { Marked } from './Marked.tsx'
import css from './SearchBox.module.css'
import { useResultKeys } from './use-result-keys.ts'

export interface SearchResult {
  id: string
  name: string
  /** [start, end) of the characters that match. */
  marks?: readonly (readonly [number, number])[]
  /** Where it lies, or what else matched. */
  note?: ReactNode
}

export interface SearchBoxProps {
  label: string
  placeholder: string
  /** Pressed anywhere, it brings the reader here. */
  shortcut?: string
  search: (text: string) => readonly SearchResult[]
  onChoose: (id: string) => void
  /** The reader turns to the box: time to fetch what a search needs. */
  onFocus?: () => void
  words: {
    /** “3 areas match”, announced. */
    results: (count: number) => string
    none: (text: string) => string
    clear: string
  }
}

/** A combobox: the field keeps the focus, the arrows walk through the results. */
export function SearchBox(props: SearchBoxProps) {
  const { label, placeholder, shortcut, search, onChoose, onFocus, words } = props
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const base = useId()
  useShortcut(shortcut ?? '', () => field.current?.focus())

  const asked = text.trim() !== ''
  const results = asked ? search(text) : []
  const shown = open && asked
  const keys = useResultKeys({
    count: results.length,
    onChoose: (at) => {
      const result = shown && results[at]
      if (result) choose(result.id)
    },
    onMove: () => setOpen(true),
  })
  const chosen = shown ? results[keys.at] : undefined

  function choose(id: string) {
    setText('')
    setOpen(false)
    onChoose(id)
  }

  function onKeyDown(event: KeyboardEvent) {
    // A key that belongs to an input method (choosing a Chinese word) is not ours.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      if (text === '') field.current?.blur()
      setText('')
      setOpen(false)
      return
    }
    keys.onKeyDown(event)
  }

  return (
    <search
      className={css.box}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <Icon name="search" size={0.875} />
      <input
        ref={field}
        role="combobox"
        aria-label={label}
        aria-expanded={shown && results.length > 0}
        aria-controls={`${base}list`}
        aria-autocomplete="list"
        aria-activedescendant={chosen ? `${base}${chosen.id}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={text}
        onFocus={onFocus}
        onChange={(event) => {
          setText(event.target.value)
          keys.setAt(0)
          setOpen(true)
        }}
        onKeyDown={onKeyDown}
      />
      {text === '' && shortcut && <kbd>{shortcut}</kbd>}
      {text !== '' && (
        <IconButton
          label={words.clear}
          onPress={() => {
            setText('')
            field.current?.focus()
          }}
        >
          <Icon name="close" size={0.625} />
        </IconButton>
      )}
      <VisuallyHidden>
        <span role="status">{shown ? words.results(results.length) : ''}</span>
      </VisuallyHidden>
      <div className={css.results} hidden={!shown}>
        {shown && results.length === 0 && <p>{words.none(text.trim())}</p>}
        <div id={`${base}list`} role="listbox" aria-label={label} className={css.list}>
          {results.map((result) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field keeps the focus and answers the keys
            <div
              key={result.id}
              id={`${base}${result.id}`}
              role="option"
              aria-selected={result === chosen}
              className={css.result}
              ref={result === chosen ? intoView : undefined}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(result.id)}
            >
              <Marked text={result.name} marks={result.marks ?? []} />
              {result.note && <small>{result.note}</small>}
            </div>
          ))}
        </div>
      </div>
    </search>
  )
}

/** Scrolls the list alone: `scrollIntoView` would move the panels around it too. */
function intoView(element: HTMLElement | null) {
  const list = element?.parentElement
  if (!element || !list) return
  const below = element.offsetTop + element.offsetHeight - list.clientHeight
  list.scrollTop = Math.min(element.offsetTop, Math.max(list.scrollTop, below))
}
