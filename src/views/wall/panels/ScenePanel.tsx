import type { WallPanel } from '#src/contract/scenes.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { FormsStage } from '#src/views/wall/stage/FormsStage.tsx'
import { MultiplesStage } from '#src/views/wall/stage/MultiplesStage.tsx'
import { CapacityPanel } from './CapacityPanel.tsx'
import { ClockPanel } from './ClockPanel.tsx'
import { HotspotsPanel } from './HotspotsPanel.tsx'
import { NumberPanel } from './NumberPanel.tsx'
import { RankingPanel } from './RankingPanel.tsx'
import { SharesPanel } from './SharesPanel.tsx'
import { WatchPanel } from './WatchPanel.tsx'

/** A declared panel as it is drawn. */
export function ScenePanel({ panel, s }: { panel: WallPanel; s: Situation }) {
  switch (panel.kind) {
    case 'number':
      return <NumberPanel measureId={panel.measure} measureKey={panel.key ?? null} s={s} />
    case 'clock':
      return <ClockPanel measureId={panel.measure} s={s} />
    case 'shares':
      return <SharesPanel measureId={panel.measure} s={s} />
    case 'watch':
      return <WatchPanel siteKind={panel.site} s={s} />
    case 'capacity':
      return <CapacityPanel used={panel.used} of={panel.of} s={s} />
    case 'ranking':
      return (
        <RankingPanel
          measureId={panel.measure}
          measureKey={panel.key ?? null}
          descending={panel.descending ?? false}
          s={s}
        />
      )
    case 'hotspots':
      return <HotspotsPanel measureId={panel.measure} s={s} />
    case 'forms':
      return <FormsStage s={s} />
    case 'multiples':
      return <MultiplesStage measureId={panel.measure} measureKey={panel.key ?? null} s={s} />
  }
}
