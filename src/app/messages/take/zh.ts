import type { Worded } from '#src/app/messages/zh.ts'

/** The words of taking the desk's numbers away. They come after the screen. */
export const take = {
  title: '带走这些数',
  hint: '与屏幕同一区域、日期、截至与小数保护；状态写成文字。',
  what: '内容',
  table: '本表',
  tableNote: '每行一个地方，与表格相同的列',
  series: '逐日',
  seriesNote: '每行一天：所选指标与右侧各图',
  rows: '全部观测',
  rowsNote: '每行一处、一天、一个分项',
  format: '格式',
  csvNote: '任何程序都能打开的文字表',
  xlsxNote: '表格工作簿，第二张表写明定义与筛选',
  geojsonNote: '带位置：点位为点，区域为界线',
  parquetNote: '列式文件，供 Python、R、DuckDB',
  save: '导出',
  making: '正在导出',
  came: '已收 {size}',
  cameOf: '共 {rows} 行，已收 {size}',
  stop: '停止',
  saved: '已存为 {name}（{size}）',
  again: '再导出一份',
  briefing: '一页简报…',
  briefingNote: '同一视图印成一页 A4 或 A3，可存为 PDF',
}

export type TakeMessages = Worded<typeof take>
