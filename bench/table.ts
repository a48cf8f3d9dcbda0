/** Prints rows under their column names, numbers to the right. Shape: every row has every column. */
export function printTable(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const lines = [columns, ...rows.map((row) => row.map(String))]
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => (line[i] as string).length)))
  const print = (cells: readonly string[]) =>
    process.stdout.write(
      `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(" | ")} |\n`,
    )
  print(columns)
  print(widths.map((width, i) => (i === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)))
  for (const line of lines.slice(1)) print(line)
}

/** The value below which this share of the sorted values lies. Shape: `share` 0–1. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
