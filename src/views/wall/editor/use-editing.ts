import { useEffect, useMemo, useReducer, useState } from 'react'
import type { Catalog } from '#src/contract/catalog.ts'
import type { Scene, ScenesReply } from '#src/contract/wall/scenes.ts'
import { type AreaIndex, areaOf } from '#src/situation/areas/area-index.ts'
import type { Change, Draft } from './model/draft.ts'
import { type Fault, faultsOf } from './model/faults.ts'
import { begin, type Step, step } from './model/history.ts'
import { keep, readKept } from './model/kept.ts'
import { newScene } from './model/new-scene.ts'
import { same } from './model/same.ts'

/** The scenes as they are being made, and all that can be done to them. */
export interface Editing {
  catalog: Catalog
  index: AreaIndex
  draft: Draft
  scene: Scene
  /** Of each scene, in order. */
  faults: readonly (readonly Fault[])[]
  /** The version that the draft began from. */
  base: ScenesReply
  /** Ids that walls already know. */
  saved: ReadonlySet<string>
  dirty: boolean
  canUndo: boolean
  canRedo: boolean
  send: (step: Step) => void
  /** `tag`: one step together with the change before it under the same tag. */
  change: (change: Change, tag?: string) => void
  edit: (patch: Partial<Scene>, tag?: string) => void
  /** The draft is what this version is followed by. */
  rebase: (base: ScenesReply) => void
}

/** Begins from what this tab has not saved, else from the newest version; while nothing is changed it follows the newest. */
export function useEditing(catalog: Catalog, index: AreaIndex, newest: ScenesReply): Editing {
  const [kept] = useState(readKept)
  const [base, rebase] = useState(kept?.base ?? newest)
  const [history, send] = useReducer(step, null, () =>
    begin({ scenes: kept?.scenes ?? scenesOf(newest, catalog), at: 0, spot: null }),
  )
  const { present: draft } = history
  const { scenes } = draft
  const dirty = useMemo(() => !same(scenes, base.scenes), [scenes, base])
  useEffect(() => {
    if (dirty || newest.version <= base.version) return
    rebase(newest)
    send({ type: 'begin', draft: { scenes: scenesOf(newest, catalog), at: 0, spot: null } })
  }, [dirty, newest, base, catalog])
  useEffect(() => keep(dirty ? { base, scenes: [...scenes] } : null), [dirty, base, scenes])
  const saved = useMemo(() => new Set(base.scenes.map(({ id }) => id)), [base])
  const faults = useMemo(
    () => faultsOf(catalog, (code) => areaOf(index, code) !== null, scenes),
    [catalog, index, scenes],
  )
  const change = (one: Change, tag?: string) =>
    send({ type: 'change', change: one, saved, ...(tag !== undefined && { tag }) })
  return {
    catalog,
    index,
    draft,
    scene: scenes[draft.at]!,
    faults,
    base,
    saved,
    dirty,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    send,
    change,
    edit: (patch, tag) => change({ type: 'edit', patch }, tag),
    rebase,
  }
}

/** An editor never stands empty. */
function scenesOf({ scenes }: ScenesReply, catalog: Catalog): readonly Scene[] {
  if (scenes.length > 0) return scenes
  return [{ ...newScene(catalog, { zh: '今日', en: 'Today' }), id: 'today' }]
}
