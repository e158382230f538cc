import { RequestFailure } from '#src/sources/request-failure.ts'

const codes = ['access-required', 'token-required', 'wrong-token']

/** Whether the deployment's token would help. */
export function asksForToken(fault: Error | null): boolean {
  return fault instanceof RequestFailure && codes.includes(fault.problem?.code ?? '')
}
