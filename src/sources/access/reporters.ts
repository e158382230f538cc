import {
  type NewReporter,
  NewReporterReply,
  Reporter,
  ReportersReply,
} from '#src/contract/access/reporters.ts'
import { type RequestOptions, requestJson } from '#src/sources/request.ts'

export const fetchReporters = (options?: RequestOptions) => requestJson('reporters', ReportersReply, options)

/** The answer is the only one that ever holds the token. */
export const postReporter = (reporter: NewReporter) =>
  requestJson('reporters', NewReporterReply, { method: 'POST', body: reporter })

export const deleteReporter = (id: string) =>
  requestJson(`reporters/${encodeURIComponent(id)}`, Reporter, { method: 'DELETE' })
