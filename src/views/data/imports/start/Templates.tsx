import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Catalog } from '#src/contract/catalog.ts'
import { formsOf, nameOfBy } from '#src/domain/catalog/forms.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import { fetchTemplate } from '#src/sources/handing-in/templates.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { saveFile } from '#src/ui/files/save-file.ts'
import { Refusal } from '#src/views/faults/Refusal.tsx'
import css from './start.module.css'

/** Every form as a workbook to fill in, in the language of the page. */
export function Templates({ catalog }: { catalog: Catalog }) {
  const t = useTranslations('data.templates')
  const locale = useLocale()
  const forms = useMemo(() => formsOf(catalog), [catalog])
  const { mutate, error, variables, isPending } = useMutation({
    mutationFn: async (form: (typeof forms)[number]) =>
      saveFile(`${form.name[locale]}.xlsx`, await fetchTemplate(form.id, locale)),
  })
  return (
    <section className={css.block} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p>{t('note')}</p>
      {error && variables && <Refusal fault={error} onEntered={() => mutate(variables)} />}
      <ul className={css.list}>
        {forms.map((form) => (
          <li key={form.id}>
            <b>{form.name[locale]}</b>
            <small>
              {[
                byName(catalog, form.by)?.[locale],
                form.measures.map((id) => measureOf(catalog, id)?.name[locale] ?? id).join(' · '),
              ].join(' · ')}
            </small>
            <Button
              quiet
              disabled={isPending}
              aria-label={t('getLabel', { form: form.name[locale] })}
              onPress={() => mutate(form)}
            >
              {t('get')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function byName({ levels, kinds }: Catalog, by: ReturnType<typeof formsOf>[number]['by']) {
  return typeof by === 'string' ? levels[by] : kinds.find(({ id }) => id === nameOfBy(by))?.name
}
