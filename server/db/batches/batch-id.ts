const aside = 'x'

/** The id of a batch outside the database: `x5` of number -5, which changed nothing when it was recorded. */
export function batchIdOf(number: number): string {
  return number < 0 ? `${aside}${-number}` : String(number)
}

/** Null: no batch can have this id. */
export function batchNumberOf(id: string): number | null {
  const match = /^(x?)([1-9]\d{0,14})$/.exec(id)
  return match ? Number(match[2]) * (match[1] === aside ? -1 : 1) : null
}
