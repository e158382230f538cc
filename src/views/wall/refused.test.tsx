// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { demonstrationCatalog } from '#server/catalog/demonstration.ts'
import { duties } from '#src/app/messages/duties/en.ts'
import { en } from '#src/app/messages/en.ts'
import { wall } from '#src/app/messages/wall/en.ts'
import type { WallPanel } from '#src/contract/wall/scenes.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { buildPlaceIndex } from '#src/domain/places.ts'
import { cubeSetOf } from '#src/queries/cubes/cube-set.ts'
import { liveFeedOf } from '#src/queries/live/live-feed.ts'
import { fetchChanges } from '#src/sources/figures/changes.ts'
import { fetchAreaCompleteness, fetchCompleteness } from '#src/sources/figures/completeness.ts'
import { watchNoSize } from '#tests/doubles/charts/chart-stage.ts'
import { Events } from './chrome/Events.tsx'
import { Late } from './chrome/Late.tsx'
import type { Situation } from './model/situation.ts'
import { ScenePanel } from './panels/ScenePanel.tsx'

vi.mock('#src/sources/figures/changes.ts', () => ({ fetchChanges: vi.fn() }))
vi.mock('#src/sources/figures/completeness.ts', () => ({
  fetchCompleteness: vi.fn(),
  fetchAreaCompleteness: vi.fn(),
}))

const town = { code: '310118', path: '31/310118', name: 'Q', level: 'district' }
/** Nobody has raised any. */
const alarms = {
  measure: demonstrationCatalog.kinds.find(({ id }) => id === 'sentinel')!.alarms!,
  key: null,
  kind: 'flow' as const,
  places: buildPlaceIndex([]),
  from: toDayNumber('2022-06-03'),
  days: 1,
  values: [],
  states: new Uint8Array(),
  revision: 1,
}
const s = {
  catalog: demonstrationCatalog,
  index: { areas: [town], byCode: new Map([[town.code, town]]), childrenOf: new Map() },
  area: town,
  today: '2022-06-03',
  scene: { left: [], right: [] },
  sites: [],
  sets: new Map([[alarms.measure, cubeSetOf([alarms], new Uint8Array())]]),
  faults: new Map(),
  unrenewed: new Map(),
} as unknown as Situation
const panel = (kind: object) => <ScenePanel panel={kind as WallPanel} s={s} />
const parts = {
  events: <Events s={s} />,
  'who is late': <Late s={s} />,
  'posts on duty': panel({ kind: 'watch', site: 'sentinel' }),
  forms: panel({ kind: 'forms' }),
}

let client: QueryClient
beforeEach(() => {
  watchNoSize()
  vi.resetAllMocks()
  client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  liveFeedOf(client).connection.set({ state: 'live' })
})
afterEach(cleanup)

function show(children: ReactNode) {
  render(
    <QueryClientProvider client={client}>
      <IntlProvider locale="en" messages={{ ...en, wall, duties }}>
        {children}
      </IntlProvider>
    </QueryClientProvider>,
  )
}

const form = {
  ...{
    form: 'x',
    name: { zh: '表', en: 'Form' },
    expected: 2,
    reported: 1,
    inTime: 1,
    late: 0,
    due: 1,
    overdue: 0,
  },
  ...{ partial: 0, deadline: '10:00', lastReportAt: null, measures: [], areas: [], missing: [] },
}
function answer() {
  vi.mocked(fetchChanges).mockResolvedValueOnce({ changes: [], revision: 1 } as never)
  const reply = { day: '2022-06-03', forms: [form], silent: [], revision: 1 }
  vi.mocked(fetchCompleteness).mockResolvedValueOnce(reply as never)
  vi.mocked(fetchAreaCompleteness).mockResolvedValue({ day: '2022-06-03', areas: [], revision: 1 } as never)
}
function refuse() {
  vi.mocked(fetchChanges).mockRejectedValue(new Error('500'))
  vi.mocked(fetchCompleteness).mockRejectedValue(new Error('500'))
}

for (const [name, part] of Object.entries(parts)) {
  test(`${name}: what is refused from the start says so`, async () => {
    refuse()
    show(part)
    await screen.findByText(new RegExp(wall.panelFailed))
    expect(screen.queryByText(wall.panelWaits)).toBeNull()
  })

  test(`${name}: what is refused later stands with its age, and not while the line is lost`, async () => {
    refuse()
    answer()
    show(part)
    await vi.waitFor(() => expect(client.isFetching()).toBe(0))
    expect(screen.queryByText(/Not renewed/)).toBeNull()
    await act(() => client.invalidateQueries())
    await screen.findByText(/Not renewed · \d s old/)
    act(() => liveFeedOf(client).connection.set({ state: 'lost' }))
    expect(screen.queryByText(/Not renewed/)).toBeNull()
  })
}
