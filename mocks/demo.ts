import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildDemo, projectRoot } from './browser/build-demo.ts'
import { serveDemo } from './browser/serve-demo.ts'

const print = (line: string) => void process.stdout.write(`${line}\n`)
const text = { type: 'string' } as const
const { values } = parseArgs({ options: { 'build-only': { type: 'boolean' }, out: text, port: text } })
const folder = resolve(projectRoot, values.out ?? 'dist-demo')

print('正在构建演示  Building the demonstration …')
await buildDemo(folder)
if (values['build-only']) print(`可放到任何静态服务器  Ready for any static server: ${folder}`)
else {
  const { url } = await serveDemo(folder, Number(values.port ?? 4174))
  print(`瞭望 Lookout: ${url}`)
  print('演示数据，服务运行在浏览器里  Demonstration data; the server runs in your browser.')
  print('?mock=slow | error | cut | malformed | stale | empty')
}
