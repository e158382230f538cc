import { badRequest, notFound, type ProblemMessage } from './problem-message.ts'

/** Questions, and the state of the server itself. */
export const askingMessages = {
  'not-found': {
    status: 404,
    title: notFound,
    zh: '此处没有 {path}，可用的地址见 /api/openapi.json。',
    en: 'There is nothing at {path}. See /api/openapi.json for what there is.',
  },
  'method-not-allowed': {
    status: 405,
    title: { zh: '不允许的方法', en: 'Method not allowed' },
    zh: '{path} 不接受 {method}，可用：{allowed}。',
    en: '{path} does not take {method}; it takes {allowed}.',
  },
  'invalid-query': {
    status: 400,
    title: badRequest,
    zh: '地址中的参数有误，请按 errors 修改：{fields}。',
    en: 'Some parameters in the address are wrong; see errors: {fields}.',
  },
  'invalid-span': {
    status: 400,
    title: badRequest,
    zh: '开始日期 {from} 晚于结束日期 {to}，请对调。',
    en: 'The first day {from} is after the last day {to}; swap them.',
  },
  'span-too-long': {
    status: 400,
    title: badRequest,
    zh: '所选 {days} 天超过一次可查询的 {limit} 天，请缩短日期范围。',
    en: 'The range of {days} days is longer than the {limit} days one request may ask for; shorten it.',
  },
  'answer-too-large': {
    status: 400,
    title: badRequest,
    zh: '所查内容有 {cells} 格，超过一次 {limit} 格的上限，请缩小区域或日期范围。',
    en: 'The answer would have {cells} cells, more than the {limit} allowed; choose a smaller area or range.',
  },
  'export-too-large': {
    status: 400,
    title: badRequest,
    zh: '文件会有 {rows} 行，超过 {format} 格式 {limit} 行的上限，请缩小区域、日期范围或指标，或换一种格式。',
    en: 'The file would have {rows} rows, more than the {limit} that {format} may have; choose a smaller area, fewer days or measures, or another format.',
  },
  'unknown-measure': {
    status: 404,
    title: notFound,
    zh: '没有指标“{measure}”，可用指标见 /api/catalog。',
    en: 'There is no measure "{measure}". See /api/catalog for those there are.',
  },
  'unknown-column': {
    status: 400,
    title: badRequest,
    zh: '表中没有列“{column}”。列可以是 value、change、state、reported、newest、within、town 等，指标代码（staff-back、staff-back.change），或点位属性（at.floors）；now 与 since 须有 beside=now。',
    en: 'The table has no column "{column}". Columns are value, change, state, reported, newest, within, town and the like, a measure (staff-back, staff-back.change), or an attribute of sites (at.floors); now and since need beside=now.',
  },
  'not-divisible': {
    status: 400,
    title: badRequest,
    zh: '指标“{measure}”在此不能按 per={per} 折算。可用：{possible}。',
    en: 'The measure "{measure}" cannot be divided by per={per} here; it can by: {possible}.',
  },
  'unknown-area': {
    status: 404,
    title: notFound,
    zh: '没有代码为“{area}”的区域。区域须用代码而不是名称。',
    en: 'There is no area with the code "{area}". Areas are named by code, not by name.',
  },
  'unknown-place': {
    status: 404,
    title: notFound,
    zh: '没有编号为“{place}”的区域或点位。',
    en: 'There is no area or site with the id "{place}".',
  },
  'unknown-kind': {
    status: 404,
    title: notFound,
    zh: '没有点位类型“{kind}”，可用类型见 /api/catalog。',
    en: 'There is no kind of site "{kind}". See /api/catalog for those there are.',
  },
  'unknown-form': {
    status: 404,
    title: notFound,
    zh: '没有表单“{form}”。可用：{forms}。',
    en: 'There is no form "{form}"; there are {forms}.',
  },
  'unknown-breakdown': {
    status: 400,
    title: badRequest,
    zh: '指标“{measure}”没有细分项“{breakdown}”。可用：{keys}。',
    en: 'The measure "{measure}" has no breakdown key "{breakdown}"; it has {keys}.',
  },
  'arrow-only': {
    status: 406,
    title: { zh: '不支持的格式', en: 'Not acceptable' },
    zh: 'breakdown=* 只有 Arrow 格式，请以 Accept: application/vnd.apache.arrow.stream 请求，或逐项查询。',
    en: 'breakdown=* comes as Arrow only: ask with Accept: application/vnd.apache.arrow.stream, or for one key at a time.',
  },
  'not-acceptable': {
    status: 406,
    title: { zh: '不支持的格式', en: 'Not acceptable' },
    zh: '没有所要的格式，可用：{types}。',
    en: 'None of the formats asked for can be had; there are {types}.',
  },
  'unknown-revision': {
    status: 404,
    title: notFound,
    zh: '版本 {revision} 尚不存在，目前为 {current}。',
    en: 'Revision {revision} does not exist yet; the newest is {current}.',
  },
  'url-too-long': {
    status: 414,
    title: badRequest,
    zh: '地址有 {length} 个字符，超过 {limit} 个的上限。',
    en: 'The address has {length} characters, more than the {limit} allowed.',
  },
  'storage-unavailable': {
    status: 503,
    title: { zh: '暂时无法存取', en: 'Storage unavailable' },
    zh: '数据库连接中断或磁盘已满，本次请求未能确认保存。请稍后原样重试：同样的内容不会存两次，也不会只存一半。仍不行请联系管理员。',
    en: 'The database cannot be reached or its disk is full, so that nothing is known to be kept. Send the same again later: it is never kept twice, nor by half. Tell the administrator if it goes on.',
  },
  'too-busy': {
    status: 429,
    title: { zh: '上报过于集中', en: 'Too busy' },
    zh: '同时上报的请求太多，本次没有保存任何内容。请在 {seconds} 秒后用同一个 Idempotency-Key 重新提交。',
    en: 'Too many reports come at once, and nothing of this one was kept. Send it again in {seconds} s with the same Idempotency-Key.',
  },
  'not-ready': {
    status: 503,
    title: { zh: '尚未就绪', en: 'Not ready' },
    zh: '数据仍在载入，请稍后再试。',
    en: 'The data is still loading; try again in a moment.',
  },
  internal: {
    status: 500,
    title: { zh: '服务器出错', en: 'Server error' },
    zh: '服务器出错，已记录为 {id}。请稍后再试，仍有问题时请报告此编号。',
    en: 'Something failed on the server, logged as {id}. Try again later, and report this id if it goes on.',
  },
} as const satisfies Record<string, ProblemMessage>
