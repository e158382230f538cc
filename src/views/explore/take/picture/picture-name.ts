import type { PictureFormat } from '#src/pictures/picture-format.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'

/** `已复工企业-徐泾镇-2022-05-01-2022-06-03.png`; a moment of the past behind the days. */
export function pictureName(
  title: string,
  areaName: string,
  { days, asOf }: Pick<Choice, 'days' | 'asOf'>,
  format: PictureFormat,
): string {
  const span = days.from === days.to ? [days.to] : [days.from, days.to]
  const moment = asOf === null ? [] : [asOf.slice(0, 16).replace(/\W/g, '')]
  return `${[title, areaName, ...span, ...moment].join('-').replace(/[\\/:*?"<>|\s·]+/g, '_')}.${format}`
}
