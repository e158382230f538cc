import { useCallback, useEffect, useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { ChartTable } from '#src/charts/frame/ChartTable.tsx'
import { isInside } from '#src/domain/places.ts'
import { CARRIED, codeOf, stateOf } from '#src/domain/states.ts'
import { AreaPicture } from '#src/map/AreaPicture.tsx'
import { classify } from '#src/map/classes.ts'
import type { AreaFigures } from '#src/map/types.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { shortName } from '#src/situation/words/short-name.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { Scale } from './Scale.tsx'
import type { SmallProps } from './small-props.ts'
import { usePartName } from './use-part-name.ts'

const finest = ['committee', 'town', 'district', 'city'] as const

/** One map for each part, all in one set of classes; the area pointed at in one is marked in all. */
export function SmallMaps(props: SmallProps) {
  const { wanted, parts, numberOf, version, choice, index, outlines, table, caption, at, onPoint, onSay } =
    props
  const t = useTranslations('multiples')
  const locale = useLocale()
  const areaName = useAreaName()
  const nameOf = usePartName(wanted.by)
  const set = useSetExploreSearch()
  const { area, measure, per } = choice
  const format = useMemo(() => figureFormat(measure, locale, per), [measure, per, locale])
  const level = useMemo(
    () =>
      finest.find((one) =>
        index.areas.some(
          ({ level, path, code }) => level === one && isInside(path, area.path) && outlines[code],
        ),
      ) ?? 'town',
    [index, area, outlines],
  )
  const rows = useMemo(
    () =>
      index.areas.flatMap((one, row) => (one.level === level && isInside(one.path, area.path) ? [row] : [])),
    [index, level, area],
  )
  const pictures = useMemo(() => {
    const spans = wanted.by === 'week' ? parts.map(({ span }) => span) : [choice.span]
    const numbers = spans.map((span) => {
      const values = new Float64Array(index.areas.length).fill(Number.NaN)
      const states = new Uint8Array(index.areas.length).fill(codeOf('not-expected'))
      for (const row of rows) {
        const answer = numberOf(index.areas[row]!, span)
        values[row] = answer.value ?? Number.NaN
        states[row] = codeOf(answer.state) | (answer.carried ? CARRIED : 0)
      }
      return { values, states }
    })
    const all = numbers.flatMap(({ values, states }) =>
      rows.map((row) => [values[row]!, states[row]!] as const),
    )
    const scale = classify(
      all.map(([value]) => value),
      all.map(([, state]) => state),
    )
    const figures: AreaFigures[] = numbers.map((one) => ({
      ...one,
      version,
      scales: scale ? { [level]: scale } : {},
      format: format.short,
    }))
    return { figures, scale }
  }, [wanted.by, parts, choice.span, index, rows, numberOf, version, level, format])
  const point = useCallback(
    (code: string | null) => {
      const stop = code === null ? -1 : rows.indexOf(index.rowOf.get(code) ?? -1)
      onPoint(stop < 0 ? null : stop)
    },
    [rows, index, onPoint],
  )
  const figuresOf = (at: number) => pictures.figures[wanted.by === 'week' ? at : 0]!
  const textOf = (at: number, row: number) => {
    const { values, states } = figuresOf(at)
    const value = values[row]!
    return format.cell(Number.isNaN(value) ? null : value, stateOf(states[row]!))
  }
  const markedRow = at === null ? undefined : rows[at]
  const pointed = markedRow === undefined ? null : index.areas[markedRow]!
  const marked = pointed?.code ?? null
  const text =
    pointed && markedRow !== undefined
      ? `${areaName(pointed)}${wanted.by === 'week' ? '' : ` ${textOf(0, markedRow)}`}`
      : t('scale')
  const figureOf = (at: number) => {
    if (wanted.by === 'week' && markedRow !== undefined) return textOf(at, markedRow)
    const part = parts[at]!
    const { value, state } = numberOf(part.area, part.span)
    return format.cell(value, state)
  }
  const spoken =
    wanted.by === 'week' && markedRow !== undefined
      ? [text, ...parts.map((part, at) => `${nameOf(part)} ${textOf(at, markedRow)}`)].join(', ')
      : text
  const stops = rows.length
  useEffect(() => onSay({ text, spoken, stops }), [text, spoken, stops, onSay])
  if (table) {
    const columns = wanted.by === 'week' ? parts.map(nameOf) : [t('value')]
    const shown = rows.map((row) => ({
      key: row,
      cells: [areaName(index.areas[row]!), ...columns.map((_, at) => textOf(at, row))],
    }))
    return <ChartTable caption={caption} twin={{ columns: [t('name'), ...columns], rows: shown }} />
  }
  return (
    <>
      {pictures.scale && <Scale scale={pictures.scale} format={format.short} />}
      <ol>
        {parts.map((part, at) => (
          <li key={part.id}>
            <h3>
              {wanted.by === 'week' ? (
                nameOf(part)
              ) : (
                <button type="button" onClick={() => set({ place: part.area.code })}>
                  {shortName(areaName(part.area))}
                </button>
              )}
              <b>{figureOf(at)}</b>
            </h3>
            <AreaPicture
              areas={index.areas}
              outlines={outlines}
              area={part.area}
              level={level}
              figures={figuresOf(at)}
              marked={marked}
              onPoint={point}
            />
          </li>
        ))}
      </ol>
    </>
  )
}
