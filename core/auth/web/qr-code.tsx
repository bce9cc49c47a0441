// An address as a square of dots that another phone reads: black on white also at night, drawn here and sent nowhere.
import makeQrCode from 'qrcode-generator'

/** White around it, in dots: without, cameras do not find it (ISO/IEC 18004). */
const quiet = 4

const pathOf = (text: string): { path: string; side: number } => {
  const code = makeQrCode(0, 'M')
  code.addData(text)
  code.make()
  const count = code.getModuleCount()
  const rows = Array.from({ length: count }, (_, row) =>
    Array.from({ length: count }, (_, column) =>
      code.isDark(row, column) ? `M${column + quiet} ${row + quiet}h1v1h-1z` : '',
    ).join(''),
  )
  return { path: rows.join(''), side: count + 2 * quiet }
}

export function QrCode({ text, label }: { text: string; label: string }) {
  const { path, side } = pathOf(text)
  return (
    <svg
      role="img"
      aria-label={label}
      width={side * 4}
      height={side * 4}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
