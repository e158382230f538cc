import { conditional } from '#server/answering/answers.ts'
import { attachment } from '#server/answering/attachment.ts'
import { hashOf } from '#server/answering/hash.ts'
import type { Api } from '#server/api.ts'
import { areaPath } from '#server/cubes/known/gazetteer.ts'
import type { Instance } from '#server/cubes/known/instance.ts'
import { ApiError, localeOf } from '#server/errors.ts'
import { parseQuery } from '#server/parse.ts'
import { templateOf } from '#server/spreadsheets/templates/template-of.ts'
import { writeXlsx, xlsxType } from '#server/spreadsheets/write-xlsx.ts'
import { TemplateQuery } from '#src/contract/handing-in/templates.ts'
import { formsOf } from '#src/domain/catalog/forms.ts'
import { dayAt } from '#src/domain/days.ts'

export function registerTemplates(app: Api, { context, places, answers, catalogTag }: Instance): void {
  const { catalog, clock, settings } = context
  app.get('/api/templates/:form', async (c) => {
    const id = c.req.param('form')
    const query = parseQuery(TemplateQuery, c.req.url)
    const forms = formsOf(catalog)
    const form = forms.find((one) => one.id === id)
    if (!form) throw new ApiError('unknown-form', { form: id, forms: forms.map((one) => one.id).join(', ') })
    const { gazetteer } = await places()
    const path = areaPath(gazetteer, query.area)
    const name = query.area === undefined ? undefined : gazetteer.area.get(query.area)?.name
    const area = path === null || name === undefined ? null : { path, name }
    const day = query.day ?? dayAt(clock.now(), settings.timeZone)
    const locale = localeOf(c.req.raw)
    const etag = `template-${gazetteer.revision}-${hashOf([catalogTag, id, query.area, day, locale].join('|'))}`
    const title = [form.name[locale], ...(name === undefined ? [] : [name]), day].join('-')
    const extra = {
      'content-disposition': attachment(`${[id, query.area ?? 'all', day].join('-')}.xlsx`, `${title}.xlsx`),
    }
    const vary = 'Accept-Encoding, Accept-Language'
    return conditional(c.req.raw, { etag, extra, vary }, () =>
      answers.get(etag, async () => {
        const sheets = templateOf(form, { catalog, gazetteer, area, day, locale })
        return { body: new Uint8Array(await new Response(writeXlsx(sheets)).arrayBuffer()), type: xlsxType }
      }),
    )
  })
}
