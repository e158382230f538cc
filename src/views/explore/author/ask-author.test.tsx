// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { en } from '#src/app/messages/en.ts'
import { notes } from '#src/app/messages/notes/en.ts'
import { views } from '#src/app/messages/views/en.ts'
import type { Note } from '#src/contract/desk/annotations.ts'
import type { SavedView } from '#src/contract/desk/saved-views.ts'
import { buildAreaIndex } from '#src/situation/areas/area-index.ts'
import { keepAuthor } from '#src/state/author.ts'
import { NoteRow } from '#src/views/explore/notes/NoteRow.tsx'
import { ViewActions } from '#src/views/explore/saved/ViewActions.tsx'
import { ViewsPane } from '#src/views/explore/saved/ViewsPane.tsx'
import { AtAddress, historyAt } from '#tests/doubles/at-address.tsx'

const moment = '2022-06-01T08:00:00+08:00'
const by = { author: '前人', version: 3, recordedAt: moment }
const note = {
  ...by,
  id: 'n',
  place: null,
  from: null,
  to: null,
  text: '说明',
  writtenBy: '前人',
  writtenAt: moment,
} as unknown as Note
const view = {
  ...by,
  id: 'v',
  name: '周会',
  note: '',
  address: 'area=a',
  owner: '前人',
  savedAt: moment,
} as unknown as SavedView

const sent: { method: string; author: string | null }[] = []
beforeEach(() => {
  keepAuthor('')
  sent.length = 0
  // jsdom has none, and a dialog asks for it.
  vi.stubGlobal('CSS', { escape: (text: string) => text })
  vi.stubGlobal('fetch', async (address: string | URL | Request, init?: RequestInit) => {
    const request = new Request(new URL(String(address), 'http://lookout.test'), init)
    if (request.method === 'GET') return Response.json({ views: [view] })
    const text = await request.text()
    const inAddress = new URL(request.url).searchParams.get('author')
    sent.push({ method: request.method, author: text === '' ? inAddress : JSON.parse(text).author })
    return Response.json(view)
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function show(what: ReactNode) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <AtAddress history={historyAt('/?area=b')}>
        <IntlProvider locale="en" messages={{ ...en, notes, views }}>
          {what}
        </IntlProvider>
      </AtAddress>
    </QueryClientProvider>,
  )
}
const press = (name: string | RegExp, within_ = screen as Pick<typeof screen, 'getByRole'>) =>
  fireEvent.click(within_.getByRole('button', { name }))

const deeds: [string, ReactNode, () => Promise<HTMLElement>, string][] = [
  [
    'a note removed',
    <NoteRow
      key="note"
      note={note}
      index={buildAreaIndex([])}
      timeZone="Asia/Shanghai"
      fixed={false}
      editing={false}
      setEditing={() => undefined}
    />,
    async () => {
      press(notes.remove)
      return screen.findByRole('alertdialog')
    },
    notes.remove,
  ],
  [
    'a view removed',
    <ViewActions key="view" view={view} />,
    async () => {
      press(/^Remove/)
      return screen.findByRole('alertdialog')
    },
    views.remove,
  ],
  [
    'a view renamed',
    <ViewActions key="view" view={view} />,
    async () => {
      press(/^Rename/)
      return document.body
    },
    views.keep,
  ],
  [
    'a view replaced',
    <ViewsPane
      key="views"
      timeZone="Asia/Shanghai"
      opened={view}
      shown="area=b"
      saving={false}
      setSaving={() => undefined}
      onClose={() => undefined}
    />,
    async () => {
      press(views.replace)
      return document.body
    },
    views.replace,
  ],
]

test.each(deeds)(
  '%s is recorded under the name of whoever does it, asked for first',
  async (_, what, begin, done) => {
    show(what)
    const place = within(await begin())
    const name = place.getByRole('textbox', { name: /^(Author|Who you are)/ })
    await waitFor(() => expect(document.activeElement).toBe(name))
    const button = place.getByRole<HTMLButtonElement>('button', { name: done })
    expect(button.disabled).toBe(true)
    fireEvent.click(button)
    expect(sent).toEqual([])
    fireEvent.change(name, { target: { value: '李分析' } })
    fireEvent.click(button)
    await waitFor(() => expect(sent).toEqual([expect.objectContaining({ author: '李分析' })]))
  },
)

test('whoever has said a name is not asked again', async () => {
  keepAuthor('王科')
  show(deeds[1]![1])
  const place = within(await deeds[1]![2]())
  expect(place.queryByRole('textbox')).toBeNull()
  press(views.remove, place)
  await waitFor(() => expect(sent).toEqual([expect.objectContaining({ author: '王科' })]))
})
