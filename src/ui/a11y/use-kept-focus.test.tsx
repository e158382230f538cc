// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useKeptFocus } from './use-kept-focus.ts'

function Steps({ isPending }: { isPending: boolean }) {
  return (
    <>
      <input aria-label="elsewhere" />
      <div {...useKeptFocus()}>
        {isPending ? (
          <p>
            <button type="button">stop</button>
          </p>
        ) : (
          <button type="button">save</button>
        )}
      </div>
    </>
  )
}

test('the focus of a button that is replaced goes to what stands there now, and is taken from nowhere else', () => {
  const { rerender } = render(<Steps isPending={false} />)
  act(() => screen.getByText('save').focus())
  rerender(<Steps isPending />)
  expect(document.activeElement).toBe(screen.getByText('stop'))
  rerender(<Steps isPending={false} />)
  expect(document.activeElement).toBe(screen.getByText('save'))
  act(() => screen.getByLabelText('elsewhere').focus())
  rerender(<Steps isPending />)
  expect(document.activeElement).toBe(screen.getByLabelText('elsewhere'))
})
