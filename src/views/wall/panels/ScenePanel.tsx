import { memo } from 'react'
import type { WallPanel } from '#src/contract/wall/scenes.ts'
import { panelCubes } from '#src/views/wall/model/scene-cubes.ts'
import { type Situation, sameGround, stampOf } from '#src/views/wall/model/situation.ts'
import { FormsStage } from '#src/views/wall/stage/forms/FormsStage.tsx'
import { MultiplesStage } from '#src/views/wall/stage/MultiplesStage.tsx'
import { CapacityPanel } from './CapacityPanel.tsx'
import { ClockPanel } from './ClockPanel.tsx'
import { oldestOf, UnrenewedProvider } from './frame/unrenewed.ts'
import { HotspotsPanel } from './HotspotsPanel.tsx'
import { KeysPanel } from './KeysPanel.tsx'
import { NumberPanel } from './NumberPanel.tsx'
import { RankingPanel } from './RankingPanel.tsx'
import { SharesPanel } from './SharesPanel.tsx'
import { WatchPanel } from './WatchPanel.tsx'

interface ScenePanelProps {
  panel: WallPanel
  s: Situation
  /** Not only its first step is laid out, where it has two. */
  isWhole?: boolean
}

/** A declared panel as it is drawn. Fifty changes a second may come: it is drawn again for those of its own cubes only. */
export const ScenePanel = memo(
  Renewing,
  (before, after) =>
    before.isWhole === after.isWhole &&
    sameGround(before.s, after.s) &&
    stampOfPanel(before) === stampOfPanel(after),
)

const stampOfPanel = ({ panel, s }: ScenePanelProps) => stampOf(s, panelCubes(s.catalog, panel))

function Renewing({ panel, s, isWhole }: ScenePanelProps) {
  return (
    <UnrenewedProvider value={oldestOf(s, panelCubes(s.catalog, panel))}>
      <Drawn panel={panel} s={s} isWhole={isWhole} />
    </UnrenewedProvider>
  )
}

function Drawn({ panel, s, isWhole = true }: ScenePanelProps) {
  switch (panel.kind) {
    case 'number':
      return <NumberPanel measureId={panel.measure} measureKey={panel.key ?? null} s={s} />
    case 'clock':
      return <ClockPanel measureId={panel.measure} s={s} />
    case 'keys':
      return <KeysPanel measureId={panel.measure} s={s} />
    case 'shares':
      return <SharesPanel measureId={panel.measure} s={s} />
    case 'watch':
      return <WatchPanel siteKind={panel.site} s={s} />
    case 'capacity':
      return <CapacityPanel used={panel.used} of={panel.of} s={s} />
    case 'ranking':
      return <RankingPanel panel={panel} s={s} />
    case 'hotspots':
      return <HotspotsPanel measureId={panel.measure} s={s} />
    case 'forms':
      return <FormsStage s={s} namesToo={isWhole} />
    case 'multiples':
      return <MultiplesStage measureId={panel.measure} measureKey={panel.key ?? null} s={s} />
  }
}
