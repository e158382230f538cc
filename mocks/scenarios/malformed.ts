import { HttpResponse, http } from 'msw'
import { firstTimes, type Scenario, triesOfOneQuestion } from './scenario.ts'

/** Every cube is not what the contract promises until the screen has said so; trying again by hand succeeds. */
export const malformed: Scenario = () => {
  const fails = firstTimes(triesOfOneQuestion)
  return [
    http.get('*/api/cubes/:measure', ({ request, params }) =>
      fails(request)
        ? HttpResponse.text(JSON.stringify({ measure: params.measure, values: 'many' }), {
            headers: { 'content-type': 'application/vnd.apache.arrow.stream' },
          })
        : undefined,
    ),
  ]
}
