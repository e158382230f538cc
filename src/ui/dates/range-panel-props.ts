export interface DayRange {
  from: string
  to: string
}

export interface RangePanelProps {
  /** Days as `YYYY-MM-DD`, both ends inside. */
  value: DayRange
  /** The first and the last day that can be chosen. */
  bounds: DayRange
  onChange: (range: DayRange) => void
  onDone: () => void
  presets: readonly { id: string; label: string }[]
  /** The preset in force, if the days come from one. */
  preset: string | null
  onPreset: (id: string) => void
  locale: 'zh-CN' | 'en'
  words: {
    choose: string
    hint: string
    presets: string
    earlier: string
    later: string
    from: string
    to: string
    apply: string
    previousMonth: string
    nextMonth: string
    invalidDay: string
    outside: string
    order: string
  }
}
