// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { StateCode } from '#src/domain/states.ts'
import { Sparkline } from './Sparkline.tsx'
import { Teeth } from './Teeth.tsx'
import { teethOf } from './teeth-of.ts'

afterEach(cleanup)

describe('teeth', () => {
  it.each([
    [10, 11, { full: 10, hollow: 1 }],
    [0, 3, { full: 0, hollow: 3 }],
    [233, 234, { full: 15, hollow: 1 }],
    [1, 234, { full: 1, hollow: 15 }],
    [234, 234, { full: 16, hollow: 0 }],
    [0, 0, { full: 0, hollow: 0 }],
  ])('%d of %d', (reported, expected, teeth) => {
    expect(teethOf(reported, expected, 16)).toEqual(teeth)
  })

  it('say their words', () => {
    render(<Teeth reported={10} expected={11} label="10 of 11 towns" />)
    expect(screen.getByRole('img', { name: '10 of 11 towns' })).toBeTruthy()
  })
})

it('draws a small line with a gap where a day is missing', () => {
  const { value, missing } = StateCode
  const series = { from: 0, values: [1, 2, 0, 2, 1], states: [value, value, missing, value, value] }
  render(<Sparkline series={series} span={{ from: 0, to: 4 }} label="five days" />)
  const paths = [...screen.getByRole('img', { name: 'five days' }).querySelectorAll('path')]
  expect(paths.some((path) => path.getAttribute('d')?.match(/^M[^M]+M[^M]+$/))).toBe(true)
})
