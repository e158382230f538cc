import type { FindingCode } from '#src/contract/imports.ts'
import type { Names } from '#src/contract/primitives.ts'

interface Words {
  /** What is wrong. */
  reason: Names
  /** What to do. */
  fix: Names
}

/** By code, and by `code/why` where a code has several faces. `{found}`, `{header}`, `{within}` and the finding's args are filled in. */
export const findingWords: Readonly<Record<FindingCode, Words> & Record<string, Words>> = {
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
  'invalid-number': {
    reason: { zh: '应为一个数，现为“{found}”。', en: 'A number is expected; this is "{found}".' },
    fix: {
      zh: '只写数字，例如 1234；没有上报就留空。',
      en: 'Write digits only, such as 1234; leave it empty if nothing was reported.',
    },
  },
  'invalid-number/separators': {
    reason: {
      zh: '“{found}”里的逗号、空格不在千位上，分不清是几个数还是一个数。',
      en: 'The commas or spaces of "{found}" do not stand between thousands, so it may be one number or several.',
    },
    fix: { zh: '去掉逗号和空格，例如 1234。', en: 'Take them out, as in 1234.' },
  },
  'invalid-number/percent': {
    reason: {
      zh: '“{found}”是百分比；这里要的是数（{unitZh}），百分比由分子、分母算出，不能相加。',
      en: '"{found}" is a percentage; this column takes counts ({unitEn}). Shares are computed from the two counts and cannot be added.',
    },
    fix: {
      zh: '改填实际的数，例如已接种多少人。',
      en: 'Write the count itself, such as how many were vaccinated.',
    },
  },
  'invalid-number/unit': {
    reason: {
      zh: '“{found}”的单位与这一列不同，这一列以“{unitZh}”计。',
      en: '"{found}" is in another unit; this column counts {unitEn}.',
    },
    fix: {
      zh: '换成“{unitZh}”的数，或把它移到正确的列。',
      en: 'Write the number of {unitEn}, or move it to the right column.',
    },
  },
  'invalid-number/day': {
    reason: {
      zh: '“{found}”是日期，不是数；可能是电子表格自动改的。',
      en: '"{found}" is a day and no number; the spreadsheet may have changed it by itself.',
    },
    fix: {
      zh: '把单元格格式改为“常规”后重新填数。',
      en: 'Set the cell’s format to General and write the number again.',
    },
  },
  'invalid-number/formula': {
    reason: {
      zh: '“{found}”是公式，公式不会被执行。',
      en: '"{found}" is a formula; formulas are never run.',
    },
    fix: { zh: '填公式的结果。', en: 'Write its result.' },
  },
  'invalid-number/spreadsheet-error': {
    reason: { zh: '“{found}”是电子表格的出错提示。', en: '"{found}" is an error of the spreadsheet.' },
    fix: {
      zh: '改正公式后重新保存，或直接填数。',
      en: 'Mend the formula and save again, or write the number.',
    },
  },
  'invalid-number/flag': {
    reason: {
      zh: '应为一个数，现为“是/否”（{found}）。',
      en: 'A number is expected; this is a yes or no ({found}).',
    },
    fix: { zh: '填数字。', en: 'Write a number.' },
  },
  'invalid-number/not-whole': {
    reason: { zh: '应为整数，现为“{found}”。', en: 'A whole number is expected; this is "{found}".' },
    fix: {
      zh: '去掉小数，并核对是否填错了列或单位。',
      en: 'Write it without decimals, and check its column and unit.',
    },
  },
  'invalid-number/part': {
    reason: {
      zh: '相加的各列中，只有这一列写了撤回。',
      en: 'Of the columns that add up, only this one says withdrawn.',
    },
    fix: { zh: '要撤回就各列都写，否则填数。', en: 'Withdraw them all, or write a number.' },
  },
  'read-as-range': {
    reason: {
      zh: '“{found}”是一个范围，不是一个数，不能相加。',
      en: '"{found}" is a range and not one number; it cannot be added.',
    },
    fix: {
      zh: '填一个数；若是估计，把原话写在“原文”列，并在“估计”列写“是”。不清楚就留空。',
      en: 'Write one number; if it is an estimate, put the words in a column “qualifier” and “yes” in a column “estimated”. If it is not known, leave it empty.',
    },
  },
  'invalid-day': {
    reason: { zh: '应为日期，现为“{found}”。', en: 'A day is expected; this is "{found}".' },
    fix: { zh: '写成 2022-03-05 这样。', en: 'Write it like 2022-03-05.' },
  },
  'invalid-day/no-such-day': {
    reason: { zh: '日历上没有“{found}”这一天。', en: 'There is no such day as "{found}".' },
    fix: { zh: '核对年、月、日。', en: 'Check the year, the month and the date.' },
  },
  'invalid-day/month': {
    reason: {
      zh: '“{found}”只写了月份；每个数都属于某一天。',
      en: '"{found}" is a month; every figure belongs to one day.',
    },
    fix: {
      zh: '写明是哪一天的数；月末的存量写当月最后一天，例如 2022-03-31。',
      en: 'Write the day; for what stood at the end of the month its last day, such as 2022-03-31.',
    },
  },
  'invalid-day/order': {
    reason: {
      zh: '“{found}”与所选的日、月次序不符。',
      en: '"{found}" does not fit the chosen order of day and month.',
    },
    fix: {
      zh: '改选日、月次序，或把日期写成 2022-03-05 这样。',
      en: 'Choose the other order, or write the day like 2022-03-05.',
    },
  },
  'ambiguous-day': {
    reason: {
      zh: '“{found}”可以是两个不同的日子，而这一列里两种写法都有。',
      en: '"{found}" may be either of two days, and the column uses both orders.',
    },
    fix: { zh: '写成 2022-03-05 这样。', en: 'Write it like 2022-03-05.' },
  },
  'future-day': {
    reason: { zh: '{day} 还没有到，今天是 {today}。', en: '{day} has not come yet; today is {today}.' },
    fix: {
      zh: '核对日期，尤其是年份；预计的数不在这里填。',
      en: 'Check the day, its year above all; forecasts do not belong here.',
    },
  },
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
