import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { sceneVersionsQuery } from '#src/queries/wall/scenes.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import { PopoverButton } from '#src/ui/overlay/PopoverButton.tsx'
import { FaultFace } from '#src/views/faults/FaultFace.tsx'
import { useMomentWords } from '#src/views/use-moment-words.ts'
import css from './bar.module.css'

interface VersionsProps {
  timeZone: string
  onLook: (version: number) => void
}

/** Every version: who saved it, when and why; each can be looked at. */
export function Versions({ timeZone, onLook }: VersionsProps) {
  const t = useTranslations('scenes')
  return (
    <PopoverButton label={t('versions')} button={t('versions')} look="plain" placement="bottom end">
      {(close) => (
        <div className={css.versions}>
          <h2>{t('versions')}</h2>
          <List
            timeZone={timeZone}
            onLook={(version) => {
              close()
              onLook(version)
            }}
          />
        </div>
      )}
    </PopoverButton>
  )
}

function List({ timeZone, onLook }: VersionsProps) {
  const t = useTranslations('scenes')
  const moment = useMomentWords(timeZone)
  const { data, error } = useQuery(sceneVersionsQuery())
  if (!data) return error ? <FaultFace fault={error} /> : <LoadingFace label={t('loading')} />
  return (
    <ol>
      {data.versions.map(({ version, author, note, savedAt }, at) => (
        <li key={version}>
          <p>
            <b>
              {savedAt === null
                ? t('declared')
                : t('version', { version, author: author ?? '–', time: moment(savedAt) })}
            </b>
            {at === 0 && <em>{t('current')}</em>}
          </p>
          {note && <p>{note}</p>}
          <Button onPress={() => onLook(version)}>{t('look')}</Button>
        </li>
      ))}
    </ol>
  )
}
