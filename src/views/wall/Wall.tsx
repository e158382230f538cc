import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { OutlinesReply } from '#src/contract/areas.ts'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { Day } from '#src/contract/primitives.ts'
import type { Scene } from '#src/contract/wall/scenes.ts'
import { toDay, toDayNumber } from '#src/domain/days.ts'
import { useServerClock, useServerReading } from '#src/queries/live/use-connection.ts'
import { sitesQuery } from '#src/queries/sites.ts'
import { type AreaIndex, areaOf } from '#src/situation/areas/area-index.ts'
import { useOutlines } from '#src/situation/areas/use-outlines.ts'
import { useAsOf } from '#src/situation/moment/as-of.ts'
import { inUseOn } from '#src/situation/sites/in-use.ts'
import { shortName } from '#src/situation/words/short-name.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { useWallSearch } from '#src/state/use-wall-search.ts'
import { FilmDate } from './chrome/FilmDate.tsx'
import { Foot } from './chrome/Foot.tsx'
import { Header } from './chrome/Header.tsx'
import { Progress } from './chrome/Progress.tsx'
import { TextTwin } from './chrome/TextTwin.tsx'
import { uprightBand } from './model/room-of-panels.ts'
import type { Situation } from './model/situation.ts'
import { useSceneCubes } from './model/use-scene-cubes.ts'
import { type Picture, useWholePicture } from './model/use-whole-picture.ts'
import { Fenced } from './panels/frame/Fenced.tsx'
import { Pinned } from './pinned/Pinned.tsx'
import { alertWords, pushWords } from './pinned/pinned-words.ts'
import { useAlerts } from './pinned/use-alerts.ts'
import { usePushes } from './pinned/use-pushes.ts'
import { useChange } from './rotation/use-change.ts'
import { type Film, useFilm } from './rotation/use-film.ts'
import { useOpening } from './rotation/use-opening.ts'
import { useRotation } from './rotation/use-rotation.ts'
import { SceneLayers } from './SceneLayers.tsx'
import { SeamsProvider, useBandTop, useFootTop, useScreenSeams, useSideWidth } from './seams/use-seams.ts'
import { SettledStage } from './stage/SettledStage.tsx'
import { useAwake } from './upkeep/use-awake.ts'
import { useRenewal } from './upkeep/use-renewal.ts'
import css from './wall.module.css'

interface WallProps {
  catalog: CatalogReply
  /** At least one, in order. */
  scenes: readonly Scene[]
  index: AreaIndex
  areas: OutlinesReply
  today: Day
  /** Today is the server's day, and not the last day of reports that ended long ago. */
  running: boolean
}

