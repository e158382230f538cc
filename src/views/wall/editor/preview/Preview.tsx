import { useRouter } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useSize } from '#src/charts/frame/use-size.ts'
import type { Scene } from '#src/contract/wall/scenes.ts'
import { formatPercent } from '#src/domain/format.ts'
import { Segments } from '#src/ui/controls/Segments.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { showable } from '#src/views/wall/editor/model/showable.ts'
import css from './preview.module.css'
import { useDraftFrame } from './use-draft-frame.ts'
import { pixelsOf, type WallSize, wallSizes } from './walls.ts'

/** A wall as large as a real one, made small by its frame alone, that shows the scene as it stands. */
export function Preview({ scene }: { scene: Scene }) {
  const t = useTranslations('scenes')
  const lang = useLocale()
  const [size, setSize] = useState<WallSize>('1920×1080')
  const [theme, setTheme] = useState<'dark' | 'light'>('dark')
  const [ref, room] = useSize()
  const { width, height } = pixelsOf(size)
  const scale = room ? Math.min(room.width / width, room.height / height, 1) : 0
  return (
    <section className={css.preview} aria-label={t('preview')}>
      <header className={css.tools}>
        <h2>{t('preview')}</h2>
        <Segments
          label={t('wallSize')}
          options={wallSizes.map((id) => ({ id, label: id }))}
          value={size}
          onChange={setSize}
        />
        <span className={css.scale}>{t('scale', { percent: formatPercent(scale, lang, 0) })}</span>
        <Segments
          label={t('wallTheme')}
          options={[
            { id: 'dark', label: t('dark') },
            { id: 'light', label: t('light') },
          ]}
          value={theme}
          onChange={setTheme}
        />
      </header>
      <div className={css.room} ref={ref}>
        <div className={css.wall} style={{ width: width * scale, height: height * scale }}>
          <Frame
            key={`${lang} ${theme}`}
            scene={scene}
            theme={theme}
            style={{ width, height, transform: `scale(${scale})` }}
          />
        </div>
      </div>
    </section>
  )
}

interface FrameProps {
  scene: Scene
  theme: 'dark' | 'light'
  style: { width: number; height: number; transform: string }
}

function Frame({ scene, theme, style }: FrameProps) {
  const t = useTranslations('scenes')
  const lang = useLocale()
  const router = useRouter()
  const frame = useRef<HTMLIFrameElement>(null)
  const shown = useMemo(() => showable(scene), [scene])
  useDraftFrame(frame, shown)
  const { href } = router.buildLocation({
    to: '/wall',
    search: { draft: 'on', hold: 'on', lang, theme },
  })
  return (
    <>
      <iframe
        ref={frame}
        className={css.frame}
        src={router.history.createHref(href)}
        title={t('preview')}
        tabIndex={-1}
        style={style}
      />
      {shown === null && (
        <p className={css.held} role="status">
          <Icon name="warning" size={0.875} /> {t('previewHeld')}
        </p>
      )}
    </>
  )
}
