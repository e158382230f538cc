import { LinkToken } from '#src/contract/access/links.ts'
import { Theme } from '#src/contract/desk/view.ts'
import { Locale, type Moment, PlaceId, Slug } from '#src/contract/primitives.ts'
import type { Param, Params } from '#src/state/address.ts'
import { asOf, word } from './view-params.ts'

export interface Panels {
  columns: number
  rows: number
}

/** What the address of a wall decides. Null: the catalogue's own choice. */
export interface WallView {
  /** The scene it begins with. */
  scene: string | null
  /** It stays on that scene. */
  hold: boolean
  /** In a frame: it shows the one scene that the page around it is making, and none of the saved ones. */
  draft: boolean
  /** Seconds a scene stays that names no time of its own. */
  dwell: number
  /** The area in the place of the scenes' home. */
  area: string | null
  /** What was known at this moment is shown; null: what is known now. */
  asOf: Moment | null
  /** Tenths of a percent of each side kept free of type, for LED walls whose edge is cut. */
  safe: number
  /** Which of the catalogue's walls this is; null: the first. */
  wall: string | null
  /** A read-only link: the right that all questions are asked by. */
  link: string | null
  /** How many screens make the wall, side by side and one above the other. */
  panels: Panels
  /** Tenths of a percent of the shorter side that lie between two of them. */
  bezel: number
  lang: 'zh' | 'en'
  theme: 'light' | 'dark'
}

const whole = (name: string, least: number, most: number): Param<number> => ({
  name,
  read: (text) => {
    const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
    return value >= least && value <= most ? value : undefined
  },
  write: String,
})

const flag = (name: string): Param<boolean> => ({
  name,
  read: (text) => (text === 'on' ? true : undefined),
  write: () => 'on',
})

/** More screens would leave none of them the room for a panel of a scene. */
const panels: Param<Panels> = {
  name: 'panels',
  read: (text) => {
    const [, columns, rows] = /^([1-4])x([1-4])$/.exec(text) ?? []
    return columns && rows ? { columns: Number(columns), rows: Number(rows) } : undefined
  },
  write: ({ columns, rows }) => `${columns}x${rows}`,
}

export const defaultWall: WallView = {
  scene: null,
  hold: false,
  draft: false,
  dwell: 60,
  area: null,
  asOf: null,
  safe: 0,
  wall: null,
  link: null,
  panels: { columns: 1, rows: 1 },
  bezel: 0,
  lang: 'zh',
  theme: 'dark',
}

export const wallParams: Params<WallView> = {
  scene: word('scene', Slug),
  hold: flag('hold'),
  draft: flag('draft'),
  dwell: whole('dwell', 5, 3600),
  area: word('area', PlaceId),
  asOf,
  safe: whole('safe', 0, 100),
  wall: word('wall', Slug),
  link: word('link', LinkToken),
  panels,
  bezel: whole('bezel', 0, 50),
  lang: word('lang', Locale),
  theme: word('theme', Theme),
}
