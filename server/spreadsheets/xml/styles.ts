/** Everything a sheet of ours may look like. The colours are those of faults and flags on paper: ink stays black. */
const looks = {
  plain: { font: 0, fill: 0 },
  title: { font: 2, fill: 0 },
  header: { font: 1, fill: 2 },
  note: { font: 3, fill: 0 },
  fault: { font: 0, fill: 3 },
  flag: { font: 0, fill: 4 },
  /** Nothing is asked here. */
  closed: { font: 3, fill: 5 },
} as const

export type StyleName = keyof typeof looks

/** What a style is needed for: a number or text, a day, or text that must never become a formula. */
export type StyleUse = 'any' | 'day' | 'text'
const uses: readonly StyleUse[] = ['any', 'day', 'text']
const names = Object.keys(looks) as StyleName[]

/** The index that a cell names its style by. */
export function styleIndex(name: StyleName, use: StyleUse): number {
  return names.indexOf(name) * uses.length + uses.indexOf(use)
}

const font = (size: number, inner: string) =>
  `<font>${inner}<sz val="${size}"/><name val="Calibri"/><family val="2"/></font>`
const fill = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`

const fonts = [font(11, ''), font(11, '<b/>'), font(14, '<b/>'), font(10, '<color rgb="FF5F6B7A"/>')]
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  ...['E4E9F0', 'F6C6C2', 'FBE3AE', 'EEF1F5'].map(fill),
]
const dayFormat = 164
const textFormat = 49

const formats = names.flatMap((name) =>
  uses.map((use) => {
    const format = use === 'day' ? dayFormat : use === 'text' ? textFormat : 0
    const quoted = use === 'text' ? ' quotePrefix="1"' : ''
    const align = name === 'header' ? '<alignment vertical="center" wrapText="1"/>' : ''
    return `<xf numFmtId="${format}" fontId="${looks[name].font}" fillId="${looks[name].fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"${align && ' applyAlignment="1"'}${quoted}>${align}</xf>`
  }),
)

export const stylesXml =
  `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
  `<numFmts count="1"><numFmt numFmtId="${dayFormat}" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
  `<fonts count="${fonts.length}">${fonts.join('')}</fonts><fills count="${fills.length}">${fills.join('')}</fills>` +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
