import { attachment } from '#server/answering/attachment.ts'
import type { Viewer } from '#server/answering/viewer.ts'
import type { Instance } from '#server/cubes/known/instance.ts'
import { askExport } from '#server/exports/ask-export.ts'
import type { AskedExport } from '#server/exports/asked.ts'
import { exportTypes, makeExport } from '#server/exports/make-export.ts'
import type { ExportQuery } from '#src/contract/desk/exports.ts'

/** What it holds differs by reader, language and revision: nothing keeps it. */
export async function answerExport(
  instance: Instance,
  query: ExportQuery,
  request: Request,
  viewer: Viewer,
): Promise<Response> {
  const asked = await askExport(instance, query, request, viewer)
  const { count, body } = await makeExport(instance, asked)
  return new Response(body, {
    headers: {
      'content-type': exportTypes[query.format],
      'content-disposition': attachment(fileName(asked, false), fileName(asked, true)),
      // A host that compresses would gather it all first.
      'cache-control': 'private, no-store, no-transform',
      'lookout-rows': String(count),
      vary: 'Accept-Language, Authorization',
    },
  })
}

function fileName({ query, figures, area, versus, locale, known }: AskedExport, inWords: boolean): string {
  const what = figures.slice(0, 2).map(({ column, name }) => (inWords ? name : column.replace(/[:.]/g, '-')))
  const where = [area, versus?.area ?? null].flatMap((one) =>
    one ? [inWords && locale === 'zh' ? one.name : one.code] : [],
  )
  const moment = query.asOf === undefined ? [] : [known.at.replace(/\W/g, '')]
  const name = [...what, ...where, query.from, query.to, ...moment].join('-')
  return `${name.replace(/[\\/:*?"<>|\s]/g, '_')}.${query.format}`
}
