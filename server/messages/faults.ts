import type { Names } from '#src/contract/primitives.ts'

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

export type FaultCode = keyof typeof faultMessages
