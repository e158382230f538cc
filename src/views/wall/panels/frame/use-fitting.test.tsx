// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { watchNoSize } from '#tests/doubles/charts/chart-stage.ts'
import { useFitting } from './use-fitting.ts'

const rows = Array.from({ length: 300 }, (_, at) => `第${at + 1}居委`)
const laid: number[] = []

function List() {
  const [fitting, frame] = useFitting(1.5)
  const shown = rows.slice(0, fitting)
  laid.push(shown.length)
  return (
    <ul ref={frame}>
      {shown.map((row) => (
        <li key={row}>{row}</li>
      ))}
    </ul>
  )
}

test('of hundreds of rows only those are ever laid out that have room', () => {
  watchNoSize()
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(240)
  document.documentElement.style.fontSize = '16px'
  render(<List />)
  expect(screen.getAllByText(/居委$/)).toHaveLength(10)
  expect(Math.max(...laid)).toBe(10)
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})
