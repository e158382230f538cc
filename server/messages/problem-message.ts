import type { Names } from '#src/contract/primitives.ts'

export interface ProblemMessage extends Names {
  status: number
  title: Names
}

export const notFound = { zh: '没有找到', en: 'Not found' }
export const badRequest = { zh: '请求有误', en: 'Bad request' }
export const refused = { zh: '数据未被接受', en: 'Not accepted' }
