// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { StateCode } from '#src/domain/states.ts'
import { Sparkline } from './Sparkline.tsx'

afterEach(cleanup)

it('draws a small line with a gap where a day is missing', () => {
  const { value, missing } = StateCode
  const series = { from: 0, values: [1, 2, 0, 2, 1], states: [value, value, missing, value, value] }
  render(<Sparkline series={series} span={{ from: 0, to: 4 }} label="five days" />)
  const paths = [...screen.getByRole('img', { name: 'five days' }).querySelectorAll('path')]
  expect(paths.some((path) => path.getAttribute('d')?.match(/^M[^M]+M[^M]+$/))).toBe(true)
})
