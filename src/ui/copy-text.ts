/** Puts text on the clipboard; false where the browser does not let us. */
export async function copyText(text: string): Promise<boolean> {
  try {
    if (navigator.clipboard === undefined) return copySelected(text)
    await navigator.clipboard.writeText(text)
    return true
  } catch (refusal) {
    console.warn('not copied', refusal)
    return false
  }
}

/** Without HTTPS, as inside many offices, a browser has no clipboard but this one. */
function copySelected(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.style.position = 'fixed'
  field.style.opacity = '0'
  document.body.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  return copied
}
