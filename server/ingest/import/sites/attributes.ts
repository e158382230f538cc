import type { Column, Findings } from '#server/ingest/import/finding.ts'
import { parseNumber } from '#server/ingest/import/read/numbers.ts'
import { normalise } from '#server/ingest/import/read/roles.ts'
import type { Row, Table } from '#server/ingest/import/read/table.ts'
import type { Attribute, SiteKind } from '#src/contract/catalog.ts'
import type { Site } from '#src/contract/sites.ts'

export interface AttributeColumn {
  attribute: Attribute
  column: Column
}

/** Columns headed by an attribute's id or one of its names. */
export function attributeColumns(table: Table, kind: SiteKind): AttributeColumn[] {
  return kind.attributes.flatMap((attribute) => {
    const words = [attribute.id, attribute.name.zh, attribute.name.en].map(normalise)
    const column = table.columns.find((one) => words.includes(normalise(one.header)))
    return column ? [{ attribute, column }] : []
  })
}

const yes = new Set(['1', 'true', 'yes', 'y', '是', '有', '√'])
const no = new Set(['0', 'false', 'no', 'n', '否', '无'])

/** The attributes of a row; empty cells have none. Null, and told by cell, when a cell does not fit its type. */
export function readAttributes(
  file: string,
  row: Row,
  columns: readonly AttributeColumn[],
  findings: Findings,
): Site['attributes'] | null {
  const attributes: Site['attributes'] = {}
  let sound = true
  for (const { attribute, column } of columns) {
    const text = row.cells[column.index] ?? ''
    if (text === '') continue
    const at = { file, row: row.number, column }
    const value = typedValue(attribute, text)
    if (value !== null) attributes[attribute.id] = value
    else if (attribute.type === 'number') findings.add('not-a-number', at, { found: text })
    else findings.add('invalid-choice', at, { found: text, choices: choicesOf(attribute) })
    sound &&= value !== null
  }
  return sound ? attributes : null
}

function typedValue(attribute: Attribute, text: string): string | number | boolean | null {
  if (attribute.type === 'text') return text
  if (attribute.type === 'number') return parseNumber(text)
  if (attribute.type === 'flag')
    return yes.has(text.toLowerCase()) ? true : no.has(text.toLowerCase()) ? false : null
  const choice = attribute.values?.find(({ id, name }) => [id, name.zh, name.en].includes(text))
  return choice?.id ?? null
}

function choicesOf(attribute: Attribute): string {
  if (attribute.type === 'flag') return '是、否 / yes, no'
  return attribute.values?.map(({ name }) => `${name.zh} / ${name.en}`).join('、') ?? ''
}
