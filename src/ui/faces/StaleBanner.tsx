import { Button } from '#src/ui/controls/Button.tsx'
import { Notice } from './Notice.tsx'

export interface StaleBannerProps {
  /** What you see is of when. */
  title: string
  /** How old that is, and what happens next. */
  body: string
  retry?: { label: string; run: () => void }
}

export function StaleBanner({ title, body, retry }: StaleBannerProps) {
  return (
    <Notice
      level="warning"
      title={title}
      action={
        retry && (
          <Button quiet onPress={retry.run}>
            {retry.label}
          </Button>
        )
      }
    >
      {body}
    </Notice>
  )
}
