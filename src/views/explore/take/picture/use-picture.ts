import { useMutation } from '@tanstack/react-query'
import type { About } from '#src/pictures/sheet/lay-sheet.ts'
import type { PictureAsked } from '#src/pictures/take-picture.ts'
import { saveFile } from '#src/ui/files/save-file.ts'

interface Wanted extends PictureAsked {
  /** Null: it is not on the screen. */
  panel: HTMLElement | null
  about: About
  name: string
}

/** The panel has been taken off the screen, or was never opened. */
export class NoPanel extends Error {}

/** One picture at a time, made in the page and handed to the browser. */
export function usePicture() {
  return useMutation({
    mutationFn: async ({ panel, about, name, ...asked }: Wanted) => {
      if (!panel?.isConnected) throw new NoPanel()
      const { takePicture } = await import('#src/pictures/take-picture.ts')
      const content = await takePicture(panel, about, asked)
      saveFile(name, content)
      return { name, bytes: content.size }
    },
  })
}

export type Picture = ReturnType<typeof usePicture>
