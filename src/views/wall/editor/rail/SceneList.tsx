import { useId, useRef } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { IconButton } from '#src/ui/controls/IconButton.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { mostScenes } from '#src/views/wall/editor/model/draft.ts'
import { copyNames, newNames, newScene } from '#src/views/wall/editor/model/new-scene.ts'
import { PickList } from '#src/views/wall/editor/PickList.tsx'
import type { Editing } from '#src/views/wall/editor/use-editing.ts'
import css from './rail.module.css'

interface SceneListProps {
  e: Editing
  /** A scene has been added: its name wants to be written. */
  onAdded: () => void
}

/** The scenes in the order in which the walls show them. */
export function SceneList({ e, onAdded }: SceneListProps) {
  const t = useTranslations('scenes')
  const locale = useLocale()
  const follow = useRef(false)
  const keys = useId()
  const { scenes, at } = e.draft
  const isFull = scenes.length >= mostScenes
  const move = (by: 1 | -1) => e.change({ type: 'move-scene', by })
  const items = scenes.map((scene, index) => {
    const name = scene.name[locale].trim() || t('unnamed')
    const dwell = scene.dwell === undefined ? t('ownDwell') : t('seconds', { count: scene.dwell })
    const faulty = e.faults[index]!.length
    const note = faulty > 0 ? t('faultCount', { count: faulty }) : dwell
    return {
      id: String(index),
      faulty: faulty > 0,
      content: (
        <span className={css.scene}>
          <b>{index + 1}</b> <span>{name}</span>{' '}
          <small>
            {faulty > 0 && <Icon name="warning" size={0.75} />} {note}
          </small>
        </span>
      ),
    }
  })
  return (
    <>
      <header className={css.head}>
        <h2>{t('list')}</h2>
        <IconButton
          label={t('add')}
          disabled={isFull}
          onPress={() => {
            e.change({ type: 'add-scene', scene: newScene(e.catalog, newNames) })
            onAdded()
          }}
        >
          <Icon name="plus" size={0.875} />
        </IconButton>
        <IconButton
          label={t('duplicate')}
          disabled={isFull}
          onPress={() => {
            e.change({ type: 'duplicate-scene', name: copyNames(e.scene.name) })
            onAdded()
          }}
        >
          <Icon name="copy" size={0.875} />
        </IconButton>
        <IconButton label={t('up')} disabled={at === 0} onPress={() => move(-1)}>
          <Icon name="raise" size={0.875} />
        </IconButton>
        <IconButton label={t('down')} disabled={at === scenes.length - 1} onPress={() => move(1)}>
          <Icon name="lower" size={0.875} />
        </IconButton>
        <IconButton
          label={t('remove')}
          disabled={scenes.length === 1}
          onPress={() => e.change({ type: 'remove-scene' })}
        >
          <Icon name="remove" size={0.875} />
        </IconButton>
      </header>
      <div className={css.scenes}>
        <PickList
          label={t('list')}
          keys={keys}
          items={items}
          chosen={String(at)}
          follow={follow}
          onChoose={(id) => e.send({ type: 'choose', at: Number(id) })}
          onMove={(_, to) => {
            if (to === 'up') move(-1)
            if (to === 'down') move(1)
          }}
          onRemove={() => e.change({ type: 'remove-scene' })}
        />
      </div>
      <p className={css.keys} id={keys}>
        {t('listKeys')}
      </p>
    </>
  )
}
