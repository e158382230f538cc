import styles from './Foot.module.css'
import { formatMetres, scaleOf } from './scale.ts'

interface Props {
  pixelsPerMetre: number
  /** CSS pixels of a rem ÷ 16. */
  unit: number
  attributions: readonly string[]
}

/** Scale and sources, in the lower left corner. */
export function Foot({ pixelsPerMetre, unit, attributions }: Props) {
  const { metres, pixels } = scaleOf(pixelsPerMetre, 84 * unit)
  return (
    <div className={styles.foot}>
      <span className={styles.bar} style={{ width: pixels }} />
      <span>{formatMetres(metres)}</span>
      {attributions.map((text) => (
        <span key={text}>{text}</span>
      ))}
    </div>
  )
}
