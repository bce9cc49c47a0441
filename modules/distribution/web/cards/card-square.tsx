// The code of a card as rows of dark and light dots: drawn here, sent nowhere.
import makeQrCode from 'qrcode-generator'

/** White around it: without, cameras do not find it. */
const quiet = 4

export function CardSquare({ code, label }: { code: string; label: string }) {
  const drawn = makeQrCode(0, 'M')
  drawn.addData(code)
  drawn.make()
  const count = drawn.getModuleCount()
  const side = count + 2 * quiet
  const all = Array.from({ length: count }, (_, i) => i)
  const path = all
    .flatMap((y) => all.map((x) => (drawn.isDark(y, x) ? `M${x + quiet} ${y + quiet}h1v1h-1z` : '')))
    .join('')
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      className="dist-square"
    >
      <rect width={side} height={side} fill="white" />
      <path d={path} fill="black" />
    </svg>
  )
}
