/** What several questions ask alike. */
export const asOfWords = 'What was known at this moment; left out: what is known now'
export const fromWords = 'The first day'
export const toWords = 'The last day, itself included'
export const levelWords = 'Only areas of this level'
export const measureWords = 'Its id in the catalogue'
export const breakdownWords = 'A key of the measure’s breakdown'
export const langWords = 'The language of its words; left out: as Accept-Language asks'
export const siteWords = 'The site’s id'
export const placeWords = 'Code of an area, or id of a site'
export const versionWords = 'The version it was seen in; refused where somebody has changed it since'
export const authorWords = 'Who does it, as it will be shown'
export const pageWords = { offset: 'How many to pass over', limit: 'At most so many' }
export const areaWords = (what = 'Only what lies in this area') =>
  `${what}, by its code; left out: everywhere`
