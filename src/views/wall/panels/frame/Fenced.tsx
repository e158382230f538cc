import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Fence } from '#src/ui/faces/Fence.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import css from '../panels.module.css'

/** A part of the wall that breaks says so in its own place and leaves the others. */
export function Fenced({ children }: { children: ReactNode }) {
  const t = useTranslations('wall')
  return (
    <Fence
      fallback={(fault) => (
        <p className={css.broken} role="alert">
          <Icon name="serious" size={1.25} />
          {t('panelBroke')} <small>{fault.message}</small>
        </p>
      )}
    >
      {children}
    </Fence>
  )
}
