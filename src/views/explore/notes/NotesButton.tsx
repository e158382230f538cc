import { useTranslations } from 'use-intl'
import { useNotes } from '#src/situation/annotations/use-annotations.ts'
import { useHasRoom } from '#src/situation/words/use-has-room.ts'
import { useSetPanes } from '#src/state/use-panes.ts'
import { Button } from '#src/ui/controls/Button.tsx'

/** Opens the notes of an area, and says how many there are. */
export function NotesButton({ area }: { area: string }) {
  return useHasRoom('notes') ? <Worded area={area} /> : null
}

function Worded({ area }: { area: string }) {
  const t = useTranslations('notes')
  const set = useSetPanes()
  const { length: count } = useNotes(area)
  return (
    <Button quiet onPress={() => set({ notes: true })}>
      {t('button', { count })}
    </Button>
  )
}
