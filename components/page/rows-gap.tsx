/** The rows above or below those that are drawn. Units: `height` of one row in CSS pixels. */
export const RowsGap = ({ rows, height, columns }: { rows: number; height: number; columns: number }) =>
  rows > 0 ? (
    <tr>
      <td colSpan={columns} style={{ blockSize: rows * height, padding: 0 }} />
    </tr>
  ) : null
