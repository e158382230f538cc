import type { Area } from '#src/contract/areas.ts'
import type { Locale } from '#src/contract/primitives.ts'

export const areaName = ({ name, nameEn }: Pick<Area, 'name' | 'nameEn'>, locale: Locale): string =>
  locale === 'en' ? (nameEn ?? name) : name
