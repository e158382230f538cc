import type { ReactNode } from 'react'
import { IconButton } from '#src/ui/controls/IconButton.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import css from './Notice.module.css'

export interface NoticeProps {
  level: 'critical' | 'serious' | 'warning' | 'notice' | 'ok'
  title: ReactNode
  children?: ReactNode
  dismiss?: { label: string; run: () => void }
  action?: ReactNode
}

/** A line above the screen that says what happened; the screen goes on below it. */
export function Notice({ level, title, children, dismiss, action }: NoticeProps) {
  const urgent = level === 'critical' || level === 'serious'
  return (
    <div className={css.notice} data-level={level} role={urgent ? 'alert' : 'status'}>
      <Icon name={level} size={1} />
      <div className={css.words}>
        <b>{title}</b>
        {children && <span> {children}</span>}
      </div>
      {action}
      {dismiss && (
        <IconButton label={dismiss.label} onPress={dismiss.run}>
          <Icon name="close" size={0.75} />
        </IconButton>
      )}
    </div>
  )
}
