import { measureOf } from '#src/situation/measures/measures.ts'
import type { FormProps } from './forms/form-props.ts'
import { HeatForm } from './forms/HeatForm.tsx'
import { PyramidForm } from './forms/PyramidForm.tsx'
import { RankForm } from './forms/RankForm.tsx'
import { ScatterForm } from './forms/ScatterForm.tsx'
import { SpreadForm } from './forms/SpreadForm.tsx'
import { TimeForm } from './forms/TimeForm.tsx'
import { versusOf } from './model/forms.ts'

/** A measure in the form of its panel. */
export function Form(props: FormProps) {
  const { catalog, measure, panel, form } = props
  if (form === 'heat') return <HeatForm {...props} />
  if (form === 'spread') return <SpreadForm {...props} />
  if (form === 'pyramid') return <PyramidForm {...props} />
  if (form === 'rank') return <RankForm {...props} />
  const versus = form === 'scatter' ? measureOf(catalog, versusOf(catalog, measure, panel)) : null
  return versus ? <ScatterForm {...props} versus={versus} /> : <TimeForm {...props} />
}
