import type { FindingCode } from '#src/contract/handing-in/imports.ts'
import { dayWords } from './day-words.ts'
import type { FindingText } from './finding-text.ts'
import { numberWords } from './number-words.ts'

/** By code, and by `code/why` where a code has several faces. `{found}`, `{header}`, `{within}` and the finding's args are filled in. */
export const findingWords: Readonly<Record<FindingCode, FindingText> & Record<string, FindingText>> = {
  required: {
    reason: { zh: '这一格不能空着。', en: 'This cell must not be empty.' },
    fix: { zh: '填上内容，或删去这一行。', en: 'Fill it in, or delete the row.' },
  },
  'required/place': {
    reason: { zh: '这一行有数，却没有写是哪个地方。', en: 'The row has figures and names no place.' },
    fix: { zh: '填上地方的代码或名称。', en: 'Write the place’s code or name.' },
  },
  'required/day': {
    reason: { zh: '这一行有数，却没有写日期。', en: 'The row has figures and no day.' },
    fix: { zh: '填上日期，例如 2022-03-05。', en: 'Write the day, such as 2022-03-05.' },
  },
  'required/measure': {
    reason: { zh: '这一行有数，却没有写是哪个指标。', en: 'The row has a figure and names no measure.' },
    fix: { zh: '填上指标的名称。', en: 'Write the measure’s name.' },
  },
  'required/part': {
    reason: {
      zh: '这一格与同一行的其他列相加，其他列有数而它空着，合计会偏小。',
      en: 'This cell is one of several columns that add up; the others are filled, and the sum would be too small.',
    },
    fix: {
      zh: '没有就写 0；不清楚就把相加的各列都留空。',
      en: 'Write 0 if there were none; if it is not known, leave all the columns empty.',
    },
  },
  ...numberWords,
  ...dayWords,
  'unknown-place': {
    reason: {
      zh: '没有代码或名称为“{found}”的区域或点位。',
      en: 'There is no area or site with the code or name "{found}".',
    },
    fix: {
      zh: '改成正式名称或代码，或在“地方”里指明它是哪一个。',
      en: 'Write its official name or code, or say which place it stands for.',
    },
  },
  'unknown-place/within': {
    reason: {
      zh: '“{within}”里没有叫“{found}”的地方。',
      en: 'There is no place called "{found}" in {within}.',
    },
    fix: {
      zh: '核对名称和所属的街镇，或改用代码。',
      en: 'Check the name and the area it lies in, or use its code.',
    },
  },
  'ambiguous-place': {
    reason: { zh: '叫“{found}”的地方有 {count} 个。', en: '{count} places are called "{found}".' },
    fix: {
      zh: '改用代码，或加一列写明所属街镇。',
      en: 'Use the code, or add a column with the area each lies in.',
    },
  },
  'unknown-measure': {
    reason: { zh: '没有叫“{found}”的指标。', en: 'There is no measure called "{found}".' },
    fix: { zh: '改成其中之一：{choices}。', en: 'Write one of these: {choices}.' },
  },
  'derived-measure': {
    reason: {
      zh: '“{found}”由其他指标算出，不能导入。',
      en: '"{found}" is computed from other measures and cannot be imported.',
    },
    fix: {
      zh: '删去这一行，改报它的分子和分母。',
      en: 'Delete the row, and report the measures it is computed from.',
    },
  },
  'unknown-breakdown': {
    reason: { zh: '这个指标没有细分项“{found}”。', en: 'The measure has no breakdown "{found}".' },
    fix: { zh: '改成其中之一：{choicesZh}。', en: 'Write one of these: {choicesEn}.' },
  },
  'out-of-bounds': {
    reason: {
      zh: '“{found}”不在 {min} 到 {max} 之间。',
      en: '"{found}" does not lie between {min} and {max}.',
    },
    fix: { zh: '核对是否多写了位数，或填错了列。', en: 'Look for a digit too many, or the wrong column.' },
  },
  'not-a-reporter': {
    reason: {
      zh: '{day} 的“{measureZh}”不由“{place}”上报，再加上它会重复计数。',
      en: '{place} does not report {measureEn} on {day}; it would be counted twice.',
    },
    fix: {
      zh: '删去这一行；如果是合计，把它标为“合计”。',
      en: 'Delete the row; if it is a total, label it “Total”.',
    },
  },
  'not-a-reporter/holds-others': {
    reason: {
      zh: '“{place}”在 {day} 的数已含“{other}”（{cell}）的数，会重复计数。',
      en: 'The figure of {place} on {day} holds that of {other} ({cell}); both would be counted.',
    },
    fix: {
      zh: '只保留一级；如果是合计，把它标为“合计”。',
      en: 'Keep one level; if it is a total, label it “Total”.',
    },
  },
  'duplicate-in-file': {
    reason: {
      zh: '同一地方、日期和指标，{cell} 已写 {value}，这里写的是“{found}”。',
      en: 'For the same place, day and measure {cell} says {value}, and this says "{found}".',
    },
    fix: { zh: '只保留正确的一个。', en: 'Keep the one that is right.' },
  },
  'broken-row': {
    reason: {
      zh: '这一行有 {found} 格，表头只有 {expected} 列。',
      en: 'The row has {found} cells and the header {expected}.',
    },
    fix: {
      zh: '看看是否多了逗号或引号没有成对，各格是否错了位。',
      en: 'Look for a comma too many or an open quotation mark; the cells may be shifted.',
    },
  },
  'broken-row/second-table': {
    reason: {
      zh: '第 {title} 行起是另一张表，它的标题写的是另一天或另一个地方，这一行不能算在前一张表里。',
      en: 'Another table begins at row {title}, whose title names another day or place; this row is not part of the first.',
    },
    fix: {
      zh: '把它另存为一张工作表或一个文件再导入。',
      en: 'Put it on a sheet or in a file of its own and import that.',
    },
  },
  'not-allowed': {
    reason: { zh: '您的令牌不能写这个地方或指标。', en: 'Your token may not write this place or measure.' },
    fix: {
      zh: '删去这一行，或请管理员开通。',
      en: 'Delete the row, or ask the administrator for the right.',
    },
  },
  'far-from-history': {
    reason: {
      zh: '“{found}”与这个地方平常的数（约 {usual}）相差很大。',
      en: '"{found}" is far from what this place usually reports (about {usual}).',
    },
    fix: { zh: '核对；没有错就不用改。', en: 'Check it; if it is right, leave it.' },
  },
  'ratio-over-one': {
    reason: {
      zh: '分子 {numerator} 大于分母 {denominator}，比率会超过 100%。',
      en: 'The part, {numerator}, is more than the whole, {denominator}: the share would be over 100 %.',
    },
    fix: { zh: '核对这两个数。', en: 'Check the two numbers.' },
  },
  'cumulative-falls': {
    reason: {
      zh: '累计数从 {before} 降到“{found}”。',
      en: 'A running total falls from {before} to "{found}".',
    },
    fix: { zh: '核对；若是更正，请写明原因。', en: 'Check it; if it is a correction, give the reason.' },
  },
  'cumulative-falls/later': {
    reason: {
      zh: '累计数“{found}”高于 {day} 已知的 {after}。',
      en: 'A running total of "{found}" is above the {after} known for {day}.',
    },
    fix: {
      zh: '核对；没有错就更正 {day} 的数。',
      en: 'Check it; if it is right, correct the figure of {day}.',
    },
  },
  'not-asked': {
    reason: {
      zh: '“{place}”在 {day} 没有上报“{measureZh}”的任务。',
      en: 'Nothing was asked of {place} for {measureEn} on {day}.',
    },
    fix: {
      zh: '核对地方和日期；没有错就不用改。',
      en: 'Check the place and the day; if they are right, leave it.',
    },
  },
}
