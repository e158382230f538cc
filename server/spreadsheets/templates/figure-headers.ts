import { fill } from '#server/messages/fill.ts'
import type { Locale } from '#src/contract/primitives.ts'
import type { Figure } from '#src/domain/catalog/forms.ts'
import { templateWords } from './words.ts'

/** A header a figure, each its own: the short name where no other measure of the form has it too, with the key's name. */
export function figureHeaders(figures: readonly Figure[], locale: Locale): string[] {
  const short = ({ measure }: Figure) => (measure.short ?? measure.name)[locale]
  return figures.map((figure) => {
    const isShared = figures.some((one) => one.measure !== figure.measure && short(one) === short(figure))
    const name = isShared ? figure.measure.name[locale] : short(figure)
    return figure.key ? `${name}${fill(templateWords[locale].of, { key: figure.key.name[locale] })}` : name
  })
}
