import { useLocale, useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { PlaceImportReply } from '#src/contract/handing-in/place-imports.ts'
import { Day } from '#src/contract/primitives.ts'
import { Datum } from '#src/contract/sites.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { CheckField } from '#src/ui/controls/CheckField.tsx'
import { SelectField } from '#src/ui/controls/SelectField.tsx'
import { TextField } from '#src/ui/controls/TextField.tsx'
import css from './places.module.css'

/** What only a person knows of a file; left out: the file says it, or nobody asks. */
export interface FileAnswers {
  datum?: Datum | undefined
  kind?: string | undefined
  from?: Day | undefined
  replaces?: 'true' | undefined
  fix?: string | undefined
  reason: string
}

export const noAnswers: FileAnswers = { reason: '' }
const byFile = '~'
const names: Record<Datum, string> = { wgs84: 'WGS-84', gcj02: 'GCJ-02', bd09: 'BD-09', cgcs2000: 'CGCS2000' }

interface FileOptionsProps {
  catalog: CatalogReply
  answers: FileAnswers
  report: PlaceImportReply | null
  onAnswer: (answer: Partial<FileAnswers>) => void
}

export function FileOptions({ catalog, answers, report, onAnswer }: FileOptionsProps) {
  const t = useTranslations('places')
  const locale = useLocale()
  const fixes = answers.fix?.split(',') ?? []
  const offered = new Map(report?.fixes.map(({ fix, rows }) => [fix, rows]))
  const toggle = (fix: 'swap' | 'split', on: boolean) =>
    onAnswer({ fix: (on ? [...fixes, fix] : fixes.filter((one) => one !== fix)).join(',') || undefined })
  return (
    <div className={css.options}>
      <SelectField
        look="wide"
        label={t('files.datumAsk')}
        options={[
          { id: byFile, name: t('files.datumByFile') },
          ...Datum.options.map((id) => ({ id, name: names[id] })),
        ]}
        value={answers.datum ?? byFile}
        onChange={(id) => onAnswer({ datum: id === byFile ? undefined : Datum.parse(id) })}
      />
      {report?.datumFits && report.datumFits !== answers.datum && (
        <Button strong onPress={() => onAnswer({ datum: report.datumFits ?? undefined })}>
          {t('files.datumFits', { datum: names[report.datumFits] })}
        </Button>
      )}
      <SelectField
        look="wide"
        label={t('files.kindAsk')}
        options={[
          { id: byFile, name: t('files.kindByFile') },
          ...catalog.kinds.map(({ id, name }) => ({ id, name: name[locale] })),
        ]}
        value={answers.kind ?? byFile}
        onChange={(id) => onAnswer({ kind: id === byFile ? undefined : id })}
      />
      <TextField
        label={t('files.from')}
        value={answers.from ?? ''}
        maxLength={10}
        fault={answers.from && !Day.safeParse(answers.from).success ? t('invalidDay') : null}
        onChange={(text) => onAnswer({ from: text || undefined })}
      />
      <CheckField
        label={t('files.replaces')}
        checked={answers.replaces === 'true'}
        onChange={(on) => onAnswer({ replaces: on ? 'true' : undefined })}
      />
      {(['swap', 'split'] as const).map((fix) =>
        offered.has(fix) || fixes.includes(fix) ? (
          <CheckField
            key={fix}
            label={t(fix === 'swap' ? 'files.fixSwap' : 'files.fixSplit', { count: offered.get(fix) ?? 0 })}
            checked={fixes.includes(fix)}
            onChange={(on) => toggle(fix, on)}
          />
        ) : null,
      )}
      <TextField
        label={t('reason')}
        value={answers.reason}
        maxLength={500}
        onChange={(reason) => onAnswer({ reason })}
      />
    </div>
  )
}
