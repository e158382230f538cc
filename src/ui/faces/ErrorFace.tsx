import type { ReactNode } from 'react'
import { Button } from '#src/ui/controls/Button.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import css from './Face.module.css'

export interface FaceAction {
  label: string
  run: () => void
}

export interface ErrorFaceProps {
  /** What happened. */
  title: string
  /** What it means and what to do. */
  body: string
  action?: FaceAction
  second?: FaceAction
  /** For whoever repairs it; folded away. */
  details?: { label: string; text: string }
  /** What the reader can do about it right here. */
  children?: ReactNode
  /** Fills the window instead of the panel it stands in. */
  page?: boolean
}

export function ErrorFace({ title, body, action, second, details, page, children }: ErrorFaceProps) {
  return (
    <div className={page ? css.page : css.face} role="alert">
      <div className={css.box}>
        <Icon name="serious" size={1.5} />
        <h2 className={css.title}>{title}</h2>
        <p className={css.body}>{body}</p>
        {children}
        {(action || second) && (
          <div className={css.actions}>
            {action && (
              <Button strong={!children} onPress={action.run}>
                {action.label}
              </Button>
            )}
            {second && <Button onPress={second.run}>{second.label}</Button>}
          </div>
        )}
        {details && (
          <details className={css.details}>
            <summary>{details.label}</summary>
            <pre>{details.text}</pre>
          </details>
        )}
      </div>
    </div>
  )
}
