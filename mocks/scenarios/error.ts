import { http } from 'msw'
import { ApiError, problemResponse } from '#server/errors.ts'
import { firstTimes, type Scenario, triesOfOneQuestion } from './scenario.ts'

/** Every cube fails until the screen has said so; trying again by hand succeeds. */
export const error: Scenario = () => {
  const fails = firstTimes(triesOfOneQuestion)
  return [
    http.get('*/api/cubes/:measure', ({ request }) =>
      fails(request) ? problemResponse(new ApiError('internal', { id: 'mock-error' }), request) : undefined,
    ),
  ]
}
