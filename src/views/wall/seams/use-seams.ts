import { createContext, useContext, useMemo, useSyncExternalStore } from 'react'
import type { WallView } from '#src/state/params/wall-params.ts'
import { lengthOf, piecesOf, type Seams, seamless, seamNear, seamsOf, sideWidth } from './seams.ts'

const SeamsContext = createContext<Seams>(seamless)
export const SeamsProvider = SeamsContext.Provider

/** Where the panels of this wall meet. */
export function useSeams(): Seams {
  return useContext(SeamsContext)
}

/** The seams that the address declares, on this screen. */
export function useScreenSeams({ panels: { columns, rows }, bezel }: WallView): Seams {
  const size = useSyncExternalStore(onResize, () => `${innerWidth} ${innerHeight}`)
  return useMemo(() => {
    if (columns * rows === 1) return seamless
    const [width, height] = size.split(' ').map(Number) as [number, number]
    return seamsOf({
      columns,
      rows,
      bezel: (Math.min(width, height) * bezel) / 1000,
      width,
      height,
      rem: remPixels(),
    })
  }, [columns, rows, bezel, size])
}

/** The wall is higher than wide, whatever screens it is made of. */
export function useIsUpright(): boolean {
  return useSyncExternalStore(onResize, () => innerWidth <= innerHeight)
}

/** What a tall wall's panels and foot take of its height, rem: of two seams rather the one that leaves the plate more. */
const belowPlate = 45.5

/** Where the panels of a tall wall begin that a seam runs across, pixels from above; null: where they would anyway. */
export function useBandTop({ level, tall }: Seams): number | null {
  if (!tall) return null
  const usual = window.innerHeight - belowPlate * remPixels()
  return seamNear(usual, level)?.to ?? null
}

/** The least height of a panel between seams above the foot, and what the foot takes where screens are narrow and where they are not, rem. */
const lastPanel = { least: 14, foot: 10, wideFoot: 12.25 }

/**
 * Where the foot of a wall of four narrow columns begins, pixels from above: with the last row of screens, where that leaves no panel the
 * room; null: where it would anyway.
 */
export function useFootTop({ level, narrow, upright }: Seams): number | null {
  const last = level.at(-1)
  if (!narrow || upright.length < 3 || level.length < 2 || !last) return null
  const room = window.innerHeight - last.to - lastPanel.foot * remPixels()
  return room < lastPanel.least * remPixels() ? last.to : null
}

/** How many panels of a wall with narrow screens have one of their own, all abreast and below the plate; 0: its screens are not narrow. */
export function useCells(seams: Seams): number {
  const [bandTop, footTop] = [useBandTop(seams), useFootTop(seams)]
  if (!seams.narrow) return 0
  const rem = remPixels()
  const band = {
    from: bandTop ?? window.innerHeight - belowPlate * rem,
    to: footTop ?? window.innerHeight - lastPanel.foot * rem,
  }
  const high = piecesOf(band, seams.level).filter((piece) => lengthOf(piece) >= lastPanel.least * rem)
  return (seams.upright.length + 1) * high.length
}

/**
 * The screens below the plate of a tall wall that is not narrow: how many abreast, and how high they are above the foot, rem; null where
 * no seams bound them.
 */
export function usePage(seams: Seams): { columns: number; high: number } | null {
  const bandTop = useBandTop(seams)
  if (seams.narrow || bandTop === null || seams.upright.length === 0) return null
  const high = (window.innerHeight - bandTop) / remPixels() - lastPanel.wideFoot
  return { columns: seams.upright.length + 1, high }
}

/** What a wide wall's sides take without seams, and the least that two panels abreast need, rem; the first is so much of the width at most. */
const wideSide = { usual: 66, share: 0.275, least: 54 }

/** How wide the sides of a wide wall with seams are, pixels; null: as without. `safe`: what stays free at the edges, thousandths of the shorter side. */
export function useSideWidth(seams: Seams, safe: number): number | null {
  const { innerWidth: width, innerHeight: height } = window
  const rem = remPixels()
  return sideWidth(seams, {
    width,
    start: 1.5 * rem + (Math.min(width, height) * safe) / 1000,
    usual: Math.min(wideSide.usual * rem, wideSide.share * width),
    least: wideSide.least * rem,
  })
}

/** The wall's type grows with the screen. */
export function remPixels(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
}

function onResize(told: () => void) {
  window.addEventListener('resize', told)
  return () => window.removeEventListener('resize', told)
}
