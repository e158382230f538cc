// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { IntlProvider } from 'use-intl'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { en } from '#src/app/messages/en.ts'
import { wall } from '#src/app/messages/wall/en.ts'
import type { Scene, WallPanel } from '#src/contract/wall/scenes.ts'
import type { Situation } from './model/situation.ts'
import { SceneLayers } from './SceneLayers.tsx'

// What a panel asks for and draws is its own matter.
vi.mock('./panels/ScenePanel.tsx', () => ({
  ScenePanel: ({ panel, s, isWhole = true }: { panel: WallPanel; s: Situation; isWhole?: boolean }) => (
    <p>{`${s.scene.id} ${isWhole ? '' : 'half of '}${panel.kind}`}</p>
  ),
}))

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const sceneOf = (id: string, parts: Partial<Pick<Scene, 'left' | 'right' | 'stage'>>) =>
  ({ id, left: [], right: [], stage: null, ...parts }) as unknown as Scene
const today = sceneOf('today', { left: [{ kind: 'number', measure: 'staff' }] })
const arrivals = sceneOf('arrivals', {
  left: [
    { kind: 'number', measure: 'arrivals' },
    { kind: 'clock', measure: 'arrivals' },
  ],
  right: [{ kind: 'keys', measure: 'arrivals' }],
  stage: { kind: 'forms' },
})

function show(scene: Scene, ahead: Scene | null) {
  const told: { id: string | null; laid: number }[] = []
  const laid = () => screen.queryAllByText(/^arrivals /).length
  const onMade = (id: string | null) => told.push({ id, laid: laid() })
  const layers = (on: Scene, next: Scene | null) => (
    <IntlProvider locale="en" messages={{ ...en, wall }}>
      <SceneLayers
        scene={on}
        ahead={next}
        onMade={onMade}
        situationOf={(one) => ({ scene: one }) as Situation}
        page="left"
      />
    </IntlProvider>
  )
  const { rerender } = render(layers(scene, ahead))
  return { told, laid, change: (on: Scene, next: Scene | null) => rerender(layers(on, next)) }
}

test('a scene ahead is told to be made with its last panel, its middle too, and is behind what is read until it comes', () => {
  const { told, laid } = show(today, arrivals)
  expect(laid()).toBe(1)
  for (let frame = 0; frame < 3; frame++) act(() => vi.advanceTimersToNextTimer())
  screen.getByText('arrivals half of forms')
  expect(told.filter(({ id }) => id !== null)).toEqual([])
  act(() => vi.advanceTimersToNextTimer())
  screen.getByText('arrivals forms')
  expect(laid()).toBe(4)
  expect(told.filter(({ id }) => id !== null)).toEqual([{ id: 'arrivals', laid: 4 }])
  for (const one of screen.getAllByText(/^arrivals /)) expect(one.closest('[aria-hidden]')).not.toBeNull()
})

test('one that is wanted before it was made is there whole; one that is no more ahead is told to be no more', () => {
  const { told, laid, change } = show(today, arrivals)
  change(arrivals, today)
  expect(laid()).toBe(4)
  screen.getByText('arrivals forms')
  for (const one of screen.getAllByText(/^arrivals /)) expect(one.closest('[aria-hidden]')).toBeNull()
  act(() => vi.runAllTimers())
  expect(told.at(-1)?.id).toBe('today')
  change(arrivals, null)
  expect(told.at(-1)?.id).toBeNull()
})
