import { limits } from '#server/ingest/reading/limits.ts'
import { ReadFailure } from '#server/ingest/reading/read-failure.ts'
import type { RawCell, RawRow } from '#server/ingest/reading/sheet.ts'
import { isoValue, numberValue } from './cell-value.ts'
import { columnOf } from './column-of.ts'
import type { NumberKind } from './number-kind.ts'
import type { XmlListener } from './parse-xml.ts'
import { plainText } from './plain-text.ts'

export interface SheetContext {
  sheet: string
  strings: readonly string[]
  /** By style. */
  kinds: readonly NumberKind[]
  from1904: boolean
}

/** Collects the rows of a sheet's XML that have a value, until they are taken. */
export class SheetListener implements XmlListener {
  private rows: RawRow[] = []
  private number = 0
  private cells: RawCell[] = []
  private column = -1
  private type = 'n'
  private style = 0
  private content = ''
  private taking = false
  private phonetic = false
  /** Buttons on a sheet have rows of their own, which are none. */
  private inData = false

  constructor(private readonly context: SheetContext) {}

  take(): readonly RawRow[] {
    const { rows } = this
    this.rows = []
    return rows
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (!this.inData) {
      this.inData = name === 'sheetData'
      return
    }
    switch (name) {
      case 'c':
        this.column = attributes.r === undefined ? this.column + 1 : columnOf(attributes.r)
        this.type = attributes.t ?? 'n'
        this.style = Number(attributes.s ?? 0)
        this.content = ''
        break
      case 'v':
        this.taking = true
        break
      case 't':
        this.taking = !this.phonetic
        break
      case 'rPh':
        this.phonetic = true
        break
      case 'row':
        this.startRow(attributes.r === undefined ? this.number + 1 : Number(attributes.r))
    }
  }

  text(text: string): void {
    if (this.taking) this.content = this.content === '' ? text : this.content + text
  }

  close(name: string): void {
    if (!this.inData) return
    switch (name) {
      case 'v':
      case 't':
        this.taking = false
        break
      case 'c':
        if (this.content !== '') this.put(this.value())
        break
      case 'rPh':
        this.phonetic = false
        break
      case 'row':
        if (this.cells.length > 0) this.rows.push({ number: this.number, cells: this.cells })
        break
      case 'sheetData':
        this.inData = false
    }
  }

  private startRow(number: number): void {
    if (!Number.isInteger(number) || number <= this.number) throw this.broken()
    if (number > limits.rows) throw new ReadFailure('too-many-rows', { limit: limits.rows })
    this.number = number
    this.cells = []
    this.column = -1
  }

  private put(value: RawCell): void {
    const { cells, column } = this
    if (column >= limits.columns)
      throw new ReadFailure('too-many-columns', { row: this.number, limit: limits.columns })
    if (column < 0) throw this.broken()
    while (cells.length < column) cells.push(null)
    cells[column] = value
  }

  private value(): RawCell {
    const { content, context } = this
    switch (this.type) {
      case 'n':
        return numberValue(content, context.kinds[this.style] ?? 'number', context.from1904)
      case 's': {
        const text = context.strings[Number(content)]
        if (text === undefined) throw this.broken()
        return text
      }
      case 'b':
        return content === '1' || content === 'true'
      case 'd':
        return isoValue(content)
      case 'e':
        return content
      default:
        return plainText(content)
    }
  }

  private broken(): ReadFailure {
    return new ReadFailure('broken-workbook', { part: this.context.sheet })
  }
}
