import { type ReactNode, useId, useMemo, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { VisuallyHidden } from '#src/ui/a11y/VisuallyHidden.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { Marked } from '#src/ui/search/Marked.tsx'
import { useResultKeys } from '#src/ui/search/use-result-keys.ts'
import css from './CommandBox.module.css'

export interface CommandItem {
  id: string
  name: string
  /** [start, end) of the characters that match. */
  marks: readonly (readonly [number, number])[]
  /** Where it lies, or what else matched. */
  note: string
  mark?: ReactNode
}

export interface CommandSection {
  id: string
  name: string
  items: readonly CommandItem[]
}

export interface CommandBoxProps {
  label: string
  placeholder: string
  /** The sections for what is typed; for nothing, what is offered first. */
  search: (text: string) => readonly CommandSection[]
  onChoose: (id: string) => void
  onClose: () => void
  words: {
    /** Announced. */
    results: (count: number) => string
    none: (text: string) => string
  }
}

/** One field over everything: it keeps the focus, the arrows walk through what is found, Escape shuts it and the focus goes back. */
export function CommandBox({ label, placeholder, search, onChoose, onClose, words }: CommandBoxProps) {
  const [text, setText] = useState('')
  const base = useId()
  const sections = useMemo(() => search(text), [search, text])
  const items = sections.flatMap((section) => section.items)
  const keys = useResultKeys({ count: items.length, onChoose: (at) => onChoose(items[at]!.id) })
  const chosen = items[keys.at]
  return (
    <ModalOverlay className={css.veil ?? ''} isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className={css.box ?? ''}>
        <Dialog className={css.dialog ?? ''} aria-label={label}>
          <div className={css.field}>
            <Icon name="search" size={0.9375} />
            <input
              autoFocus
              role="combobox"
              aria-label={label}
              aria-expanded={items.length > 0}
              aria-controls={`${base}list`}
              aria-autocomplete="list"
              aria-activedescendant={chosen ? `${base}${chosen.id}` : undefined}
              autoComplete="off"
              spellCheck={false}
              placeholder={placeholder}
              value={text}
              onChange={(event) => {
                setText(event.target.value)
                keys.setAt(0)
              }}
              onKeyDown={keys.onKeyDown}
            />
          </div>
          <VisuallyHidden>
            <span role="status">{text.trim() === '' ? '' : words.results(items.length)}</span>
          </VisuallyHidden>
          {items.length === 0 && text.trim() !== '' && <p className={css.none}>{words.none(text.trim())}</p>}
          <div
            id={`${base}list`}
            role="listbox"
            aria-label={label}
            className={css.list}
            hidden={items.length === 0}
          >
            {sections.map((section) => (
              // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
              <div key={section.id} role="group" aria-labelledby={`${base}${section.id}-head`}>
                <div id={`${base}${section.id}-head`} className={css.head} role="presentation">
                  {section.name}
                </div>
                {section.items.map((item) => (
                  // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field keeps the focus and answers the keys
                  <div
                    key={item.id}
                    id={`${base}${item.id}`}
                    role="option"
                    aria-selected={item === chosen}
                    className={css.item}
                    ref={item === chosen ? intoView : undefined}
                    onPointerDown={(event) => event.preventDefault()}
                    onClick={() => onChoose(item.id)}
                  >
                    {item.mark}
                    <Marked text={item.name} marks={item.marks} />
                    {item.note && <small>{item.note}</small>}
                  </div>
                ))}
              </div>
            ))}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

const intoView = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' })
