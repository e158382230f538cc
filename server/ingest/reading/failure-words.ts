import type { Names } from '#src/contract/primitives.ts'

/** Why a file cannot be read, and what to do about it. `{x}` is filled in. */
export const failureWords = {
  'empty-file': {
    zh: '文件是空的，请检查是否选错了文件。',
    en: 'The file is empty; check that it is the right one.',
  },
  'unsupported-xls': {
    zh: '这是旧版 .xls 文件。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。',
    en: 'This is an old .xls file. Open it in Excel or WPS, save it as .xlsx and import that.',
  },
  'markup-file': {
    zh: '这其实是网页或 XML 文件，只是用了表格的名称。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。',
    en: 'This is a web page or XML under the name of a spreadsheet. Open it in Excel or WPS, save it as .xlsx and import that.',
  },
  'encrypted-workbook': {
    zh: '工作簿有打开密码。请在 Excel 或 WPS 中去掉密码，保存后再导入。',
    en: 'The workbook is protected by a password. Remove it in Excel or WPS, save the file and import it again.',
  },
  'not-a-workbook': {
    zh: '压缩包里没有可读的工作簿。请另存为 .xlsx 或 CSV 后再导入。',
    en: 'There is no workbook in it that can be read. Save it as .xlsx or CSV and import that.',
  },
  'broken-zip': {
    zh: '文件不完整或已损坏（可能没有传完）。请重新获取，或用 Excel、WPS 打开后另存为 .xlsx。',
    en: 'The file is cut off or damaged. Fetch it again, or open it in Excel or WPS and save it as .xlsx.',
  },
  'broken-workbook': {
    zh: '工作簿的“{part}”部分已损坏。请用 Excel 或 WPS 打开并修复，另存为 .xlsx 后再导入。',
    en: 'The part "{part}" of the workbook is damaged. Let Excel or WPS repair it, save it as .xlsx and import that.',
  },
  'too-many-entries': {
    zh: '工作簿的组成部分超过 {limit} 个，可能含有大量图片。请只留下数据，另存后再导入。',
    en: 'The workbook has more than {limit} parts, pictures perhaps. Keep only the data, save it and import that.',
  },
  'too-large-unpacked': {
    zh: '“{part}”解压后大得不正常，已停止读取。请只留下数据，另存后再导入。',
    en: '"{part}" unpacks to a size that no such sheet has; reading was stopped. Keep only the data, save it and import that.',
  },
  'too-many-rows': {
    zh: '超过 {limit} 行。请分成几个文件导入。',
    en: 'There are more than {limit} rows. Import them as several files.',
  },
  'too-many-columns': {
    zh: '第 {row} 行的内容超过 {limit} 列。请删去多余的列。',
    en: 'Row {row} goes beyond {limit} columns. Remove those that are not needed.',
  },
  'line-too-long': {
    zh: '第 {row} 行超过 {limit} 个字符，这不像表格。请检查文件。',
    en: 'Row {row} is longer than {limit} characters, which no table has. Check the file.',
  },
  undecodable: {
    zh: '第 {row} 行有无法识别的文字：既不是 UTF-8，也不是 GB18030。请另存为 UTF-8 的 CSV 后再导入。',
    en: 'Row {row} has text that is neither UTF-8 nor GB18030. Save the file as CSV in UTF-8 and import that.',
  },
  'broken-quotes': {
    zh: '第 {row} 行的引号不成对。请补上或删去引号。',
    en: 'The quotes of row {row} do not pair. Add the missing one or remove it.',
  },
  'malformed-json': {
    zh: '第 {line} 行附近不是有效的 JSON。',
    en: 'Near line {line} this is not valid JSON.',
  },
  'too-large-json': {
    zh: 'JSON 超过 {limit} MB。请改为每行一个对象（NDJSON），或分成几个文件。',
    en: 'The JSON is larger than {limit} MB. Write one object a line (NDJSON), or several files.',
  },
} as const satisfies Record<string, Names>

export type FailureCode = keyof typeof failureWords
