import * as word from "docx"
import { strToU8, zipSync } from "fflate"
import type { SentFile } from "./sheet-files.ts"

const wordDocument = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
const sent = (name: string, bytes: Uint8Array): SentFile => ({
  name,
  mimeType: wordDocument,
  buffer: Buffer.from(bytes),
})

/** A Word document with a title, an italic call, a list that Word counts, a tracked insertion and a table. */
export async function resolutionInWord(): Promise<SentFile> {
  const list = (level: number, text: string) => ({ level, format: word.LevelFormat.DECIMAL, text })
  const numbering = { config: [{ reference: "list", levels: [list(0, "%1")] }] }
  const item = (...children: word.ParagraphChild[]) =>
    new word.Paragraph({ children, numbering: { reference: "list", level: 0 } })
  const stamp = { id: 1, author: "a delegate", date: "2014-11-01T00:00:00Z" }
  const cell = new word.TableCell({ children: [new word.Paragraph("a fare")] })
  const children = [
    new word.Paragraph("RESOLUTION 9"),
    new word.Paragraph("On ferries"),
    new word.Paragraph({ children: [new word.TextRun({ text: "having met at the lake", italics: true })] }),
    item(new word.TextRun("to open the ferry "), new word.InsertedTextRun({ text: "for ever ", ...stamp })),
    item(new word.TextRun("to name a captain.")),
    new word.Table({ rows: [new word.TableRow({ children: [cell] })] }),
  ]
  const document = new word.Document({ numbering, sections: [{ children }] })
  return sent("ferries.docx", new Uint8Array(await word.Packer.toBuffer(document)))
}

/** What no base text is, each with what the page says of it. */
export const badTexts: readonly (readonly [file: SentFile, said: string])[] = [
  [
    sent("picture.docx", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])),
    "This is neither a Word document (.docx) nor plain text.",
  ],
  [
    sent("damaged.docx", zipSync({ "word/document.xml": strToU8("<w:p><w:r>") })),
    "The document is damaged; open it, save it anew and send that.",
  ],
  [
    sent("bomb.docx", zipSync({ "word/document.xml": new Uint8Array(100 << 20) })),
    "The document unzips to far more than a text; it was not read.",
  ],
  [
    sent("long.txt", strToU8("a line\n".repeat(3001))),
    "The text has more than 3,000 paragraphs; no room could work on it.",
  ],
  [
    sent("turned.txt", strToU8("the \u202eend")),
    "The text holds characters that cannot be shown as they stand; take them out. the end",
  ],
  [sent("empty.txt", new Uint8Array()), "There is no base text to begin with."],
]
