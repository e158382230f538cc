import { useMessages } from 'use-intl'

/** Whether words that come later than the screen are there. */
export function useHasRoom(
  room:
    | 'history'
    | 'walls'
    | 'selection'
    | 'panels'
    | 'take'
    | 'columns'
    | 'why'
    | 'notes'
    | 'views'
    | 'commands',
): boolean {
  return room in useMessages()
}
