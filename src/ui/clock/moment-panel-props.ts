export interface MomentPanelProps {
  /** ISO moment the fields begin with. */
  value: string
  /** The latest that can be chosen, ISO. */
  latest: string
  timeZone: string
  /** Of the two Englishes with a date in it, the one that writes the year first: nobody takes a month for a day. */
  locale: 'zh-CN' | 'en-CA'
  /** A moment with one press; `moment` null: now. Undefined while it is not known: the choice is there and waits. */
  presets: readonly { id: string; label: string; note?: string; moment: string | null | undefined }[]
  /** ISO with the zone's offset; null: now. */
  onChange: (moment: string | null) => void
  onDone: () => void
  words: {
    title: string
    hint: string
    moment: string
    apply: string
    /** The chosen moment is still to come. */
    tooLate: string
  }
}