export function Wall({ catalog, scenes: saved, index, areas, today, running }: WallProps) {
  useAwake()
  const t = useTranslations('wall')
  const locale = useLocale()
  const areaName = useAreaName()
  const view = useWallSearch()
  const asOf = useAsOf()
  const seams = useScreenSeams(view)
  const sites = useQuery(sitesQuery(asOf))
  const { pushes, dismiss: dismissPush } = usePushes(
    (catalog.walls.find(({ id }) => id === view.wall) ?? catalog.walls[0]!).id,
    !view.draft,
  )
  // What was sent stands behind the saved scenes: it has no turn of its own, and is on while it is pinned.
  const scenes = useMemo(
    () => [...saved, ...pushes.map(({ id, scene }) => ({ ...scene, id: pushedId(id) }))],
    [saved, pushes],
  )
  const stays = useMemo(
    () => saved.map(({ id, dwell }) => ({ id, dwell: dwell ?? view.dwell })),
    [saved, view.dwell],
  )
  const { first, asked, hold } = useOpening(saved, stays, view)
  const { cubes, needs, begun, isThere } = useSceneCubes(catalog, scenes, first, today, asOf)
  const {
    shown: turned,
    next,
    shift,
    held,
    movedAt,
    page,
  } = useRotation({
    stays,
    first: asked,
    hold,
    isReady: isThere,
  })
  const outlines = useOutlines(areas, today)
  const bandTop = useBandTop(seams)
  const footTop = useFootTop(seams)
  const side = useSideWidth(seams, view.safe)
  const style = {
    '--safe': `${view.safe / 10}vmin`,
    '--screen': `${100 / view.panels.columns}vw`,
    '--reach': `${seams.reach}px`,
    ...(view.panels.columns > 1 && { '--next': 'calc(var(--screen) - 1.5rem - var(--safe) + var(--reach))' }),
    ...(bandTop !== null && { '--band-top': `${bandTop}px` }),
    ...(footTop !== null && { '--foot-top': `${footTop}px` }),
    ...(side !== null && { '--side': `${side}px` }),
  }
  const all = sites.data?.sites ?? noSites
  const siteList = useMemo(() => inUseOn(all, today), [all, today])
  const situationIn = (picture: Picture, scene: Scene, day = lastDayOf(scene, picture.today)): Situation => {
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
      scaleDay: lastDayOf(scene, picture.today),
      running: picture.running && day === picture.today,
      sets: picture.cubes.sets,
      faults: picture.cubes.faults,
      unrenewed: picture.cubes.unrenewed,
      sites: siteList,
    }
  }
  const latest = { cubes, today, running }
  const { pinned: alert, dismiss: dismissAlert } = useAlerts(asOf === null ? saved : noScenes, (one) =>
    situationIn(latest, one),
  )
  const pushed = pushes[0] ?? null
  const pinnedAt = scenes.findIndex(({ id }) => id === (pushed ? pushedId(pushed.id) : alert?.scene))
  const pinnedSince = pushed ? Date.parse(pushed.pushedAt) : (alert?.since ?? 0)
  // A key pressed since leads elsewhere, for as long as a scene stays.
  const leftUntil = movedAt > pinnedSince ? movedAt + (stays[turned]?.dwell ?? 0) * 1000 : 0
  const yields = useServerReading((now) => Number(now < leftUntil)) === 1
  const isPinned = pinnedAt >= 0 && !yields && isThere(pinnedAt)
  const clock = useServerClock()
  const [film, setFilm] = useState<Film | null>(null)
  // Its scene stays while it runs, or until a key leads elsewhere.
  const filmedAt = film && film.since > movedAt ? scenes.findIndex(({ id }) => id === film.scene) : -1
  const stayed = isPinned ? pinnedAt : filmedAt
  const shown = stayed >= 0 ? stayed : turned
  useRenewal(shown, held ? scenes[turned]!.id : null)
  const { scene, ahead, mapped, onMade, onDrawn } = useChange(
    scenes[shown]!,
    stayed >= 0 || next === turned ? null : scenes[next]!,
  )
  const on = scenes.indexOf(scene)
  const picture = useWholePicture(latest, needs[on] ?? nothing)
  const situationOf = (one: Scene, day?: Day) => situationIn(picture, one, day)
  const s = situationOf(scene)
  const pinWords = !isPinned
    ? null
    : pushed
      ? pushWords(pushed, catalog.timeZone, t)
      : alert && alertWords(alert, s, locale, t)
  const { from, to } = s.span
  const playable = scene.stage?.kind !== 'forms'
  const playing = useFilm(film, setFilm, { scene: scene.id, from, to, playable }, clock)
  const shownDay = playing === null ? undefined : toDay(playing)
  const lastMap = useLastMap(mapped)
  const title = `${areaName(s.area)} ${scene.name[locale]}`
  useEffect(() => {
    document.title = `${title} · ${t('title')}`
  }, [title, t])
  return (
    <SeamsProvider value={seams}>
      <div
        className={css.wall}
        style={style}
        data-level={bandTop !== null || undefined}
        data-seams={seams.level.length}
        data-foot={footTop !== null || undefined}
        data-narrow={seams.narrow ? view.panels.columns : undefined}
      >
        <Header
          catalog={catalog}
          today={picture.today}
          day={s.today}
          area={shortTitle(areaName(s.area), locale)}
          scene={scene.name[locale]}
          scope={{
            area: s.area.code,
            from: toDay(from),
            to: toDay(to),
            measures: needs[shown]!.map(({ id }) => id),
          }}
        />
        <main>
          <div
            className={css.ground}
            style={lastMap ? { '--need': `${uprightBand(lastMap)}rem` } : undefined}
            data-hidden={scene.stage !== null || undefined}
            aria-hidden={scene.stage !== null || undefined}
          >
            {lastMap && (
              <Fenced>
                <SettledStage
                  s={situationOf(lastMap, shownDay)}
                  theme={view.theme}
                  waits={!begun || !sites.data}
                  isOn={lastMap.id === scene.id}
                  onDrawn={onDrawn}
                />
              </Fenced>
            )}
          </div>
          <div className={css.pinned} data-across={seams.upright.length > 0 || undefined}>
            {pinWords && (
              <Pinned
                level={pushed ? 'notice' : 'warning'}
                words={pinWords}
                onAway={() => (pushed ? dismissPush(pushed.id) : alert && dismissAlert(alert.scene))}
              />
            )}
          </div>
          <SceneLayers
            scene={scene}
            ahead={ahead}
            onMade={onMade}
            situationOf={(one) => situationOf(one, shownDay)}
            page={page}
          />
          {playing !== null && <FilmDate day={playing} from={from} to={to} />}
          <Fenced>
            <TextTwin s={s} pinned={pinWords} />
          </Fenced>
          <Progress
            scenes={saved.map(({ id, name }) => ({ id, name: name[locale] }))}
            stays={stays}
            shift={shift}
            shown={on}
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
/** What was over its limit then is no alert of now. */
const noScenes: readonly never[] = []
const nothing: readonly never[] = []

/** The last scene that had a map: a scene without one covers it and does not take it down. */
function useLastMap(scene: Scene): Scene | null {
  const [last, setLast] = useState(scene.map ? scene : null)
  if (scene.map && last !== scene) setLast(scene)
  return scene.map ? scene : last
}

const pushedId = (push: string) => `push ${push}`

function lastDayOf({ to }: Scene, today: Day): Day {
  return to === undefined || to > today ? today : to
}
