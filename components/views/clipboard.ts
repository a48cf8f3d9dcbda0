/** What is put on the clipboard: plain words, and the same for programs that keep marks. */
export type Written = { readonly plain: string; readonly html: string }

/** False if the browser does not let the page write there. */
export async function writeClipboard(written: Written): Promise<boolean> {
  // A hall's server is often reached without a certificate: there browsers know no clipboard, only the act of copying.
  if (typeof ClipboardItem === "undefined" || !navigator.clipboard?.write) return writeByEvent(written)
  const blob = (type: string, text: string) => ({ [type]: new Blob([text], { type }) })
  const item = new ClipboardItem({ ...blob("text/plain", written.plain), ...blob("text/html", written.html) })
  return await navigator.clipboard.write([item]).then(
    () => true,
    () => writeByEvent(written),
  )
}

function writeByEvent(written: Written): boolean {
  let isWritten = false
  const handleCopy = (event: ClipboardEvent) => {
    isWritten = putInto(event.clipboardData, written)
    event.preventDefault()
    // The editor would put clean text there instead.
    event.stopImmediatePropagation()
  }
  document.addEventListener("copy", handleCopy, { capture: true })
  document.execCommand("copy")
  document.removeEventListener("copy", handleCopy, { capture: true })
  return isWritten
}

function putInto(clipboard: DataTransfer | null, { plain, html }: Written): boolean {
  if (clipboard === null) return false
  clipboard.setData("text/plain", plain)
  clipboard.setData("text/html", html)
  return true
}
