/** The database cannot be reached, or cannot keep what it is given. */
export class StorageFailure extends Error {}

/** PostgreSQL's classes of errors: connection, resources (a full disk), shutdown, system. */
const codes = /^(08|53|57P|58)[0-9A-Z]*$/
const systemCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
  'EIO',
])
/** What comes without a code of its own: the driver's words for a lost line, and a file that may not grow. */
const words =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|timeout expired|could not \w+ (to )?file )/

/** Whether it is the storage that failed, and not what was asked of it. */
export function isStorageFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof StorageFailure || isPanic(error)) return true
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return codes.test(code) || systemCodes.has(code) || words.test(error.message)
}

/** The database has stopped for good: nothing more is to be had of this session. */
export function isPanic(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const severity = 'severity' in error ? error.severity : null
  return (
    severity === 'PANIC' ||
    severity === 'FATAL' ||
    error instanceof WebAssembly.RuntimeError ||
    error.message === 'no result'
  )
}
