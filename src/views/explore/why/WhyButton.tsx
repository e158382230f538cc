import { useTranslations } from 'use-intl'
import { useHasRoom } from '#src/situation/words/use-has-room.ts'
import type { WhyQuestion } from '#src/state/params/pane-params.ts'
import { useSetPanes } from '#src/state/use-panes.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { IconButton } from '#src/ui/controls/IconButton.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'

interface WhyButtonProps {
  of: WhyQuestion
  /** What the number is of, for a button without words. */
  name?: string
  /** Whose number it is, where another's can be asked for beside it. */
  place?: string
  /** Before the pane opens: what it stands in is shut. */
  onPress?: () => void
}

/** Asks how a number is made. */
export function WhyButton({ of, name, place, onPress }: WhyButtonProps) {
  const isWorded = useHasRoom('why')
  return isWorded ? <Worded of={of} name={name} place={place} onPress={onPress} /> : null
}

function Worded({
  of,
  name,
  place,
  onPress,
}: { [P in keyof WhyButtonProps]: WhyButtonProps[P] | undefined }) {
  const t = useTranslations('why')
  const set = useSetPanes()
  const ask = () => {
    onPress?.()
    if (of) set({ why: of })
  }
  return name === undefined ? (
    <Button quiet onPress={ask}>
      {place === undefined ? t('why') : t('whyOf', { name: place })}
    </Button>
  ) : (
    <IconButton label={t('whyOf', { name })} onPress={ask}>
      <Icon name="why" size={0.8125} />
    </IconButton>
  )
}
