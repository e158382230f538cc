import { useTranslations } from 'use-intl'
import type { ImportReply } from '#src/contract/handing-in/imports.ts'
import { Icon } from '#src/ui/icons/Icon.tsx'
import type { Ground } from '#src/views/data/ground.ts'
import css from '#src/views/data/imports/session/session.module.css'
import type { Mapping } from '#src/views/data/imports/session/use-mapping.ts'
import own from './mapping.module.css'
import { Question } from './Question.tsx'

interface QuestionsProps extends Ground {
  reply: ImportReply
  m: Mapping
}

/** What only a person can decide, each a sentence with its choices. */
export function Questions({ reply, ...rest }: QuestionsProps) {
  const t = useTranslations('data.questions')
  if (reply.questions.length === 0) return null
  return (
    <section className={`${css.block} ${own.questions}`} aria-label={t('title')}>
      <h2>
        <Icon name="warning" size={0.875} /> {t('title')}
      </h2>
      {reply.questions.map((question) => (
        <Question key={JSON.stringify(question)} question={question} {...rest} />
      ))}
    </section>
  )
}
