import { useTranslations } from 'use-intl'
import { Button } from '#src/ui/controls/Button.tsx'
import { useCopyLink } from '#src/views/commands/use-copy-link.ts'

/** The address is the view; copying it is sharing it. */
export function CopyLink() {
  const t = useTranslations('shell')
  const { copy, said } = useCopyLink()
  return (
    <>
      <span role="status">{said}</span>
      <Button quiet onPress={copy}>
        {t('copyLink')}
      </Button>
    </>
  )
}
