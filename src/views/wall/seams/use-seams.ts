import { createContext, useContext, useMemo, useSyncExternalStore } from 'react'
import type { WallView } from '#src/state/params/wall-params.ts'
import { type Seams, seamless, seamNear, seamsOf, sideWidth } from './seams.ts'

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
    const clear = remPixels() / 2
    return seamsOf({
      columns,
      rows,
      bezel: (Math.min(width, height) * bezel) / 1000,
      width,
      height,
      clear,
    })
  }, [columns, rows, bezel, size])
}

/** What a tall wall's panels and foot take of its height, rem: of two seams rather the one that leaves the plate more. */
const belowPlate = 45.5

/** Where the panels of a tall wall begin that a seam runs across, pixels from above; null: where they would anyway. */
export function useBandTop({ level, tall }: Seams): number | null {
  const usual = window.innerHeight - belowPlate * remPixels()
  return tall ? (seamNear(usual, level)?.to ?? null) : null
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
