import { latinFace } from '#src/pictures/drawing/faces.ts'

/** Files of the Latin face, and the weights that each is for; they come only when a picture is made. */
const files = [
  {
    to: 450,
    weight: '400',
    load: () => import('@fontsource/barlow/files/barlow-latin-400-normal.woff2?inline'),
  },
  {
    to: 550,
    weight: '500',
    load: () => import('@fontsource/barlow/files/barlow-latin-500-normal.woff2?inline'),
  },
  {
    to: 1000,
    weight: '600 800',
    load: () => import('@fontsource/barlow/files/barlow-latin-600-normal.woff2?inline'),
  },
]
const latin = 'U+0000-00FF,U+2010-2027,U+2030-205E,U+20AC'

/** The Latin face in the weights that occur, as rules that hold the files themselves. */
export async function facesOf(weights: ReadonlySet<number>): Promise<string> {
  const used = new Set([...weights].map((weight) => files.find(({ to }) => weight < to)))
  const rules = files.map(async (file) => {
    if (!used.has(file)) return ''
    const { default: address } = await file.load()
    return `@font-face{font-family:${latinFace};font-weight:${file.weight};src:url(${address}) format("woff2");unicode-range:${latin}}`
  })
  return (await Promise.all(rules)).join('')
}
