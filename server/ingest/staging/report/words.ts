import type { Names } from '#src/contract/primitives.ts'

/** What the marked sheet says beside its findings. */
export const reportWords = {
  summary: { zh: '核对结果', en: 'What was found' },
  sheet: { zh: '表', en: 'Sheet' },
  problem: { zh: '问题', en: 'Problem' },
  near: { zh: '相近的有：', en: 'Nearest: ' },
  file: { zh: '文件', en: 'File' },
  read: { zh: '读到的数据行', en: 'Rows that should hold figures' },
  accepted: { zh: '接受的行', en: 'Rows accepted' },
  rejected: { zh: '有错、未接受的行（红）', en: 'Rows with a fault, not accepted (red)' },
  flagged: { zh: '请留意的数（黄）', en: 'Figures to look at (yellow)' },
  observations: { zh: '接受的数', en: 'Figures accepted' },
  new: { zh: '新增', en: 'New' },
  changed: { zh: '改动', en: 'Changed' },
  same: { zh: '与已知相同', en: 'Same as known' },
  withdrawn: { zh: '撤回', en: 'Withdrawn' },
  filledDown: { zh: '按上一格补的空格', en: 'Blank cells filled from above' },
  emptyCells: { zh: '空着的数', en: 'Figures left empty' },
  repeated: { zh: '文件里重复的数', en: 'Figures given twice' },
  titles: { zh: '标题行', en: 'Title rows' },
  totals: { zh: '小计、合计行', en: 'Rows of totals' },
  footnotes: { zh: '脚注行', en: 'Footnotes' },
  blanks: { zh: '空行', en: 'Blank rows' },
  repeatedHeaders: { zh: '重复的表头', en: 'Headers repeated' },
  howTo: {
    zh: '请在后一张表里改正标红的单元格，删去最后一列“问题”，另存后重新上传。',
    en: 'Mend the red cells on the next sheet, delete its last column "Problem", save the file and upload it again.',
  },
} as const satisfies Record<string, Names>
