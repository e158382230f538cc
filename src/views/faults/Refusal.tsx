import { RequestFailure } from '#src/sources/request-failure.ts'
import { AccessForm } from './AccessForm.tsx'
import { asksForToken } from './asks-for-token.ts'
import css from './refusal.module.css'
import { useFaultWords } from './use-fault-words.ts'

/** Why the server did not do it; where it asks for the token, that is entered right here. */
export function Refusal({ fault, onEntered }: { fault: Error; onEntered: () => void }) {
  const { title, body } = useFaultWords(fault)
  const faults = fault instanceof RequestFailure ? (fault.problem?.errors ?? []) : []
  return (
    <div className={css.refusal} role="alert">
      <b>{title}</b>
      <p>{body}</p>
      {faults.length > 0 && (
        <ul>
          {faults.map(({ field, reason }) => (
            <li key={`${field} ${reason}`}>{reason}</li>
          ))}
        </ul>
      )}
      {asksForToken(fault) && <AccessForm onEntered={onEntered} />}
    </div>
  )
}
