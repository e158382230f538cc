import { defineConfig } from 'vitest/config'

const journeys = 'tests/journeys/**/*.test.ts'

export default defineConfig({
  test: {
    reporters: ['default'],
    // All cores: the default leaves one idle, half of a machine that has two.
    maxWorkers: '100%',
    projects: [
      {
        extends: './vite.config.ts',
        test: {
          name: 'unit',
          include: ['{src,server,mocks,tests}/**/*.test.{ts,tsx}'],
          exclude: [journeys],
          environment: 'node',
          globalSetup: ['tests/doubles/test-run.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: [journeys],
          environment: 'node',
          globalSetup: ['tests/journeys/setup/global-setup.ts'],
          // Two abreast have half of a slow machine each.
          testTimeout: 240_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 40_000, interval: 100 } },
        },
      },
    ],
  },
})
