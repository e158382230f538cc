import { notFound, type ProblemMessage } from './problem-message.ts'

/** Who may look, write and report. */
export const accessMessages = {
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
  'unknown-link': {
    status: 404,
    title: notFound,
    zh: '没有编号为“{link}”的只读链接。',
    en: 'There is no read-only link with the id "{link}".',
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
} as const satisfies Record<string, ProblemMessage>
