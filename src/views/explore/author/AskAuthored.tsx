import { AskDialog, type AskDialogProps } from '#src/ui/overlay/dialog/AskDialog.tsx'
import { useAskedAuthor } from './use-asked-author.tsx'

/** A question before what is recorded under the reader's name; a browser that has given none is asked for it here. */
export function AskAuthored({ author, yes, ...question }: AskDialogProps & { author: string }) {
  const { field, isNamed } = useAskedAuthor(author)
  return <AskDialog {...question} field={field} yes={{ ...yes, disabled: !isNamed }} />
}
