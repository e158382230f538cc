import type { Names } from '#src/contract/primitives.ts'

/** What the command says beside its findings. `{x}` is filled in. */
export const reportWords = {
  read: { zh: '读到', en: 'Read' },
  refused: { zh: '未接受', en: 'Refused' },
  refusedRows: { zh: '留下未导入的行', en: 'Rows left out' },
  notes: { zh: '请留意', en: 'Please note' },
  result: { zh: '结果', en: 'Result' },
  next: { zh: '下一步', en: 'Next' },
  hierarchy: { zh: '区域 {accepted} 个（共 {read} 行）', en: '{accepted} areas of {read} rows' },
  outlines: {
    zh: '轮廓 {accepted} 个（共 {read} 个，{datum}）',
    en: '{accepted} outlines of {read} ({datum})',
  },
  sites: {
    zh: '点位 {accepted} 个（共 {read} 行，坐标取 {datum}）',
    en: '{accepted} sites of {read} rows (coordinates: {datum})',
  },
  agreement: { zh: '，两组坐标最多相差 {metres} 米', en: ', both datums within {metres} m' },
  observations: {
    zh: '{measures}：{accepted} 行有数（共 {read} 行），{from} 至 {to}',
    en: '{measures}: {accepted} of {read} rows with figures, {from} to {to}',
  },
  noFigures: { zh: '没有可用的数（共 {read} 行）', en: 'no figures of use in {read} rows' },
  row: { zh: '第 {row} 行', en: 'row {row}' },
  feature: { zh: '第 {row} 个要素', en: 'feature {row}' },
  column: { zh: '{letter} 列“{header}”', en: 'column {letter} "{header}"' },
  field: { zh: '“{header}”', en: '"{header}"' },
  more: { zh: '… 同类还有 {count} 处', en: '… and {count} more like these' },
  areas: { zh: '{count} 个区域（{levels}）', en: '{count} areas ({levels})' },
  outlineCount: { zh: '{count} 个轮廓', en: '{count} outlines' },
  siteCount: { zh: '{count} 个点位', en: '{count} sites' },
  reportCount: { zh: '{count} 个观测值', en: '{count} observations' },
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
    zh: '{where}里已有 {areas} 个区域和 {revision} 次上报。导入只进入空的实例，以免与已有的数据混在一起。\n换一个新文件夹：LOOKOUT_DATA=./my-town npm run import -- …',
    en: '{where} already holds {areas} areas and {revision} changes. An import goes into an empty instance, so that it mixes with nothing.\nChoose a new folder: LOOKOUT_DATA=./my-town npm run import -- …',
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
