import { writeFileSync } from "node:fs"
import { writeWorkbook } from "#server/sheet/write-workbook.ts"
import { loadSample } from "./load.ts"
import { realLayout } from "./real-layout.ts"

/** `npm run sample:workbook`: writes the comparison table as a workbook in the layout of the secretariat. The same each time. */
const file = new URL("comparison-table.xlsx", import.meta.url)
writeFileSync(file, writeWorkbook(realLayout(loadSample()), "Resolution 130"))
process.stdout.write(`${file.pathname}\n`)
