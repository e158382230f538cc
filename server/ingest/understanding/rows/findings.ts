import type { Findings, Found } from '#server/ingest/understanding/found.ts'

const kept = 100_000

/** Keeps the first findings, and counts the others. */
export class FindingList implements Findings {
  readonly list: Found[] = []
  total = 0

  get isFull(): boolean {
    return this.list.length >= kept
  }

  add(finding: Found): void {
    this.total++
    if (!this.isFull) this.list.push(finding)
  }
}
