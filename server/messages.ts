import type { Names } from '#src/contract/primitives.ts'

interface Message extends Names {
  status: number
  title: Names
}

const notFound = { zh: '没有找到', en: 'Not found' }
const badRequest = { zh: '请求有误', en: 'Bad request' }
const refused = { zh: '数据未被接受', en: 'Not accepted' }

/** Every problem the API can answer with: stable code, status, and a sentence a person can act on. `{x}` is filled in. */
export const problemMessages = {
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
  'body-too-large': {
    status: 413,
    title: { zh: '内容过大', en: 'Body too large' },
    zh: '请求内容超过 {limit} 字节的上限，请分几次提交。',
    en: 'The body is larger than {limit} bytes; send it in several requests.',
  },
  'too-many-rows': {
    status: 413,
    title: { zh: '内容过大', en: 'Body too large' },
    zh: '一次最多提交 {limit} 行，请分几次提交。',
    en: 'One request takes at most {limit} rows; send them in several requests.',
  },
  'unsupported-media-type': {
    status: 415,
    title: { zh: '不支持的内容类型', en: 'Unsupported media type' },
    zh: '不支持内容类型“{type}”，可用：{types}。',
    en: 'The content type "{type}" is not taken; send {types}.',
  },
  'malformed-body': {
    status: 400,
    title: badRequest,
    zh: '请求内容不是有效的 JSON 或 NDJSON：{where}。',
    en: 'The body is not valid JSON or NDJSON: {where}.',
  },
  'empty-body': {
    status: 400,
    title: badRequest,
    zh: '请求中没有任何数据。',
    en: 'The request has no rows.',
  },
  'refused-rows': {
    status: 422,
    title: refused,
    zh: '有 {count} 处错误，整个请求未保存。请按 errors 修改后重新提交。',
    en: 'Nothing was kept: {count} fault(s). Mend what errors names and send it again.',
  },
  'idempotency-conflict': {
    status: 422,
    title: refused,
    zh: 'Idempotency-Key“{key}”已用于另一份内容，请换一个新的。',
    en: 'The Idempotency-Key "{key}" was used for a different body; use a new one.',
  },
  'invalid-idempotency-key': {
    status: 400,
    title: badRequest,
    zh: 'Idempotency-Key 须为 1 至 {limit} 个可见字符。',
    en: 'The Idempotency-Key must be 1 to {limit} visible characters.',
  },
  'token-required': {
    status: 401,
    title: { zh: '需要令牌', en: 'Token required' },
    zh: '写入需要令牌，请带上 Authorization: Bearer …。',
    en: 'Writing needs a token: send Authorization: Bearer ….',
  },
  'wrong-token': {
    status: 403,
    title: { zh: '令牌无效', en: 'Wrong token' },
    zh: '令牌无效，请向管理员索取新的令牌。',
    en: 'The token is not valid; ask the administrator for the right one.',
  },
  'access-required': {
    status: 401,
    title: { zh: '需要令牌', en: 'Token required' },
    zh: '此处须凭令牌或只读链接查看，请向管理员索取。',
    en: 'Looking here needs the token or a read-only link; ask the administrator for one.',
  },
  'unknown-link-token': {
    status: 401,
    title: { zh: '链接无效', en: 'Link not valid' },
    zh: '没有这个只读链接，请核对地址，或索取新的链接。',
    en: 'There is no such read-only link; check the address or ask for a new one.',
  },
  'link-revoked': {
    status: 401,
    title: { zh: '链接已撤销', en: 'Link revoked' },
    zh: '只读链接“{name}”已被撤销，请索取新的链接。',
    en: 'The read-only link "{name}" was revoked; ask for a new one.',
  },
  'read-only-link': {
    status: 403,
    title: { zh: '只读', en: 'Read only' },
    zh: '只读链接只能查看，不能写入。',
    en: 'A read-only link may look and not write.',
  },
  'unknown-wall': {
    status: 404,
    title: notFound,
    zh: '没有大屏“{wall}”。可用：{walls}。',
    en: 'There is no wall "{wall}"; there are {walls}.',
  },
  'unknown-push': {
    status: 404,
    title: notFound,
    zh: '这块大屏上没有推送“{push}”。',
    en: 'This wall never had the push "{push}".',
  },
  'unknown-version': {
    status: 404,
    title: notFound,
    zh: '没有第 {version} 版场景，最新为第 {newest} 版。',
    en: 'There is no version {version} of the scenes; the newest is {newest}.',
  },
  'unknown-link': {
    status: 404,
    title: notFound,
    zh: '没有编号为“{link}”的只读链接。',
    en: 'There is no read-only link with the id "{link}".',
  },
  'site-changed': {
    status: 409,
    title: { zh: '点位已被修改', en: 'Changed by somebody else' },
    zh: '点位“{site}”已由 {author} 改过，您的改动未保存。请先看新的内容再改。',
    en: 'The site "{site}" was changed by {author} since: your change was not kept. Look at it as it is now first.',
  },
  'not-places': {
    status: 422,
    title: refused,
    zh: '“{file}”里不是点位、轮廓或区域，而像是数据。请在“导入”中上传。',
    en: '"{file}" holds no sites, outlines or areas but figures, it seems. Bring it in under Import.',
  },
  'unreadable-file': {
    status: 422,
    title: { zh: '读不懂这个文件', en: 'The file cannot be read' },
    zh: '“{file}”读不出来：{reason}',
    en: '"{file}" cannot be read: {reason}',
  },
  'places-changed': {
    status: 409,
    title: { zh: '点位已被修改', en: 'Places have changed' },
    zh: '检查之后又有人改过区域或点位，尚未存入。请再检查一次。',
    en: 'Somebody has changed areas or sites since the check; nothing was stored. Check again.',
  },
  'point-outside': {
    status: 422,
    title: refused,
    zh: '坐标 {lon}, {lat} 不在任何区域的轮廓之内。请检查坐标和坐标系，或写明所属区域的代码。',
    en: 'The point {lon}, {lat} lies inside no outline. Check the point and its datum, or name the area by its code.',
  },
  'scenes-changed': {
    status: 409,
    title: { zh: '已有新版本', en: 'Saved by somebody else' },
    zh: '您从第 {base} 版改起，而 {author} 已存为第 {newest} 版，您的改动未保存。请先看新版再改。',
    en: 'You began with version {base}, and {author} has saved version {newest} since: yours was not kept. Look at the new one first.',
  },
  'import-gone': {
    status: 404,
    title: notFound,
    zh: '没有这次导入：已过期、已丢弃，或在另一台服务器上。请重新上传文件。',
    en: 'There is no such import: it has expired, was discarded, or is on another server. Upload the file again.',
  },
  'too-many-imports': {
    status: 429,
    title: { zh: '导入过多', en: 'Too many imports' },
    zh: '正在进行的导入已达上限（{limit} 个，或内存已满）。请完成或丢弃一个，或稍后再试。',
    en: 'As many imports are open as fit ({limit}, or memory is full). Finish or discard one, or try again later.',
  },
  'import-too-large': {
    status: 413,
    title: { zh: '文件过大', en: 'File too large' },
    zh: '文件超过 {limit} MB。请分成几个文件导入。',
    en: 'The file is larger than {limit} MB. Import it as several files.',
  },
  'import-not-staged': {
    status: 409,
    title: { zh: '现在不能这样做', en: 'Not now' },
    zh: '这次导入现在的状态是“{state}”，不能这样做。请先等它读完并回答所问。',
    en: 'The import is in the state "{state}", in which this cannot be done. Let it be read and answer its questions first.',
  },
  'import-has-faults': {
    status: 422,
    title: refused,
    zh: '有 {count} 行有错，什么都没有导入。请改正后重新上传，或选择留下这些行、导入其余。',
    en: 'Nothing was imported: {count} rows have faults. Mend and upload the file again, or choose to leave those rows out.',
  },
  'import-no-sheet': {
    status: 422,
    title: refused,
    zh: '文件里没有数据表：轮廓和点位（GeoJSON）不是数据。请选择 CSV、XLSX 或由对象列表组成的 JSON。',
    en: 'The file has no table of figures: outlines and sites (GeoJSON) are none. Choose CSV, XLSX, or JSON that is a list of objects.',
  },
  'unknown-mapping': {
    status: 404,
    title: notFound,
    zh: '没有为这种表头（{shape}）保存的对应关系。',
    en: 'No mapping is kept for headers of the shape {shape}.',
  },
  'unknown-batch': {
    status: 404,
    title: notFound,
    zh: '没有编号为“{batch}”的批次。',
    en: 'There is no batch with the id "{batch}".',
  },
  'batch-not-pending': {
    status: 409,
    title: { zh: '不在待审批状态', en: 'Not waiting' },
    zh: '批次 {batch} 已经处理过，不再等待审批，请刷新后查看结果。',
    en: 'Batch {batch} does not wait for approval any more: somebody has decided. Reload to see how.',
  },
  'own-batch': {
    status: 409,
    title: { zh: '须由他人审批', en: 'Somebody else must approve' },
    zh: '批次 {batch} 由您本人提交，须由另一人审批。',
    en: 'You brought batch {batch} yourself: somebody else must approve it.',
  },
  'batch-not-committed': {
    status: 409,
    title: { zh: '不能撤回', en: 'Cannot be withdrawn' },
    zh: '批次 {batch} 没有生效或已被撤回，不能再撤回。待审批的批次请退回。',
    en: 'Batch {batch} does not count or was withdrawn already. One that waits for approval can be refused.',
  },
  'withdrawal-stands': {
    status: 409,
    title: { zh: '不能撤回', en: 'Cannot be withdrawn' },
    zh: '批次 {batch} 本身就是一次撤回，不能再撤回。要恢复数据，请重新导入原文件。',
    en: 'Batch {batch} is itself a withdrawal and stays. To have the data back, bring the file again.',
  },
  'import-outdated': {
    status: 409,
    title: { zh: '数据已有变动', en: 'The data has changed' },
    zh: '在您核对之后，其中 {count} 个数据已被别人改动，没有保存任何内容。差异已按现在的数据重新计算，请核对后再提交。',
    en: 'Since you looked, {count} of these values were changed by others. Nothing was kept, and the difference has been computed anew: check it and try again.',
  },
  'name-required': {
    status: 403,
    title: { zh: '请注明姓名', en: 'Say who you are' },
    zh: '待审批的数据只给提交人和审批人看，请用 author 注明您是谁。',
    en: 'What waits for approval is shown to who brought it and who approves: say who you are with author.',
  },
  'derived-measure': {
    status: 400,
    title: badRequest,
    zh: '指标“{measure}”由其他指标算出，没有自己的上报值，请查询：{parts}。',
    en: 'The measure "{measure}" is computed from others and has no reports of its own; ask for {parts}.',
  },
  'unknown-note': {
    status: 404,
    title: notFound,
    zh: '没有编号为“{note}”的注记，可能已被移除。',
    en: 'There is no note with the id "{note}"; it may have been removed.',
  },
  'note-changed': {
    status: 409,
    title: { zh: '注记已被改动', en: 'The note was changed' },
    zh: '这条注记刚被 {author} 改动或移除，本次没有保存。请看过最新内容再改。',
    en: 'This note was changed or removed by {author} meanwhile, and nothing was kept. Look at it as it is now and change it again.',
  },
  'unknown-view': {
    status: 404,
    title: notFound,
    zh: '没有编号为“{view}”的视图，可能已被移除。',
    en: 'There is no saved view with the id "{view}"; it may have been removed.',
  },
  'view-changed': {
    status: 409,
    title: { zh: '视图已被改动', en: 'The view was changed' },
    zh: '视图“{name}”刚被 {author} 改动或移除，本次没有保存。请打开最新的再改。',
    en: 'The view "{name}" was changed or removed by {author} meanwhile, and nothing was kept. Open it as it is now and change it again.',
  },
  'person-number': {
    status: 422,
    title: refused,
    zh: '文字中有像手机号或身份证号的数字。这里不记任何个人信息，请删去后再保存。',
    en: 'The words hold what looks like a mobile or identity number. Nothing about a person is kept here: take it out and save again.',
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
  'unknown-reporter': {
    status: 404,
    title: notFound,
    zh: '没有编号为“{reporter}”的上报令牌。',
    en: 'There is no reporter with the id "{reporter}".',
  },
  'unknown-reporter-token': {
    status: 401,
    title: { zh: '令牌无效', en: 'Token not valid' },
    zh: '没有这个上报令牌，请向管理员索取新的令牌。',
    en: 'There is no such reporter’s token; ask the administrator for a new one.',
  },
  'reporter-revoked': {
    status: 401,
    title: { zh: '令牌已撤销', en: 'Token revoked' },
    zh: '“{name}”的上报令牌已被撤销，请向管理员索取新的令牌。',
    en: 'The token of the reporter "{name}" was revoked; ask the administrator for a new one.',
  },
  'reporter-only': {
    status: 403,
    title: { zh: '只能上报', en: 'Reports only' },
    zh: '上报令牌只能用来提交数据（POST /api/observations），不能用于其他操作。',
    en: 'A reporter’s token is for POST /api/observations and nothing else.',
  },
  'foreign-origin': {
    status: 403,
    title: { zh: '来源不被允许', en: 'Origin not allowed' },
    zh: '不接受来自 {origin} 页面的写入。',
    en: 'Pages of {origin} may not write here.',
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
} as const satisfies Record<string, Message>

/** What can be wrong with one field of a query or one row of a body. */
export const faultMessages = {
  required: { zh: '缺少此项。', en: 'This is missing.' },
  'unknown-field': { zh: '没有此项。', en: 'There is no such field.' },
  'wrong-type': { zh: '类型不对。', en: 'This is of the wrong type.' },
  'not-a-number': { zh: '须为数字。', en: 'This must be a number.' },
  'not-whole': { zh: '须为整数。', en: 'This must be a whole number.' },
  'not-text': { zh: '须为文本。', en: 'This must be text.' },
  'invalid-day': {
    zh: '须为 YYYY-MM-DD 格式的有效日期。',
    en: 'This must be a day that exists, as YYYY-MM-DD.',
  },
  'invalid-moment': {
    zh: '须为带时区的 ISO 8601 时间，例如 2022-06-03T08:00:00+08:00。',
    en: 'This must be an ISO 8601 moment with its offset, such as 2022-06-03T08:00:00+08:00.',
  },
  'invalid-choice': { zh: '须为以下之一：{choices}。', en: 'This must be one of {choices}.' },
  'open-ring': {
    zh: '轮廓没有闭合：最后一点须与第一点相同。',
    en: 'The ring is open: its last point must be its first.',
  },
  'invalid-format': { zh: '格式不对。', en: 'This is not in the right form.' },
  'too-small': { zh: '不能小于 {limit}。', en: 'This must not be less than {limit}.' },
  'too-large': { zh: '不能大于 {limit}。', en: 'This must not be more than {limit}.' },
  'unknown-measure': { zh: '没有指标“{measure}”。', en: 'There is no measure "{measure}".' },
  'derived-measure': {
    zh: '指标“{measure}”由其他指标算出，不能直接上报。',
    en: 'The measure "{measure}" is computed from others and cannot be reported.',
  },
  'unknown-place': {
    zh: '没有编号为“{place}”的区域或点位。',
    en: 'There is no place with the id "{place}".',
  },
  'unknown-breakdown': {
    zh: '没有细分项“{breakdown}”。可用：{keys}。',
    en: 'There is no breakdown key "{breakdown}"; there are {keys}.',
  },
  'unknown-kind': { zh: '没有点位类型“{kind}”。', en: 'There is no kind of site "{kind}".' },
  'unknown-key': { zh: '此指标没有细分项“{key}”。', en: 'The measure has no breakdown key "{key}".' },
  'unknown-area': { zh: '没有代码为“{area}”的区域。', en: 'There is no area with the code "{area}".' },
  'unfit-panel': {
    zh: '“{panel}”这种图不能表达所选指标。',
    en: 'A panel of the kind "{panel}" cannot tell of what it names.',
  },
  'scene-twice': { zh: '场景编号“{scene}”出现两次。', en: 'The scene id "{scene}" is there twice.' },
  'future-day': { zh: '{day} 还没有到，今天是 {today}。', en: '{day} has not come yet; today is {today}.' },
  'double-count': {
    zh: '“{place}”在这一天不由它上报此指标，否则会重复计数。',
    en: 'This measure is not reported by "{place}" on that day; it would be counted twice.',
  },
  duplicate: { zh: '与第 {other} 行重复。', en: 'This says the same cell as row {other}.' },
  'not-allowed': {
    zh: '此令牌不得为“{place}”上报“{measure}”。',
    en: 'This token may not report "{measure}" for "{place}".',
  },
  'person-number': {
    zh: '像是手机号或身份证号，请删去。',
    en: 'This looks like a mobile or identity number: take it out.',
  },
  'malformed-row': { zh: '这一行不是有效的 JSON。', en: 'This row is not valid JSON.' },
  invalid: { zh: '此项无效。', en: 'This is not valid.' },
} as const satisfies Record<string, Names>

export type ProblemCode = keyof typeof problemMessages
export type FaultCode = keyof typeof faultMessages

type Blanks<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Blanks<Rest>
  : never

/** What a message's blanks are filled with. */
export type Args<M extends { en: string }> = Record<Blanks<M['en']>, string | number>

export function fill(text: string, args: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (blank, name: string) => String(args[name] ?? blank))
}
