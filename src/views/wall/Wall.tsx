import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { OutlinesReply } from '#src/contract/areas.ts'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { Day } from '#src/contract/primitives.ts'
import type { Scene } from '#src/contract/scenes.ts'
import { addDays, toDay, toDayNumber } from '#src/domain/days.ts'
import { sitesQuery } from '#src/queries/sites.ts'
import { type AreaIndex, areaOf } from '#src/situation/areas/area-index.ts'
import type { CubeMeasure } from '#src/situation/measures/measures.ts'
import { useCubes } from '#src/situation/measures/use-cubes.ts'
import { shortName } from '#src/situation/words/short-name.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { useWallSearch } from '#src/state/use-wall-search.ts'
import { FilmDate } from './chrome/FilmDate.tsx'
import { Foot } from './chrome/Foot.tsx'
import { Header } from './chrome/Header.tsx'
import { Progress } from './chrome/Progress.tsx'
import { TextTwin } from './chrome/TextTwin.tsx'
import { sceneCubes } from './model/scene-cubes.ts'
import type { Situation } from './model/situation.ts'
import { Fenced } from './panels/Fenced.tsx'
import { useAwake } from './rotation/use-awake.ts'
import { useFilm } from './rotation/use-film.ts'
import { useRenewal } from './rotation/use-renewal.ts'
import { useRetry } from './rotation/use-retry.ts'
import { useRotation } from './rotation/use-rotation.ts'
import { SceneLayers } from './SceneLayers.tsx'
import { SeamsProvider, useScreenSeams } from './seams/use-seams.ts'
import { MapStage } from './stage/MapStage.tsx'
import css from './wall.module.css'

interface WallProps {
  catalog: CatalogReply
  index: AreaIndex
  outlines: OutlinesReply['outlines']
  today: Day
  /** Today is the server's day, and not the last day of reports that ended long ago. */
  running: boolean
}

export function Wall({ catalog, index, outlines, today, running }: WallProps) {
  useAwake()
  useRetry()
  const t = useTranslations('wall')
  const locale = useLocale()
  const areaName = useAreaName()
  const view = useWallSearch()
  const seams = useScreenSeams(view)
  const sites = useQuery(sitesQuery())
  const { scenes } = catalog
  const first = Math.max(
    0,
    scenes.findIndex(({ id }) => id === view.scene),
  )
  const stays = useMemo(
    () => scenes.map(({ id, dwell }) => ({ id, dwell: dwell ?? view.dwell })),
    [scenes, view.dwell],
  )
  const needs = useMemo(() => scenes.map((scene) => sceneCubes(catalog, scene)), [catalog, scenes])
  const [begun, setBegun] = useState(false)
  const needed = useMemo(
    () => (begun ? unionOf([needs[first]!, ...needs]) : needs[first]!),
    [needs, first, begun],
  )
  const longest = Math.max(...scenes.map(({ days }) => days))
  const latest = {
    ...useCubes(
      needed,
      // As many days again come before the window.
      { from: addDays(today, -Math.ceil(longest / 2)), to: today },
      { from: catalog.days?.from ?? today, to: today },
    ),
    today,
    running,
  }
  const isThere = (cubes: readonly CubeMeasure[]) =>
    cubes.every(({ id }) => latest.sets.has(id) || latest.faults.has(id))
  const { shown, shift, held, page } = useRotation({
    stays,
    first,
    hold: view.hold,
    isReady: (scene) => isThere(needs[scene]!),
  })
  useRenewal(shown)
  // A new day asks for new cubes: until they are there, and while they do not come, the last whole picture stands.
  const whole = useRef(latest)
  const lost = needs[shown]!.some(({ id }) => whole.current.sets.has(id) && !latest.sets.has(id))
  if (!lost) whole.current = latest
  const picture = whole.current
  const firstIsThere = isThere(needs[first]!) && sites.data !== undefined
  // The first scene has the line for itself; then the others are fetched, so that no change ever waits.
  useEffect(() => {
    if (firstIsThere) setBegun(true)
  }, [firstIsThere])
  const siteList = sites.data?.sites ?? noSites
  const situationOf = (scene: Scene, day: Day = picture.today): Situation => {
    const area = areaOf(index, scene.area ?? view.area) ?? areaOf(index, catalog.home.area) ?? index.root!
    const to = toDayNumber(day)
    return {
      catalog,
      index,
      outlines,
      scene,
      area,
      span: { from: to - scene.days + 1, to },
      today: day,
      scaleDay: picture.today,
      running: picture.running && day === picture.today,
      sets: picture.sets,
      faults: picture.faults,
      sites: siteList,
    }
  }
  const scene = scenes[shown]!
  const s = situationOf(scene)
  const { from, to } = s.span
  const playing = useFilm(from, to, scene.stage?.kind !== 'forms')
  const shownDay = playing === null ? picture.today : toDay(playing)
  const lastMap = useLastMap(scene)
  const title = `${areaName(s.area)} ${scene.name[locale]}`
  useEffect(() => {
    document.title = `${title} · ${t('title')}`
  }, [title, t])
  return (
    <SeamsProvider value={seams}>
      <div className={css.wall} style={{ '--safe': `${view.safe / 10}vmin` }}>
        <Header
          catalog={catalog}
          today={picture.today}
          area={shortTitle(areaName(s.area), locale)}
          scene={scene.name[locale]}
        />
        <main>
          <div className={css.ground} data-hidden={scene.stage !== null || undefined}>
            {lastMap && firstIsThere && (
              <Fenced>
                <MapStage s={situationOf(lastMap, shownDay)} theme={view.theme} />
              </Fenced>
            )}
          </div>
          <SceneLayers scene={scene} situationOf={(one) => situationOf(one, shownDay)} page={page} />
          {playing !== null && <FilmDate day={playing} from={from} to={to} />}
          <TextTwin s={s} />
          <Progress
            scenes={scenes.map(({ id, name }) => ({ id, name: name[locale] }))}
            stays={stays}
            shift={shift}
            shown={shown}
            held={held}
          />
        </main>
        <Foot s={s} />
      </div>
    </SeamsProvider>
  )
}

/** English names of areas are long, and what kind of area it is goes without saying there. */
function shortTitle(name: string, locale: 'zh' | 'en'): string {
  return locale === 'en' ? shortName(name) : name
}

const noSites: readonly never[] = []

/** The last scene that had a map: a scene without one covers it and does not take it down. */
function useLastMap(scene: Scene): Scene | null {
  const [last, setLast] = useState(scene.map ? scene : null)
  if (scene.map && last !== scene) setLast(scene)
  return scene.map ? scene : last
}

function unionOf(lists: readonly (readonly CubeMeasure[])[]): CubeMeasure[] {
  return [...new Map(lists.flat().map((measure) => [measure.id, measure])).values()]
}
