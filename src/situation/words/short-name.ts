/** An area's name as it is spoken: what kind of area it is, and the office behind a committee, go without saying. */
export function shortName(name: string): string {
  return (
    name.replace(/(社区)?(居民委员会|居委会)$|(村民|村)委员?会$| (Subdistrict|Town|Village|District)$/, '') ||
    name
  )
}
