import type { FindingText } from './finding-text.ts'

/** Of cells that should hold a number. */
export const numberWords = {
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
} satisfies Record<string, FindingText>
