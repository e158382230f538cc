export interface Stretch {
  x: number
  y: number
  right: number
  down: number
}

const parts = /([a-zA-Z])([^a-zA-Z]*)/g
const numbers = /-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/g

/** The commands of a path after each of its points was stretched and moved; of an arc the axes are the drawing's own. */
export function scaledPath(path: string, { x, y, right, down }: Stretch): string {
  const isRelative = (command: string) => command !== command.toUpperCase()
  return path.replace(parts, (_, command: string, list: string) => {
    const given = (list.match(numbers) ?? []).map(Number)
    const [moveX, moveY] = isRelative(command) ? [0, 0] : [right, down]
    const across = (value: number) => value * x + moveX
    const along = (value: number) => value * y + moveY
    const stretched = given.map((value, at) => {
      switch (command.toUpperCase()) {
        case 'H':
          return across(value)
        case 'V':
          return along(value)
        case 'A':
          return [value * x, value * y, value, value, value, across(value), along(value)][at % 7]!
        default:
          return at % 2 === 0 ? across(value) : along(value)
      }
    })
    return command + stretched.map((value) => Math.round(value * 1000) / 1000).join(' ')
  })
}
