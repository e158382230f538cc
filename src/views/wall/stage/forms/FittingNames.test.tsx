// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { IntlProvider } from 'use-intl'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { en } from '#src/app/messages/en.ts'
import { wall } from '#src/app/messages/wall/en.ts'
import { watchNoSize } from '#tests/doubles/charts/chart-stage.ts'
import { FittingNames } from './FittingNames.tsx'

const line = 24
const frame = { width: 240, height: 2 * line }
let letter = 10
const fonts = new EventTarget()

/** Names one beside the other, as wide as their letters; jsdom lays nothing out. */
function boxOf(this: Element): DOMRect {
  if (this.matches('p')) return new DOMRect(0, 0, frame.width, frame.height)
  const own = this.textContent.length * letter
  if (this.matches('em')) return new DOMRect(0, 0, own, line)
  let [left, top] = [0, 0]
  for (const name of this.parentElement!.querySelectorAll('span')) {
    const wide = name.textContent.length * letter
    if (left > 0 && left + wide > frame.width) [left, top] = [0, top + line]
    if (name === this) break
    left += wide
  }
  return new DOMRect(left, top, own, line)
}

beforeEach(() => {
  letter = 10
  watchNoSize()
  Object.defineProperty(document, 'fonts', { value: fonts, configurable: true })
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(boxOf)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const seen = () =>
  [...document.querySelectorAll('p > :not([data-beyond])')].map(({ textContent }) => textContent)

const show = (names: readonly string[], total: number) =>
  render(
    <IntlProvider locale="en" messages={{ ...en, wall }}>
      <FittingNames names={names} total={total} />
    </IntlProvider>,
  )

test('names that have room are read whole, and how many others there are, of all that are missing', () => {
  show(['Xujing', 'Huaxin', 'Baihe', 'Jinze', 'Liantang', 'Zhaoxiang', 'Chonggu'], 30)
  expect(seen()).toEqual(['Xujing,', 'Huaxin,', 'Baihe,', 'Jinze,', 'Liantang,', '25 others'])
})

test('where all have room nothing else is said', () => {
  show(['Xujing', 'Huaxin', 'Baihe'], 3)
  expect(seen()).toEqual(['Xujing,', 'Huaxin,', 'Baihe'])
})

test('letters of a font that comes later are measured again', () => {
  show(['Xujing', 'Huaxin', 'Baihe', 'Jinze'], 4)
  expect(seen()).toEqual(['Xujing,', 'Huaxin,', 'Baihe,', 'Jinze'])
  letter = 20
  act(() => void fonts.dispatchEvent(new Event('loadingdone')))
  expect(seen()).toEqual(['Xujing,', '3 others'])
  expect(screen.getByText('3 others').style.top).toBe(`${line}px`)
})
