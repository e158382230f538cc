import { expect, test } from 'vitest'
import { everyFinding } from './every-finding.ts'
import { pageFindings } from './page-findings.ts'

const blanks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)

test('what is said on a page fills in what the command knows, and names none of its options', () => {
  const told = Object.entries(pageFindings)
  expect(told.length).toBeGreaterThan(0)
  for (const [code, words] of told)
    for (const locale of ['zh', 'en'] as const) {
      const known = blanks(everyFinding[code as keyof typeof everyFinding][locale])
      expect(known, code).toEqual(expect.arrayContaining(blanks(words[locale])))
      expect(words[locale], code).not.toMatch(/--\w/)
    }
})
