import css from './TopBar.module.css'

export function DemoBadge({ text, note }: { text: string; note: string }) {
  return (
    <strong className={css.demo} title={note}>
      {text}
    </strong>
  )
}
