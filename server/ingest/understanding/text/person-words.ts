import { personNumbers } from '#src/domain/text/person-numbers.ts'
import { normalise } from './normalise.ts'

/** Shown in the place of what a person's name, number or signature may stand in. */
export const HIDDEN = '‹·›'

const words =
  /姓名|联系人|联系电话|联系方式|电话|手机|身份证|证件号|护照|填报人|填表人|制表人|上报人|报送人|录入人|统计员|经办人|审核人|审批人|负责人|签名|签字|签发|邮箱|微信|出生|家庭住址|phone|mobile|telephone|e-?mail|contactperson|fullname|passport|signature|reportedby|preparedby|checkedby/
const counts = /(数|数量|量|率|人次|人数)$/

/** Whether a header heads a column of persons; `联系人数` counts them and does not. */
export function isPersonHeader(text: string): boolean {
  const plain = normalise(text.replace(/[（(][^（）()]*[)）]/g, ''))
  return (words.test(plain) || plain === 'contact' || plain === 'tel') && !counts.test(plain)
}

/** Mobile and identity numbers hidden, wherever they stand. */
export const withoutNumbers = (text: string) => text.replace(personNumbers, HIDDEN)

/** A title or footnote without what follows a person's word: `填表人：‹·›`. */
export function withoutPersons(text: string): string {
  const found = words.exec(text.toLowerCase())
  const kept = found ? `${text.slice(0, found.index + found[0].length)}：${HIDDEN}` : text
  return withoutNumbers(kept)
}
