import { screen, within } from '@testing-library/react'
import { vi } from 'vitest'

/** jsdom lays nothing out: whoever watches a size is never told of one. Call it before each file's tests. */
export function watchNoSize(): void {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
}

/** The size, in pixels, that everything drawn has. Call it before each file's tests. */
export function drawAt(width: number, height: number): void {
  watchNoSize()
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, width, height))
}

/** The texts of the table's cells, row by row, its heads first. */
export function tableRows(): (string | null)[][] {
  return within(screen.getByRole('table'))
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent))
}
