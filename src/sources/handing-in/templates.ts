import type { Locale } from '#src/contract/primitives.ts'
import { type RequestOptions, readBody, request } from '#src/sources/request.ts'

/** A form as a workbook to fill in, its places filled in already (XLSX). */
export async function fetchTemplate(form: string, lang: Locale, options?: RequestOptions): Promise<Blob> {
  const response = await request(`templates/${encodeURIComponent(form)}?lang=${lang}`, {
    ...options,
    accept: '*/*',
  })
  return readBody(response, (answer) => answer.blob())
}
