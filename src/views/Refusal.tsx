import { RequestFailure } from '#src/sources/request-failure.ts'
import { AccessForm } from '#src/views/AccessForm.tsx'
import { asksForToken } from '#src/views/asks-for-token.ts'
import { useFaultWords } from '#src/views/use-fault-words.ts'
import css from './refusal.module.css'

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
