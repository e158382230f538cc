import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { type Fitted, fitNames } from './fit-names.ts'

const separators = { zh: '、', en: ',' }

/** As many names as have room, each of them whole, and how many of the `total` are left. */
export function FittingNames({ names, total }: { names: readonly string[]; total: number }) {
  const t = useTranslations('wall')
  const separator = separators[useLocale()]
  const [{ shown, rest }, ref] = useFitted(names, total > names.length)
  const left = total - Math.min(shown, names.length)
  return (
    <p ref={ref}>
      {names.map((name, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a name comes twice, and none of them keeps a state
        <span key={at} data-beyond={at >= shown || undefined}>
          {name}
          {at < total - 1 && separator}
        </span>
      ))}
      <em style={rest ?? undefined} data-beyond={rest === null || undefined}>
        {t('othersWatched', { count: left })}
      </em>
    </p>
  )
}

const all: Fitted = { shown: Number.POSITIVE_INFINITY, rest: null }

/** The ref is for the frame of the names; those beyond keep their place, unseen. */
function useFitted(
  names: readonly string[],
  isMore: boolean,
): [Fitted, (frame: HTMLElement | null) => (() => void) | undefined] {
  const [fitted, setFitted] = useState(all)
  const measure = useRef<(() => void) | null>(null)
  const ref = useCallback(
    (frame: HTMLElement | null) => {
      if (!frame) return
      measure.current = () => {
        const { left, top, width, height } = frame.getBoundingClientRect()
        const places = [...frame.querySelectorAll('span')].map((name) => {
          const box = name.getBoundingClientRect()
          return {
            left: box.left - left,
            right: box.right - left,
            top: box.top - top,
            bottom: box.bottom - top,
          }
        })
        const gap = Number.parseFloat(getComputedStyle(frame).columnGap) || 0
        const rest = frame.querySelector('em')!.getBoundingClientRect().width
        const next = fitNames(places, isMore, { width, height, rest, gap })
        setFitted((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
      }
      const again = measure.current
      const observer = new ResizeObserver(again)
      observer.observe(frame)
      // Letters of another font are of another width; the frame is as wide as before.
      document.fonts?.addEventListener('loadingdone', again)

      return () => {
        observer.disconnect()
        document.fonts?.removeEventListener('loadingdone', again)
        measure.current = null
      }
    },
    [isMore],
  )
  const words = names.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: other names, or other words for how many are left, take other room
  useLayoutEffect(() => measure.current?.(), [words, fitted.shown])
  return [fitted, ref]
}
