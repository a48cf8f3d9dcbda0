import { type Answer, answerOf, notAnswered } from "#components/room/api.ts"
import type { UnderstoodText } from "#model/given-text.ts"

/** How the server understands a file, or pasted words, as a base text; nothing is stored. */
export const previewText = (body: ArrayBuffer | string): Promise<Answer<UnderstoodText>> =>
  fetch("/api/v1/documents/preview", {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body,
  }).then((response) => answerOf<UnderstoodText>(response), notAnswered)
