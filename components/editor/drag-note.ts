/** A line beside the pointer that says why a bracket cannot be drawn there, before it is let go. */
export function dragNote() {
  const note = document.createElement("div")
  note.className = "drag-note"
  note.setAttribute("role", "status")
  return {
    say(sentence: string | null, { clientX, clientY }: PointerEvent) {
      if (sentence === null) return note.remove()
      if (note.textContent !== sentence) note.textContent = sentence
      if (!note.isConnected) document.body.append(note)
      note.style.transform = `translate(${clientX + 12}px, ${clientY + 16}px)`
    },
    remove: () => note.remove(),
  }
}
