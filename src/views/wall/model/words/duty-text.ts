import type { FormCompleteness } from '#src/contract/figures/completeness.ts'
import { formatDuration } from '#src/domain/format.ts'
import { inNeed, missingCount } from '#src/situation/duties/by-need.ts'
import { readForms, readSilent } from '#src/situation/duties/read-aloud.ts'
import { toldAt } from '#src/situation/sites/told-at.ts'
import { placeName } from '#src/situation/words/place-name.ts'
import { shortName } from '#src/situation/words/short-name.ts'
import { secondsPast } from '#src/views/wall/model/seconds-past.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { inTurn, type Reading, type TextWords } from './text-words.ts'

const namedPlaces = 36

/** Each form in full sentences with who is missing, then the posts that are silent. */
export function formLines(s: Situation, words: TextWords, reading: Reading): string[] {
  const { catalog, index, area } = s
  const frame = { catalog, index, area, now: reading.now, isToday: s.running, names: namedPlaces }
  const forms = readForms(reading.reply, frame, sentencesOf(words))
  return [
    ...forms.flatMap(({ head, lines }) => [head, ...lines]),
    ...silentLine(s, words, reading, namedPlaces),
  ]
}

export const namedLate = 3

/** Who is late, as it stands below every scene: forms that miss reports and by how much, and the posts that are silent. */
export function lateLines(s: Situation, words: TextWords, reading: Reading): string[] {
  const lines = inNeed(reading.reply.forms).map((form) =>
    inTurn([form.name[words.locale], lackOf(form, s, words), lateness(form, s, words, reading.now)]),
  )
  return [...lines, ...silentLine(s, words, reading, namedLate)]
}

/** The most pressing places that a form lacks: so many names. */
export function lackedBy(
  form: FormCompleteness,
  { index }: Situation,
  areaName: TextWords['areaName'],
  named = namedLate,
): string[] {
  return form.missing
    .slice(0, named)
    .map(({ place, name }) => shortName(placeName(index, areaName, place, name)))
}

/** How many places a form lacks, the most pressing by name. */
function lackOf(form: FormCompleteness, s: Situation, { live, locale, areaName }: TextWords): string {
  return live('missingPlaces', {
    count: missingCount(form),
    names: lackedBy(form, s, areaName).join(locale === 'zh' ? '、' : ', '),
  })
}

/** By how much a form is late at the server's moment (ms), or when it is due; nothing where it has no hour. */
export function lateness(
  { deadline, overdue }: FormCompleteness,
  { today, catalog }: Situation,
  { t, locale }: Pick<TextWords, 't' | 'locale'>,
  now: number,
): string {
  if (deadline === null) return ''
  const past = secondsPast(today, deadline, now, catalog.timeZone)
  return overdue > 0 && past > 0
    ? t('lateBy', { age: formatDuration(past, locale) })
    : t('dueAt', { time: deadline })
}

const sentencesOf = ({ duties, locale, areaName }: TextWords) => ({ t: duties, locale, areaName })

function silentLine(
  { catalog }: Situation,
  words: TextWords,
  { reply, now }: Reading,
  names: number,
): string[] {
  const at = toldAt(reply.day, now, catalog.timeZone)
  const line = readSilent(reply.silent, at, sentencesOf(words), names)
  return line === null ? [] : [line]
}
