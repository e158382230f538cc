// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Trail } from './Trail.tsx'

afterEach(cleanup)

test('a square a day, told in words, each state drawn otherwise', () => {
  render(<Trail trail="+/-?." label="one reported, one missing" />)
  const squares = [...screen.getByRole('img', { name: 'one reported, one missing' }).children]
  expect(squares).toHaveLength(5)
  expect(new Set(squares.map(({ className }) => className)).size).toBe(5)
})
