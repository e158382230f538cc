import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { areasQuery } from '#src/queries/areas.ts'
import { savedViewsQuery } from '#src/queries/desk/saved-views.ts'
import { sitesQuery } from '#src/queries/sites.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import {
  buildCommandIndex,
  type Command,
  type CommandHit,
  searchCommands,
} from '#src/state/finding/command-search.ts'
import type { Syllables } from '#src/state/finding/match-name.ts'
import { keepRecent, readRecent } from '#src/state/finding/recent-commands.ts'
import { loadReadings } from '#src/state/finding/romanise.ts'
import { CommandBox, type CommandSection } from '#src/ui/command/CommandBox.tsx'
import type { CommandButtonProps } from './CommandButton.tsx'
import { commandItem } from './command-item.ts'
import { placeCommands } from './place-commands.ts'
import { useActions } from './use-actions.ts'
import { useRun } from './use-run.ts'

interface CommandPaneProps extends CommandButtonProps {
  copyLink: () => void
  /** `then`: once the box is gone. */
  onClose: (then?: () => void) => void
}

/** Everything that can be found and done, by Chinese, pinyin and English names; what was chosen lately stands first. */
export function CommandPane({ catalog, why, copyLink, onClose }: CommandPaneProps) {
  const t = useTranslations('commands')
  const locale = useLocale()
  const areaName = useAreaName()
  const areas = useQuery(areasQuery())
  const sites = useQuery(sitesQuery())
  const views = useQuery(savedViewsQuery())
  const [readings, setReadings] = useState<{ of: (name: string) => Syllables } | null>(null)
  useEffect(() => {
    let left = false
    void loadReadings().then((of) => !left && setReadings({ of }))
    return () => {
      left = true
    }
  }, [])
  const actions = useActions(catalog, why, copyLink)
  const found = useMemo(
    () =>
      placeCommands(
        catalog,
        areas.data?.areas ?? [],
        sites.data?.sites ?? [],
        views.data?.views ?? [],
        areaName,
      ),
    [catalog, areas.data, sites.data, views.data, areaName],
  )
  const named = useMemo(() => actions.map(({ command }) => command), [actions])
  const index = useMemo(() => {
    const of = readings?.of ?? null
    return [...buildCommandIndex(named, of), ...buildCommandIndex(found.commands, of)]
  }, [named, found, readings])
  const [recent] = useState(readRecent)
  const search = useCallback(
    (text: string): CommandSection[] => {
      const item = (command: Command, hit?: CommandHit) =>
        commandItem(command, locale, found.noteOf(command.id), hit)
      if (text.trim() !== '')
        return searchCommands(index, text, recent).map(({ group, hits }) => ({
          id: group,
          name: t(group),
          items: hits.map((hit) => item(hit.command, hit)),
        }))
      const known = new Map(index.map(({ command }) => [command.id, command]))
      const lately = recent.flatMap((id) => known.get(id) ?? [])
      const rest = named.filter(({ id }) => !recent.includes(id))
      return [
        { id: 'recent', name: t('recent'), items: lately.map((command) => item(command)) },
        { id: 'actions', name: t('actions'), items: rest.map((command) => item(command)) },
      ].filter(({ items }) => items.length > 0)
    },
    [index, recent, named, found, locale, t],
  )
  const run = useRun(catalog, { sites: sites.data?.sites ?? [], views: views.data?.views ?? [], actions })
  return (
    <CommandBox
      label={t('title')}
      placeholder={t('placeholder')}
      search={search}
      onChoose={(id) => {
        onClose(() => {
          run(id)
          keepRecent(id)
        })
      }}
      onClose={() => onClose()}
      words={{ results: (count) => t('results', { count }), none: (text) => t('none', { text }) }}
    />
  )
}
