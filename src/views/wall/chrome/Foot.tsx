import type { Situation } from '#src/views/wall/model/situation.ts'
import { Fenced } from '#src/views/wall/panels/frame/Fenced.tsx'
import { halvesFoot, lengthOf } from '#src/views/wall/seams/seams.ts'
import { type Parts, useParts } from '#src/views/wall/seams/use-parts.ts'
import { remPixels, useSeams } from '#src/views/wall/seams/use-seams.ts'
import css from './chrome.module.css'
import { Events } from './Events.tsx'
import { Late } from './Late.tsx'

/** Below every scene: what just happened, and who is late. */
export function Foot({ s }: { s: Situation }) {
  const [parts, ref] = useParts()
  const seams = useSeams()
  const places = parts && (seams.narrow ? halved(parts) : beside(parts))
  return (
    <footer
      className={css.foot}
      data-cut={places ? '' : undefined}
      data-halved={halvesFoot(seams) || undefined}
      ref={ref}
      style={places ? { gridTemplateColumns: places.map((place) => `${place}px`).join(' ') } : undefined}
    >
      <Fenced>
        <Events key={s.area.code} s={s} />
      </Fenced>
      <Fenced>
        <Late s={s} />
      </Fenced>
    </footer>
  )
}

/** Of narrow screens each part has half; of an odd number the second part has one more. */
function halved({ box, across }: Parts): [number, number, number] {
  const [last, first] = [Math.floor(across.length / 2) - 1, Math.floor(across.length / 2)]
  const [end, start] = [across[last]!.to, across[first]!.from]
  return [end - box.left, start - end, box.right - start]
}

/** The least that a line about who is late needs, rem. */
const leastLate = 19

/** Widths of the two parts and of the seam between them: the last one that leaves the second part enough. */
function beside({ across }: Parts): [number, number, number] | null {
  const late = across.findLast((piece) => lengthOf(piece) >= leastLate * remPixels())
  const events = late && across[across.indexOf(late) - 1]
  if (!late || !events) return null
  return [events.to - across[0]!.from, late.from - events.to, lengthOf(late)]
}
