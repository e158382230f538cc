import { useLocale, useTranslations } from 'use-intl'
import type { FormCompleteness, MissingForm, SilentSite } from '#src/contract/figures/completeness.ts'
import { inNeed, missingCount } from '#src/situation/duties/by-need.ts'
import { useMissingFigures } from '#src/situation/duties/use-missing-figures.ts'
import { silentAmong } from '#src/situation/sites/silence.ts'
import { useSpokenName } from '#src/situation/words/use-spoken-name.ts'
import { Trail } from '#src/ui/figures/Trail.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { Bands } from '#src/views/wall/seams/Bands.tsx'
import { WhereMissing } from '#src/views/wall/stage/where/WhereMissing.tsx'
import { FittingNames } from './FittingNames.tsx'
import css from './forms.module.css'

const namedForms = 5
/** Below the picture. */
const namedBeside = 3
const namedPlaces = 36
const namedLines = 5
const streaksShown = 2
/** From so many duties missed in a row a reporter has a line of its own. */
const streakFrom = 2
const pictureRem = 16

interface MissingNamesProps {
  forms: readonly FormCompleteness[]
  silent: readonly SilentSite[]
  /** Forms that have room. */
  most: number
  s: Situation
}

/** Where forms are overdue and posts are silent, and who they are: of the forms that are overdue; while none is, of those furthest from whole. */
export function MissingNames({ forms, silent, most, s }: MissingNamesProps) {
  const t = useTranslations('wall')
  const figures = useMissingFigures(s.index, { area: s.area.code, day: s.today, on: true })
  const open = inNeed(forms)
  const overdue = open.filter((form) => form.overdue > 0)
  if (open.length === 0) return <p className={css.empty}>{t('allIn')}</p>
  const rings = silentAmong(s.sites, silent)
  const hasPicture = figures !== null && overdue.length + rings.length > 0
  // The picture stands where a list would.
  const room = hasPicture ? Math.max(1, Math.min(most - 1, namedBeside)) : Math.min(most, namedForms)
  const named = (overdue.length > 0 ? overdue : open).slice(0, room)
  const picture = hasPicture && (
    <WhereMissing forms={overdue} silent={silent} rings={rings} figures={figures} s={s} />
  )
  const things = [
    ...(picture ? [{ key: 'where', need: pictureRem, body: picture }] : []),
    ...named.map((form) => ({
      key: form.form,
      need: 3 + 1.5 * Math.min(namedLines, Math.ceil(missingCount(form) / 7)),
      body: <Named form={form} s={s} />,
    })),
  ]
  return <Bands className={css.names} band={css.named} things={things} />
}

function Named({ form, s }: { form: FormCompleteness; s: Situation }) {
  const t = useTranslations('wall')
  const spoken = useSpokenName(s.index)
  const d = useTranslations('duties')
  const locale = useLocale()
  const long = form.missing.filter(({ streak }) => streak >= streakFrom).slice(0, streaksShown)
  const others = form.missing.filter((one) => !long.includes(one)).slice(0, namedPlaces)
  return (
    <section>
      <h3>
        <Icon name={form.overdue > 0 ? 'warning' : 'notice'} size={1} />
        {form.name[locale]}
        <em data-late={form.overdue > 0 || undefined}>
          {t('lacks', { count: missingCount(form) })}
          {form.late > 0 && ` · ${d('lateShort', { count: form.late })}`}
        </em>
      </h3>
      {long.length > 0 && (
        <ul>
          {long.map((one) => (
            <Streak key={one.place} one={one} name={spoken(one)} />
          ))}
        </ul>
      )}
      <FittingNames names={others.map(spoken)} total={missingCount(form) - long.length} />
    </section>
  )
}

function Streak({ one, name }: { one: MissingForm; name: string }) {
  const d = useTranslations('duties')
  const count = (sign: string) => one.trail.split(sign).length - 1
  return (
    <li>
      <b>{name}</b>
      <span className={css.row}>
        <Trail trail={one.trail} label={d('trailOf', { met: count('+'), missing: count('-') })} />{' '}
        {one.lastDay === null && !one.partial
          ? d('neverShort')
          : d('streak', { count: one.streak, every: one.every, part: String(one.partial) })}
      </span>
    </li>
  )
}
