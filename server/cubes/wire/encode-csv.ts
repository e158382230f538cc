import type { Grid } from '#server/cubes/grid.ts'
import { encodeCsvCell } from '#server/spreadsheets/csv.ts'
import { toDay } from '#src/domain/days.ts'
import { isCarried, stateOf } from '#src/domain/states.ts'
import type { Labels } from './encode-json.ts'

const header = 'measure,breakdown,place,name,day,value,state,carried,revision,mark'

/** One line a place and day. Missing, hidden and unexpected cells have no value; their state says which they are. */
export function encodeCsv(grid: Grid, labels: Labels, nameOf: (place: string) => string): string {
  const lines = [header]
  const mark = labels.demonstration ? '演示数据 demonstration data' : ''
  const days = Array.from({ length: grid.days }, (_, i) => toDay(grid.from + i))
  grid.places.forEach(({ id }, row) => {
    const start = `${labels.measure},${labels.breakdown ?? ''},${encodeCsvCell(id)},${encodeCsvCell(nameOf(id))}`
    days.forEach((day, i) => {
      const value = grid.values[row * grid.days + i]!
      const code = grid.states[row * grid.days + i]!
      const shown = Number.isNaN(value) ? '' : String(value)
      lines.push(
        `${start},${day},${shown},${stateOf(code)},${isCarried(code) && shown !== '' ? 'carried' : ''},${grid.revision},${mark}`,
      )
    })
  })
  return `${lines.join('\r\n')}\r\n`
}
