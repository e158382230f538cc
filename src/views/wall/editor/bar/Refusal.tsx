import { useLocale, useTranslations } from 'use-intl'
import { RequestFailure } from '#src/sources/request-failure.ts'
import { Icon } from '#src/ui/icons/Icon.tsx'
import type { Editing } from '#src/views/wall/editor/use-editing.ts'
import css from './bar.module.css'

/** Why it was not saved, in the server's words; what it says of a scene stands under that scene's name. */
export function Refusal({ e, fault }: { e: Editing; fault: Error }) {
  const t = useTranslations('scenes')
  const errors = useTranslations('errors')
  const locale = useLocale()
  const problem = fault instanceof RequestFailure ? fault.problem : null
  const sceneOf = (field: string | null) =>
    e.draft.scenes[Number(field?.match(/^scenes\.(\d+)/)?.[1])]?.name[locale]
  return (
    <div className={css.refusal} role="alert">
      <p>
        <Icon name="serious" size={0.875} /> <b>{problem?.title ?? t('notSaved')}</b>{' '}
        {problem?.detail ?? errors('offlineBody')}
      </p>
      <ul>
        {problem?.errors?.map(({ field, reason }) => {
          const scene = sceneOf(field)
          return <li key={`${field} ${reason}`}>{scene ? t('faultIn', { scene, fault: reason }) : reason}</li>
        })}
      </ul>
    </div>
  )
}
