import css from './a11y.module.css'

export function SkipLink({ label, target = 'main' }: { label: string; target?: string }) {
  return (
    <a
      className={css.skip}
      href={`#${target}`}
      onClick={(event) => {
        // The address holds the view; a fragment must not end up in it.
        event.preventDefault()
        document.getElementById(target)?.focus()
      }}
    >
      {label}
    </a>
  )
}
