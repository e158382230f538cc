import { useTranslations } from 'use-intl'
import type { Playback } from '#src/contract/desk/panels.ts'
import { CheckField } from '#src/ui/controls/CheckField.tsx'
import { IconButton } from '#src/ui/controls/IconButton.tsx'
import { Segments } from '#src/ui/controls/Segments.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { PopoverButton } from '#src/ui/overlay/PopoverButton.tsx'
import css from './time.module.css'

interface PlayControlsProps {
  playing: boolean
  how: Playback
  onToggle: () => void
  onChange: (how: Playback) => void
}

const speeds = ['1', '2', '4', '8', '16'] as const

/** Plays the days, and how: speed, round and round, a moving or a growing window. */
export function PlayControls({ playing, how, onToggle, onChange }: PlayControlsProps) {
  const t = useTranslations('playback')
  return (
    <>
      <IconButton label={playing ? t('pause') : t('play')} onPress={onToggle}>
        <Icon name={playing ? 'pause' : 'play'} size={0.75} />
      </IconButton>
      <PopoverButton label={t('options')} button={<Icon name="settings" size={0.75} />} placement="top end">
        <div className={css.options}>
          <Segments
            framed
            label={t('speed')}
            options={speeds.map((id) => ({ id, label: t('perSecond', { count: Number(id) }) }))}
            value={String(how.speed) as (typeof speeds)[number]}
            onChange={(id) => onChange({ ...how, speed: Number(id) as Playback['speed'] })}
          />
          <Segments
            framed
            label={t('mode')}
            options={[
              { id: 'move', label: t('move') },
              { id: 'grow', label: t('grow') },
            ]}
            value={how.grow ? 'grow' : 'move'}
            onChange={(id) => onChange({ ...how, grow: id === 'grow' })}
          />
          <CheckField label={t('loop')} checked={how.loop} onChange={(loop) => onChange({ ...how, loop })} />
        </div>
      </PopoverButton>
    </>
  )
}
