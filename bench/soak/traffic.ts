import type { Answers } from '../../tests/journeys/setup/answers.ts'

/** The towns that report while the wall stands: changes a second, spread over measures and places, until stopped. */
export class Traffic {
  sent = 0
  refused = 0
  private stopped = false
  private done: Promise<void> = Promise.resolve()
  private value = 0

  constructor(
    private readonly answers: () => Answers,
    private readonly places: readonly { measure: string; place: string }[],
    private readonly day: string,
    private readonly perSecond: number,
  ) {}

  start(): void {
    this.done = this.run()
  }

  async stop(): Promise<void> {
    this.stopped = true
    await this.done
  }

  /** Ten posts a second, each with its part of the changes: as many requests as a town of offices makes. */
  private async run(): Promise<void> {
    const parts = 10
    while (!this.stopped) {
      const begun = Date.now()
      const cells = Array.from({ length: Math.ceil(this.perSecond / parts) }, () => {
        this.value++
        const { measure, place } = this.places[(this.value * 7919) % this.places.length]!
        return { measure, place, day: this.day, value: 20 + (this.value % 400) }
      })
      const unlike = [...new Map(cells.map((cell) => [`${cell.measure} ${cell.place}`, cell])).values()]
      await this.answers()
        .post(...unlike)
        .then(
          () => (this.sent += unlike.length),
          () => (this.refused += unlike.length),
        )
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, 1000 / parts - (Date.now() - begun))))
    }
  }
}
