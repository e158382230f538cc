import { Fragment, type ReactNode } from 'react'
import css from './TopBar.module.css'

export interface BreadcrumbProps {
  label: string
  /** From the root to where we are; the last one is the heading of the page. */
  steps: readonly { id: string; name: string; tool?: ReactNode }[]
  onChoose: (id: string) => void
}

export function Breadcrumb({ label, steps, onChoose }: BreadcrumbProps) {
  const here = steps.at(-1)
  return (
    <nav className={css.crumb} aria-label={label} data-deep={steps.length > 3 || undefined}>
      {steps.slice(0, -1).map((step) => (
        <Fragment key={step.id}>
          <button type="button" title={step.name} onClick={() => onChoose(step.id)}>
            {step.name}
          </button>
          {step.tool && <span className={css.outer}>{step.tool}</span>}
          <span aria-hidden="true"> › </span>
        </Fragment>
      ))}
      <h1>{here?.name}</h1>
      {here?.tool}
    </nav>
  )
}
