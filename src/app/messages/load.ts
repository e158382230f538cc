import type { Locale } from '#src/contract/primitives.ts'
import type { BriefingMessages } from './briefing/zh.ts'
import type { ColumnsMessages } from './columns/zh.ts'
import type { CommandsMessages } from './commands/zh.ts'
import type { DataMessages } from './data/zh.ts'
import type { DutiesMessages } from './duties/zh.ts'
import type { HistoryMessages } from './history/zh.ts'
import type { NotesMessages } from './notes/zh.ts'
import type { PanelsMessages } from './panels/zh.ts'
import type { PlacesMessages } from './places/zh.ts'
import type { ScenesMessages } from './scenes/zh.ts'
import type { SelectionMessages } from './selection/zh.ts'
import type { TakeMessages } from './take/zh.ts'
import type { ViewsMessages } from './views/zh.ts'
import type { WallMessages } from './wall/zh.ts'
import type { WallsMessages } from './walls/zh.ts'
import type { WhyMessages } from './why/zh.ts'
import { type Messages, zh } from './zh.ts'

export type { Messages }

/** The words of one screen, or of a part of it, which come with it. A file may hold several rooms that go together. */
export interface RoomMessages extends PanelsMessages {
  wall: WallMessages
  scenes: ScenesMessages
  walls: WallsMessages
  data: DataMessages
  duties: DutiesMessages
  history: HistoryMessages
  commands: CommandsMessages
  notes: NotesMessages
  views: ViewsMessages
  why: WhyMessages
  places: PlacesMessages
  briefing: BriefingMessages
  selection: SelectionMessages
  take: TakeMessages
  columns: ColumnsMessages
}
export type Room = Exclude<keyof RoomMessages, 'comparison' | 'multiples' | 'playback'>

export interface Words {
  locale: Locale
  messages: Messages
}

/** Chinese comes with the program; English only to those who ask. */
export async function loadWords(locale: Locale): Promise<Words> {
  if (locale === 'zh') return { locale, messages: zh }
  const { en } = await import('./en.ts')
  return { locale, messages: en }
}

const rooms: { [R in Room]: Record<Locale, () => Promise<Pick<RoomMessages, R>>> } = {
  wall: { zh: () => import('./wall/zh.ts'), en: () => import('./wall/en.ts') },
  walls: { zh: () => import('./walls/zh.ts'), en: () => import('./walls/en.ts') },
  data: { zh: () => import('./data/zh.ts'), en: () => import('./data/en.ts') },
  duties: { zh: () => import('./duties/zh.ts'), en: () => import('./duties/en.ts') },
  history: { zh: () => import('./history/zh.ts'), en: () => import('./history/en.ts') },
  panels: {
    zh: () => import('./panels/zh.ts').then(({ panels }) => panels),
    en: () => import('./panels/en.ts').then(({ panels }) => panels),
  },
  places: { zh: () => import('./places/zh.ts'), en: () => import('./places/en.ts') },
  commands: { zh: () => import('./commands/zh.ts'), en: () => import('./commands/en.ts') },
  notes: { zh: () => import('./notes/zh.ts'), en: () => import('./notes/en.ts') },
  views: { zh: () => import('./views/zh.ts'), en: () => import('./views/en.ts') },
  why: { zh: () => import('./why/zh.ts'), en: () => import('./why/en.ts') },
  briefing: { zh: () => import('./briefing/zh.ts'), en: () => import('./briefing/en.ts') },
  selection: { zh: () => import('./selection/zh.ts'), en: () => import('./selection/en.ts') },
  take: { zh: () => import('./take/zh.ts'), en: () => import('./take/en.ts') },
  columns: { zh: () => import('./columns/zh.ts'), en: () => import('./columns/en.ts') },
  scenes: { zh: () => import('./scenes/zh.ts'), en: () => import('./scenes/en.ts') },
}

export function loadRoomWords<R extends Room>(room: R, locale: Locale): Promise<Pick<RoomMessages, R>> {
  return rooms[room][locale]()
}
