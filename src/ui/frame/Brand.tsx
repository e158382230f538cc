import css from './Brand.module.css'

export function Brand({ name, latin }: { name: string; latin: string }) {
  return (
    <div className={css.brand}>
      <svg viewBox="0 0 36 36" aria-hidden="true">
        <path d="M3 27H33" stroke="var(--ink)" strokeWidth="2.6" />
        <path
          d="M9 27a9 9 0 0 1 18 0M18 12V5M8 16L4 11M28 16L32 11"
          fill="none"
          stroke="var(--accent)"
          strokeWidth="2.6"
        />
      </svg>
      {name} <small>{latin}</small>
    </div>
  )
}
