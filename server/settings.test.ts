import { expect, test } from 'vitest'
import { isLoopback, readSettings, SettingsError } from './settings.ts'

test('without a variable the server is for this machine alone', () => {
  const settings = readSettings({})
  expect(settings).toMatchObject({
    host: '127.0.0.1',
    port: 4173,
    data: './data',
    databaseUrl: null,
    token: null,
  })
  expect(isLoopback(settings.host)).toBe(true)
})

test('an empty variable counts as none', () => {
  expect(readSettings({ LOOKOUT_PORT: ' ', DATABASE_URL: '' })).toEqual(readSettings({}))
})

test('every wrong variable is named at once', () => {
  const wrong = {
    LOOKOUT_PORT: '80000',
    LOOKOUT_DEMO: 'yes',
    DATABASE_URL: 'mysql://x',
    LOOKOUT_TIME_ZONE: 'Asia/Hongqiao',
    LOOKOUT_TOKEN: 'short',
    LOOKOUT_ACCESS: 'ajar',
  }
  const error = (() => {
    try {
      return readSettings(wrong)
    } catch (thrown) {
      return thrown
    }
  })()
  expect(error).toBeInstanceOf(SettingsError)
  for (const name of Object.keys(wrong)) expect((error as SettingsError).message).toContain(name)
})

test('nobody could look where reading is closed and there is no token', () => {
  expect(() => readSettings({ LOOKOUT_ACCESS: 'closed' })).toThrow('LOOKOUT_TOKEN')
  expect(readSettings({ LOOKOUT_ACCESS: 'closed', LOOKOUT_TOKEN: 'long enough' }).access).toBe('closed')
})

test.each([
  ['localhost', true],
  ['127.0.0.2', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['127.0.0.1.example.org', false],
])('%s is loopback: %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected)
})
