const ignored = /[\s\u200b-\u200d\ufeff()[\]{}<>"'“”‘’「」『』【】〔〕《》〈〉·・_-]+/g

/** What two spellings of one name have in common: no case, no spaces, no brackets, full-width as half-width. */
export function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(ignored, '')
}
