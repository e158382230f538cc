import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, inject } from 'vitest'
import type { Area } from '#src/contract/areas.ts'
import type { CatalogFile } from '#src/contract/catalog.ts'
import type { Site } from '#src/contract/sites.ts'
import type { ServerProcess } from '#tests/doubles/processes/server-process.ts'
import { Answers } from './answers.ts'
import { test } from './journey.ts'
import { type Folder, startProduct, temporaryFolder } from './product.ts'

/** The day that the demonstration town stands at. */
export const day = '2022-06-03'

/** A town and a server for the journeys of one file alone: they report to it, and kill it. */
export class OwnTown {
  answers!: Answers
  area!: Area
  private buildings: Site[] = []
  private server: ServerProcess | undefined
  private data: Folder | undefined
  private catalog: string | null = null

  /** `catalog`: another one than the demonstration's. */
  constructor(name: string, area: string, catalog?: CatalogFile) {
    beforeAll(async () => {
      this.data = temporaryFolder(name, inject('town'))
      if (catalog) {
        this.catalog = join(this.data.path, 'catalog.json')
        writeFileSync(this.catalog, JSON.stringify(catalog))
      }
      this.server = await this.start(0)
      this.answers = new Answers(this.server.url)
      this.area = (await this.answers.areas(area)).find(({ code }) => code === area)!
      this.buildings = (await this.answers.sites(area)).filter(({ kind }) => kind === 'building')
    })
    afterAll(async () => {
      await this.server?.stop()
      this.data?.remove()
    })
  }

  get address(): string {
    return this.server!.url
  }

  building(at: number): Site {
    return this.buildings[at]!
  }

  report(building: number, value: number) {
    return this.answers.post({ measure: 'staff-back', place: this.building(building).id, day, value })
  }

  async staffBack(): Promise<number> {
    return (await this.answers.on('staff-back', this.area, day)).value!
  }

  kill() {
    return this.server!.kill()
  }

  /** On the port it had. */
  async revive(): Promise<void> {
    this.server = await this.start(Number(new URL(this.address).port))
  }

  private start(port: number): Promise<ServerProcess> {
    return startProduct({ dist: inject('dist'), data: this.data!.path, port, catalog: this.catalog })
  }
}

/** Journeys of those who write: their visitors see this town, and the journeys beside them read one that stays as it is. */
export const journeysIn = (town: OwnTown): typeof test =>
  test.extend<{ home: string }>({
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures that one needs from its pattern
    home: async ({}, use) => {
      await use(town.address)
    },
  })
