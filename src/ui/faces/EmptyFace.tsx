import { Button } from '#src/ui/controls/Button.tsx'
import type { FaceAction } from './ErrorFace.tsx'
import css from './Face.module.css'

export interface EmptyFaceProps {
  title: string
  body?: string
  action?: FaceAction
}

/** Nothing to show, and that is no fault. */
export function EmptyFace({ title, body, action }: EmptyFaceProps) {
  return (
    <div className={css.face}>
      <div className={css.box}>
        <h2 className={css.title}>{title}</h2>
        {body && <p className={css.body}>{body}</p>}
        {action && (
          <div className={css.actions}>
            <Button onPress={action.run}>{action.label}</Button>
          </div>
        )}
      </div>
    </div>
  )
}
