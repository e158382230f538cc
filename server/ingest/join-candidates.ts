import type { Candidates } from './candidates.ts'

/** Two lists as one: the second's rows behind the first's. */
export function joinCandidates(first: Candidates, second: Candidates): Candidates {
  if (second.length === 0) return first
  const measures = joinPalettes(first.measures, second.measures)
  const places = joinPalettes(first.places, second.places)
  const keys = joinPalettes(first.keys, second.keys)
  const length = first.length + second.length
  const join = <T extends { set(values: ArrayLike<number>, at?: number): void }>(
    into: T,
    one: ArrayLike<number>,
    other: ArrayLike<number>,
  ) => {
    into.set(one)
    into.set(other, first.length)
    return into
  }
  const notes = new Map(first.notes)
  for (const [row, note] of second.notes) notes.set(first.length + row, note)
  return {
    length,
    measures: measures.palette,
    places: places.palette,
    keys: keys.palette,
    measure: join(
      new Uint16Array(length),
      first.measure,
      second.measure.map((one) => measures.index[one]!),
    ),
    place: join(
      new Int32Array(length),
      first.place,
      second.place.map((one) => places.index[one]!),
    ),
    key: join(
      new Int16Array(length),
      first.key,
      second.key.map((one) => (one < 0 ? -1 : keys.index[one]!)),
    ),
    day: join(new Int32Array(length), first.day, second.day),
    value: join(new Float64Array(length), first.value, second.value),
    estimated: join(new Uint8Array(length), first.estimated, second.estimated),
    notes,
  }
}

/** `index`: where each of the second palette stands in both. */
function joinPalettes(first: readonly string[], second: readonly string[]) {
  const at = new Map(first.map((one, i) => [one, i]))
  for (const one of second) if (!at.has(one)) at.set(one, at.size)
  return { palette: [...at.keys()], index: second.map((one) => at.get(one)!) }
}
