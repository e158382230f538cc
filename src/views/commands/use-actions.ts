import { useRouter } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { startOfDay, writeMoment } from '#src/domain/moments/moments.ts'
import { useServerClock } from '#src/queries/live/use-connection.ts'
import { type AddressParams, stringifySearch } from '#src/state/address.ts'
import { cleared } from '#src/state/explore/cleared.ts'
import { writeView } from '#src/state/explore/explore-search.ts'
import type { Command } from '#src/state/finding/command-search.ts'
import type { WhyQuestion } from '#src/state/params/pane-params.ts'
import { presetLengths } from '#src/state/range/range-presets.ts'
import { ask, isHeard } from '#src/state/requests.ts'
import { useExploreSearch, useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { useSetPanes } from '#src/state/use-panes.ts'

export interface Action {
  command: Command
  run: () => void
}

type Name = Parameters<ReturnType<typeof useTranslations<'commands.act'>>>[0]
type Deed = [name: Name, run: () => void]

const minuteMs = 60_000
const dayMs = 1440 * minuteMs
const tabs = ['import', 'batches', 'forms', 'sources', 'corrections', 'places'] as const

/** What can be done from where the reader is; `why`: null off the desk. */
export function useActions(catalog: CatalogReply, why: WhyQuestion | null, copyLink: () => void): Action[] {
  const t = useTranslations('commands')
  const { history, basepath } = useRouter()
  const view = useExploreSearch()
  const set = useSetExploreSearch()
  const setPanes = useSetPanes()
  const clock = useServerClock()
  return useMemo(() => {
    const { lang } = writeView(view)
    const go = (path: string, params: AddressParams = {}) =>
      history.push(
        `${basepath.replace(/\/$/, '')}/${path}${stringifySearch({ ...params, ...(lang !== undefined && { lang }) })}`,
      )
    const known = (moment: () => string) => set({ asOf: moment() })
    const now = () => Math.floor(clock() / minuteMs) * minuteMs
    const data = tabs.map((tab): Deed => [tab, () => go('data', tab === 'import' ? {} : { tab })])
    const looks: Deed[] = [
      view.theme === 'dark'
        ? ['light', () => set({ theme: 'light' })]
        : ['dark', () => set({ theme: 'dark' })],
      view.lang === 'en' ? ['zh', () => set({ lang: 'zh' })] : ['en', () => set({ lang: 'en' })],
      ['copy', copyLink],
    ]
    const away: Deed[] = [
      ['wall', () => go('wall', view.area === null ? {} : { area: view.area })],
      ['scenes', () => go('scenes')],
    ]
    const clockDeeds: Deed[] = [
      ['now', () => set({ asOf: null, beside: false })],
      ['startOfDay', () => known(() => writeMoment(startOfDay(now(), catalog.timeZone), catalog.timeZone))],
      ['yesterday', () => known(() => writeMoment(now() - dayMs, catalog.timeZone))],
    ]
    const requests: Deed[] = (['push', 'export'] as const).flatMap((name): Deed[] =>
      isHeard(name) ? [[name, () => ask(name)]] : [],
    )
    const desk: Deed[] = why
      ? [
          ['why', () => setPanes({ why })],
          ['notes', () => setPanes({ notes: true })],
          ...(isHeard('save-view') ? [['save', () => ask('save-view')] satisfies Deed] : []),
          ...requests,
          ['briefing', () => go('briefing', writeView(view))],
          ['table', () => set({ table: true })],
          ['today', () => set({ range: { last: 1 } })],
          ['all', () => set({ range: 'all' })],
          ['preceding', () => set({ compare: 'preceding' })],
          ['week', () => set({ compare: 'week' })],
          ['none', () => set({ compare: 'none' })],
          ...clockDeeds,
          ['clear', () => set(cleared)],
        ]
      : [['desk', () => go('', writeView(view))]]
    const deeds = [...desk, ...looks, ...data, ...away].map(([name, run]): Action => {
      return action(`do ${name}`, t(`act.${name}`), t(`also.${name}`), run)
    })
    const lengths = why
      ? presetLengths.map((count) =>
          action(`do last-${count}`, t('days', { count }), `${t('also.days')}|${count}`, () =>
            set({ range: { last: count } }),
          ),
        )
      : []
    return [...deeds, ...lengths]
  }, [catalog, why, copyLink, t, history, basepath, view, set, setPanes, clock])
}

/** Its name first, then what else people type for it, in either language. */
function action(id: string, name: string, also: string, run: () => void): Action {
  const names = [name, ...also.split('|')].map((one) => ({
    code: '',
    name: one,
    nameEn: /^[\x20-\x7e]+$/.test(one) ? one : null,
    aliases: [],
  }))
  return { command: { id, group: 'actions', names, rank: 0 }, run }
}
