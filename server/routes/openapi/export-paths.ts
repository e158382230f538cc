import { exportTypes } from '#server/exports/make-export.ts'
import { ExportQuery } from '#src/contract/desk/exports.ts'
import { binary, type Json, jsonOf, ok, query, schemaOf } from './parts.ts'
import { areaWords, asOfWords, fromWords, langWords, toWords } from './words.ts'

const responses = ok(
  'As it is made; `Lookout-Rows` says how many rows it will have. Definitions, filters and marks are in it',
  Object.fromEntries(Object.values(exportTypes).map((type) => [type.split(';')[0]!, binary])),
)

const addressWords = 'as an address of the desk has it'
const exportWords: Record<keyof ExportQuery, string> = {
  format: 'The kind of file',
  form: '`table`: a row a place, its numbers over all days; `series`: a row a day, of all places together; `rows`: a row a measure, day and place',
  measures:
    'Ids of measures, separated by commas; one key of a breakdown as `overseas-arrivals:home`, the total and every key as `overseas-arrivals:*`',
  area: areaWords(),
  by: 'Whose rows: `area`, areas at `level` (usual of a table: those right below); `site`, sites that report; `reporter`, all that report (usual of rows); `total`, all together (of a series always)',
  level: 'Of rows by area: the level of the areas',
  from: fromWords,
  to: toWords,
  asOf: asOfWords,
  beside: 'Of a table or a series, with `asOf`: what is known now stands beside what was known then',
  compare:
    'Of a table: the change against the days before (`preceding`), against a week before (`week`), or by so many days. Of a series: the number of the earlier day beside each day, and which day that is',
  per: 'What the first measure is divided by; numerator and denominator stand beside it. A flow per site is divided by the days on which sites have reported it',
  mean: 'Of a series: a moving average of the first measure and of each of its keys, in columns of their own',
  versus:
    'Of a series: code of another area, whose numbers stand beside. Filters hold for both; places chosen one by one, or drawn, lie in the first',
  cols: `Of a table: its columns in order, ${addressWords} (\`value,staff-back.change,at.floors\`); left out: all columns of the measures`,
  sort: `Of a table: by what rows are sorted, ${addressWords} (\`-value,name\`); left out: in the order of the area tree`,
  group: 'Of a table: what rows are gathered by',
  sel: `Only these areas inside the area, with all inside them, ${addressWords}; \`sites\` and \`shape\` add to them`,
  sites: `Only these sites: ids, ${addressWords}`,
  shape: `Only what lies inside shapes, ${addressWords}`,
  kinds: `Only sites of these kinds, ${addressWords}`,
  where: `Only sites of which these filters hold, ${addressWords}`,
  states: `Only places whose number stands so, ${addressWords}`,
  statesOf:
    'Whose states `states` are: a measure, or one key of its breakdown as `overseas-arrivals:home`; left out: the first of the measures',
  lang: langWords,
}

export const exportPaths: Json = {
  '/api/exports': {
    get: {
      summary: 'A file to keep, with what the screen shows of the same question: places, days or both',
      parameters: query(ExportQuery, exportWords),
      responses,
    },
    post: {
      summary: 'The same for a selection that is too long for an address. Nothing is written',
      requestBody: { required: true, content: jsonOf(schemaOf(ExportQuery)) },
      responses,
    },
  },
}
