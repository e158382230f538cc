/** Where more than this part of the areas is estimated, dashes round each would be all that anybody sees. */
const MANY = 0.25

/** So many areas are estimated that the legend says it of them all, and the map draws their dashes quietly. */
export function isMany(estimated: number, areas: number): boolean {
  return estimated > areas * MANY
}
