import { type RefObject, useEffect } from 'react'

/** Scrolls a list of equal rows just as far as one row needs, when the row changes and when the list becomes lower. */
export function useKeptInSight(
  scroller: RefObject<HTMLElement | null>,
  row: number,
  rowHeight: number,
): void {
  useEffect(() => {
    const list = scroller.current
    if (!list || row < 0) return
    const show = () => {
      const top = row * rowHeight
      if (top < list.scrollTop) list.scrollTop = top
      else if (top + rowHeight > list.scrollTop + list.clientHeight) {
        list.scrollTop = top + rowHeight - list.clientHeight
      }
    }
    show()
    if (typeof ResizeObserver === 'undefined') return
    const resized = new ResizeObserver(show)
    resized.observe(list)
    return () => resized.disconnect()
  }, [scroller, row, rowHeight])
}
