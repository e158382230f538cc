/** The four cities that are provinces themselves: their "city" rows (3101 市辖区) stand for nothing of their own. */
const municipalities: Record<string, string> = {
  '11': '北京市',
  '12': '天津市',
  '31': '上海市',
  '50': '重庆市',
}

/**
 * The six-digit code of a city that a table writes with two or four: 31 and 3101 are 310000, 3301 is 330100. Other codes are
 * answered as they are.
 */
export function toCityCode(code: string): string {
  if (!/^(\d{2}|\d{4})$/.test(code)) return code
  const province = code.slice(0, 2)
  return province in municipalities ? `${province}0000` : code.padEnd(6, '0')
}

/** The name of a municipality by its six-digit code. */
export function municipalityName(code: string): string | null {
  return /^\d\d0000$/.test(code) ? (municipalities[code.slice(0, 2)] ?? null) : null
}
