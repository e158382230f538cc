import {
  MeanWord,
  Multiples,
  mostPanels,
  Panel,
  type Per,
  PerWord,
  Playback,
} from '#src/contract/desk/panels.ts'
import { perOf, perWord } from '#src/domain/compare/per-text.ts'
import { type Param, valid } from '#src/state/address.ts'

const forms = ['line', 'bar', 'area', 'heat', 'spread', 'scatter', 'pyramid', 'rank']
/** `per=per-10k` */
export const dividedBy: Param<Per> = {
  name: 'per',
  read: (text) => {
    const word = valid(PerWord, text)
    return word && perOf[word]
  },
  write: perWord,
}

const mean = MeanWord.value
const versus = 'vs-'

/** `staff-back.small:line:per-10k:avg7`: the measure and a key of its breakdown, then how it is looked at, in any order. */
function readPanel(text: string): Panel | undefined {
  const [what = '', ...words] = text.split(':')
  const [measure, key = null, ...rest] = what.split('.')
  const panel: Record<string, unknown> = { measure, key, form: null, per: null, mean: false, versus: null }
  if (rest.length > 0) return undefined
  for (const word of words) {
    if (forms.includes(word)) panel.form = word
    else if (word in perOf) panel.per = perOf[word as PerWord]
    else if (word === mean) panel.mean = true
    else if (word.startsWith(versus)) panel.versus = word.slice(versus.length)
    else return undefined
  }
  return valid(Panel, panel)
}

function writePanel(panel: Panel): string {
  return [
    panel.key === null ? panel.measure : `${panel.measure}.${panel.key}`,
    panel.form,
    panel.per !== null && perWord(panel.per),
    panel.mean && mean,
    panel.versus !== null && versus + panel.versus,
  ]
    .filter(Boolean)
    .join(':')
}

export const panels: Param<Panel[]> = {
  name: 'panels',
  read: (text) => {
    if (text === 'none') return []
    const read = text.split(',').map(readPanel)
    return read.length <= mostPanels && read.every((panel) => panel !== undefined)
      ? (read as Panel[])
      : undefined
  },
  write: (list) => (list.length === 0 ? 'none' : list.map(writePanel).join(',')),
}

/** `map:town`, `chart:week` */
export const multiples: Param<Multiples> = {
  name: 'multiples',
  read: (text) => {
    const [draw, by, ...rest] = text.split(':')
    return rest.length > 0 ? undefined : valid(Multiples, { draw, by })
  },
  write: ({ draw, by }) => `${draw}:${by}`,
}

/** `8:loop:grow` */
export const playback: Param<Playback> = {
  name: 'play',
  read: (text) => {
    const [speed, ...words] = text.split(':')
    if (words.some((word) => word !== 'loop' && word !== 'grow')) return undefined
    return valid(Playback, {
      speed: Number(speed),
      loop: words.includes('loop'),
      grow: words.includes('grow'),
    })
  },
  write: ({ speed, loop, grow }) => [speed, loop && 'loop', grow && 'grow'].filter(Boolean).join(':'),
}
