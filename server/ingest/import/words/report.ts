import type { Names } from '#src/contract/primitives.ts'

/** What the command says beside its findings. `{x}` is filled in. */
export const reportWords = {
  read: { zh: '读到', en: 'Read' },
  refused: { zh: '未接受', en: 'Refused' },
  refusedRows: { zh: '留下未导入的行', en: 'Rows left out' },
  notes: { zh: '请留意', en: 'Please note' },
  result: { zh: '结果', en: 'Result' },
  next: { zh: '下一步', en: 'Next' },
  hierarchy: { zh: '区域 {accepted} 个（共 {read} 行）', en: '{accepted:area|areas} of {read:row|rows}' },
  outlines: {
    zh: '轮廓 {accepted} 个（共 {read} 个，{datum}）',
    en: '{accepted:outline|outlines} of {read} ({datum})',
  },
  sites: {
    zh: '点位 {accepted} 个（共 {read} 行，坐标取 {datum}）',
    en: '{accepted:site|sites} of {read:row|rows} (coordinates: {datum})',
  },
  agreement: { zh: '，两组坐标最多相差 {metres} 米', en: ', both datums within {metres} m' },
  figures: {
    zh: '{measures}：{accepted} 行有数（共 {read} 行），{from} 至 {to}',
    en: '{measures}: {accepted} of {read:row|rows} with figures, {from} to {to}',
  },
  difference: {
    zh: '新增 {new}、改动 {changed}、相同 {same}、撤回 {withdrawn}',
    en: '{new} new, {changed} changed, {same} same, {withdrawn} withdrawn',
  },
  noFigures: { zh: '没有可用的数（共 {read} 行）', en: 'no figures of use in {read:row|rows}' },
  unread: { zh: '还不能读：先回答下面的问题', en: 'cannot be read yet: see what it asks' },
  waits: {
    zh: '{file}：等待他人核准，核准前不计入',
    en: '{file}: waits for somebody else’s approval and counts nowhere until then',
  },
  unchanged: { zh: '{file}：都已知道，什么都没有改', en: '{file}: all of it is known; nothing was changed' },
  asks: { zh: '请说明', en: 'Asks' },
  askDayOrder: {
    zh: '“{example}”（{cell}）哪个是月、哪个是日？请在文件后加 --day-order month-first 或 day-first。',
    en: 'Which is the month in "{example}" ({cell})? Add --day-order month-first or day-first after the file.',
  },
  askYear: {
    zh: '“{example}”（{where}）是哪一年？请在文件后加 --year 2022 这样的年份。',
    en: 'Of which year is "{example}" ({where})? Add a year after the file, such as --year 2022.',
  },
  inTitle: { zh: '表题', en: 'title' },
  askSheet: {
    zh: '工作簿有多张表：{sheets}。请在文件后加 --sheet 表名。',
    en: 'The workbook has several sheets: {sheets}. Add --sheet NAME after the file.',
  },
  askDay: {
    zh: '这些数是哪一天的？请用 --day 2022-03-26 说明，或用 --columns day=列名 指明日期列。列有：{headers}。',
    en: 'Of which day are the figures? Add --day 2022-03-26, or name the column: --columns day=HEADER. Columns: {headers}.',
  },
  askPlace: {
    zh: '这些数是哪里的？请用 --place 代码 说明，或用 --columns place=列名 指明。列有：{headers}。',
    en: 'Of which place are the figures? Add --place CODE, or name the column: --columns place=HEADER. Columns: {headers}.',
  },
  askMeasure: {
    zh: '“{header}”列是什么指标？请在文件后加 --measure 指标 --column 列名（多列相加就写多个 --column）。列有：{headers}。指标有：{measures}。',
    en: 'What does the column "{header}" measure? Add --measure MEASURE --column HEADER after the file (several --column add up). Columns: {headers}. Measures: {measures}.',
  },
  row: { zh: '第 {row} 行', en: 'row {row}' },
  feature: { zh: '第 {row} 个要素', en: 'feature {row}' },
  column: { zh: '{letter} 列“{header}”', en: 'column {letter} "{header}"' },
  field: { zh: '“{header}”', en: '"{header}"' },
  more: { zh: '… 同类还有 {count} 处', en: '… and {count} more like these' },
  areas: { zh: '{count} 个区域（{levels}）', en: '{count:area|areas} ({levels})' },
  outlineCount: { zh: '{count} 个轮廓', en: '{count:outline|outlines}' },
  siteCount: { zh: '{count} 个点位', en: '{count:site|sites}' },
  reportCount: { zh: '{count} 个观测值', en: '{count:observation|observations}' },
  imported: { zh: '已全部导入（{seconds} 秒）：', en: 'Imported, all of it ({seconds} s):' },
  dryRun: {
    zh: '试运行，没有写入任何东西。会导入：',
    en: 'A dry run: nothing was written. It would import:',
  },
  nothing: {
    zh: '什么都没有导入：{count} 处要先改正。',
    en: 'Nothing was imported: {count} to mend first.',
  },
  mend: {
    zh: '改正上面所列，再运行同一条命令。',
    en: 'Mend what is listed above and run the same command again.',
  },
  leaveOut: {
    zh: '或加上 --reject-bad-rows：导入好的行，把坏的 {count} 行留下。',
    en: 'Or add --reject-bad-rows: the good rows are imported and these {count} left out.',
  },
  runFor: { zh: '去掉 --dry-run 即正式导入。', en: 'Leave out --dry-run to import for good.' },
  start: { zh: '启动：{command}', en: 'Start it: {command}' },
  notEmpty: {
    zh: '{where}里已有 {areas} 个区域和 {revision} 次上报。区域、轮廓和点位只能导入空的实例；数据可以单独导入。\n换一个新文件夹：LOOKOUT_DATA=./my-town npm run import -- …',
    en: '{where} already holds {areas:area|areas} and {revision:change|changes}. Areas, outlines and sites go into an empty instance; figures may be imported by themselves.\nChoose a new folder: LOOKOUT_DATA=./my-town npm run import -- …',
  },
  outdated: {
    zh: '检查之后，其中的数已被别人改动，什么都没有导入。请再运行一次。',
    en: 'Nothing was imported: what the files touch was changed by others meanwhile. Run the command again.',
  },
  demonstration: {
    zh: '{where}里是演示街镇（{areas} 个区域）。真实数据不与虚构的数据混在一起。\n换一个新文件夹：LOOKOUT_DATA=./my-town npm run import -- …',
    en: '{where} holds the demonstration town ({areas} areas). Real figures are not mixed with invented ones.\nChoose a new folder: LOOKOUT_DATA=./my-town npm run import -- …',
  },
  folder: { zh: '文件夹 {folder} ', en: 'The folder {folder}' },
  server: { zh: 'DATABASE_URL 的数据库', en: 'The database of DATABASE_URL' },
  demoOn: {
    zh: 'LOOKOUT_DEMO=on 时只有演示街镇，不能导入真实数据。请去掉它再试。',
    en: 'LOOKOUT_DEMO=on means the demonstration town; real figures are not mixed with it. Unset it and try again.',
  },
  badArgument: {
    zh: '看不懂 {option} {found}。可用的写法见 npm run import -- --help',
    en: '{option} {found} is not understood. See npm run import -- --help',
  },
  failed: {
    zh: '写入时出错，一切保持原样：{reason}',
    en: 'Writing failed and everything is as it was: {reason}',
  },
} as const satisfies Record<string, Names>
