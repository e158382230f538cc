/** Hands a file to the browser to keep, as its own downloads are. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // The browser reads it after the click has been answered.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
