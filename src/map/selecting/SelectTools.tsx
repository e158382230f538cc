import type { SelectWords } from '../types.ts'
import type { Tool } from './drawn-shape.ts'

const drawings: Record<Tool, string> = {
  box: 'M2.5 3.5H13.5V12.5H2.5Z',
  lasso: 'M6 13.5C1.5 12.5 1.5 4.5 6.5 3C11 1.7 15 4.5 13.2 8.2C11.8 11 6.5 9.8 6 13.5',
  circle: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0 -11ZM8 8H13.5',
}
const inView =
  'M2.5 5.5V2.5H5.5M10.5 2.5H13.5V5.5M13.5 10.5V13.5H10.5M5.5 13.5H2.5V10.5M5.5 5.5H10.5V10.5H5.5Z'

interface Props {
  words: SelectWords
  tool: Tool | null
  onTool: (tool: Tool) => void
  /** What the map shows is selected, and goes with it. */
  follows: boolean
  onInView: () => void
}

export function SelectTools({ words, tool, onTool, follows, onInView }: Props) {
  return (
    <>
      {(['box', 'lasso', 'circle'] as const).map((one) => (
        <button
          key={one}
          type="button"
          aria-label={words[one]}
          title={words[one]}
          aria-pressed={tool === one}
          onClick={() => onTool(one)}
        >
          <Icon d={drawings[one]} />
        </button>
      ))}
      <button
        type="button"
        aria-label={words.inView}
        title={words.inView}
        aria-pressed={follows}
        onClick={onInView}
      >
        <Icon d={inView} />
      </button>
    </>
  )
}

function Icon({ d }: { d: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={d} fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  )
}
