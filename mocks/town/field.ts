import { type Random, randomFor } from './random.ts'

/** A smooth field over the plane with mean 0 and deviation 1: neighbours resemble each other, as real places do. */
export function smoothField(seed: number, name: string): (lon: number, lat: number) => number {
  const random = randomFor(seed, name)
  const coarse = waves(random, 8, 9)
  const fine = waves(random, 8, 2.4)
  return (lon, lat) => {
    const [x, y] = [lon * 95.2, lat * 110.9]
    return 0.8 * sum(coarse, x, y) + 0.6 * sum(fine, x, y)
  }
}

type Wave = { u: number; v: number; phase: number }

function waves(random: Random, count: number, lengthKm: number): Wave[] {
  return Array.from({ length: count }, () => {
    const angle = random() * 2 * Math.PI
    const k = (2 * Math.PI) / (lengthKm * (0.7 + 0.8 * random()))
    return { u: k * Math.cos(angle), v: k * Math.sin(angle), phase: random() * 2 * Math.PI }
  })
}

const sum = (waves: Wave[], x: number, y: number) =>
  waves.reduce((total, { u, v, phase }) => total + Math.sin(u * x + v * y + phase), 0) *
  Math.sqrt(2 / waves.length)
