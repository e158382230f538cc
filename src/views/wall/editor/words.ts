import { useLocale, useTranslations } from 'use-intl'
import type { Catalog } from '#src/contract/catalog.ts'
import type { WallPanel } from '#src/contract/wall/scenes.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import type { Spot } from './model/draft.ts'
import type { Fault } from './model/faults.ts'
import { keysFor } from './model/panels.ts'

/** What a panel tells of, in the catalogue's words. */
export function usePanelWords(catalog: Catalog) {
  const t = useTranslations('scenes')
  const locale = useLocale()
  const measure = (id: string) => measureOf(catalog, id)?.name[locale] ?? id
  const about = (panel: WallPanel): string => {
    switch (panel.kind) {
      case 'forms':
        return t('kindNotes.forms')
      case 'watch':
        return catalog.kinds.find(({ id }) => id === panel.site)?.name[locale] ?? panel.site
      case 'capacity':
        return `${measure(panel.used)} / ${measure(panel.of)}`
      default: {
        const key = 'key' in panel ? panel.key : undefined
        const name = keysFor(catalog, panel.measure).find(({ id }) => id === key)?.name[locale]
        return name ? `${measure(panel.measure)} · ${name}` : measure(panel.measure)
      }
    }
  }
  const kind = (panel: WallPanel) => t(`kinds.${panel.kind}`)
  return { measure, about, kind, whole: (panel: WallPanel) => `${kind(panel)} ${about(panel)}` }
}

export function useFaultWords() {
  const t = useTranslations('scenes')
  const say = ({ code, value }: Fault) => t(`faults.${code}`, { value })
  return {
    say,
    /** What is wrong with one field; null: nothing. */
    at: (faults: readonly Fault[], path: string): string | null => {
      const found = faults.find((fault) => fault.path === path)
      return found ? say(found) : null
    },
  }
}

/** The path of a place in a scene, as faults name it. */
export function pathOf(spot: Exclude<Spot, 'middle'> | 'stage' | 'map'): string {
  return typeof spot === 'string' ? spot : `${spot.side}.${spot.at}`
}
