import { createRequire } from 'node:module'
import { createDuckDB, type DuckDBConnection, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking'
import { tableFromArrays, tableToIPC } from 'apache-arrow'
import type { Engine } from './engine.ts'
import { totalFromSeries } from './engine.ts'
import type { Town } from './town.ts'

/** Plain SQL over the rows; an area is a range of sites, as good as an index gets. */
export async function duckdbPlain(town: Town): Promise<Engine> {
  const connection = await connect()
  insert(connection, town)
  const bySite = connection.prepare(
    'SELECT site, sum(value)::DOUBLE AS s FROM obs WHERE day BETWEEN ? AND ? AND site >= ? AND site < ? GROUP BY site',
  )
  const byDay = connection.prepare(
    'SELECT day AS at, sum(value)::DOUBLE AS s FROM obs WHERE site >= ? AND site < ? GROUP BY day',
  )
  return engineOf(
    town,
    ({ from, to, area }) => bySite.query(from, to, area.lo, area.hi),
    ({ area }) => byDay.query(area.lo, area.hi),
  )
}

/** The same two prefix tables as ours, as SQL tables sorted by what is looked up. */
export async function duckdbCumulative(town: Town): Promise<Engine> {
  const connection = await connect()
  insert(connection, town)
  connection.query(`CREATE TABLE over_days AS SELECT day, site, sum(value) OVER (PARTITION BY site ORDER BY day)::INTEGER AS c
    FROM (SELECT -1 AS day, unnest(range(${town.sites})) AS site, 0 AS value UNION ALL SELECT day, site, greatest(value, 0) FROM raw) ORDER BY day, site`)
  connection.query(`CREATE TABLE over_sites AS SELECT site, day, sum(value) OVER (PARTITION BY day ORDER BY site)::INTEGER AS c
    FROM (SELECT -1 AS site, unnest(range(${town.days})) AS day, 0 AS value UNION ALL SELECT site, day, greatest(value, 0) FROM raw) ORDER BY site, day`)
  connection.query('DROP TABLE obs')
  const bySite = connection.prepare(
    `SELECT a.site, (a.c - b.c)::DOUBLE AS s FROM over_days a JOIN over_days b USING (site)
     WHERE a.day = ? AND b.day = ? AND a.site >= ? AND a.site < ?`,
  )
  const byDay = connection.prepare(
    'SELECT a.day AS at, (a.c - b.c)::DOUBLE AS s FROM over_sites a JOIN over_sites b USING (day) WHERE a.site = ? AND b.site = ?',
  )
  return engineOf(
    town,
    ({ from, to, area }) => bySite.query(to, from - 1, area.lo, area.hi),
    ({ area }) => byDay.query(area.hi - 1, area.lo - 1),
  )
}

type Ask = (step: Parameters<Engine['step']>[0]) => ReturnType<DuckDBConnection['query']>

function engineOf({ sites, days }: Town, bySite: Ask, byDay: Ask): Engine {
  const sums = new Float64Array(sites)
  const series = new Float64Array(days)
  return {
    step: (step) => {
      place(bySite(step), 'site', sums)
      place(byDay(step), 'at', series)
      return { sums, series, ...totalFromSeries(series, step) }
    },
  }
}

function place(table: ReturnType<DuckDBConnection['query']>, key: string, out: Float64Array): void {
  out.fill(0)
  const keys = table.getChild(key)!.toArray()
  const values = table.getChild('s')!.toArray()
  for (let i = 0; i < keys.length; i++) out[Number(keys[i])] = values[i]
}

async function connect(): Promise<DuckDBConnection> {
  const file = (name: string): string =>
    createRequire(import.meta.url).resolve(`@duckdb/duckdb-wasm/dist/${name}`)
  const bundles = {
    mvp: { mainModule: file('duckdb-mvp.wasm'), mainWorker: file('duckdb-node-mvp.worker.cjs') },
    eh: { mainModule: file('duckdb-eh.wasm'), mainWorker: file('duckdb-node-eh.worker.cjs') },
  }
  const database = await createDuckDB(bundles, new VoidLogger(), NODE_RUNTIME)
  await database.instantiate(() => undefined)
  return database.connect()
}

function insert(connection: DuckDBConnection, { sites, days, values }: Town): void {
  const columns = {
    site: Int32Array.from({ length: sites * days }, (_, i) => Math.floor(i / days)),
    day: Int32Array.from({ length: sites * days }, (_, i) => i % days),
    value: values,
  }
  connection.insertArrowFromIPCStream(tableToIPC(tableFromArrays(columns), 'stream'), {
    name: 'raw',
    create: true,
  })
  connection.query('CREATE TABLE obs AS SELECT * FROM raw WHERE value >= 0 ORDER BY day, site')
}
