import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import { Brand } from './Brand.tsx'
import { DeskFrame } from './DeskFrame.tsx'

/** The empty desk while its parts arrive: everything already stands where it will be. */
export function DeskSkeleton({ label }: { label: string }) {
  return (
    <DeskFrame
      top={<Brand name="瞭望" latin="Lookout" />}
      chips={null}
      rail={<LoadingFace label={label} lines={12} />}
      railLabel={label}
      strip={<div style={{ height: '4.75rem', background: 'var(--bg-panel)' }} />}
      map={null}
      brush={<div style={{ height: '7rem', background: 'var(--bg-panel)' }} />}
      drawer={null}
      aside={null}
      asideLabel={label}
    />
  )
}
