// Bands from who sends to who receives, as wide as they are many. On a narrow screen the list says the same.
import type { Flow } from '../../queries/flows.ts'
import type { Words } from '../words.ts'

const [width, gap, node, names] = [760, 10, 10, 190]

interface End {
  id: string
  name: string
  value: number
  y: number
  high: number
}

const endsOf = (flows: readonly Flow[], end: 'from' | 'to', scale: number): End[] => {
  const values = new Map<string, { name: string; value: number }>()
  for (const flow of flows) {
    const { id, name } = flow[end]
    values.set(id, { name, value: (values.get(id)?.value ?? 0) + flow.value })
  }
  let y = 0
  return [...values]
    .sort(([, a], [, b]) => b.value - a.value)
    .map(([id, { name, value }]) => {
      const high = Math.max(3, value * scale)
      const made = { id, name, value, y, high }
      y += Math.max(high, 16) + gap
      return made
    })
}

const bottomOf = (ends: readonly End[]): number =>
  ends.reduce((most, end) => Math.max(most, end.y + Math.max(end.high, 16)), 0)

const short = (name: string): string => (name.length > 28 ? `${name.slice(0, 27)}…` : name)

function Names({ ends, side }: { ends: readonly End[]; side: 'start' | 'end' }) {
  const x = side === 'start' ? names : width - names - node
  return ends.map((end) => (
    <g key={end.id}>
      <rect className="dashboards-node" x={x} y={end.y} width={node} height={end.high} />
      <text
        className="dashboards-axis"
        x={side === 'start' ? names - 8 : width - names + 8}
        y={end.y + Math.max(end.high / 2, 4) + 4}
        textAnchor={side === 'start' ? 'end' : 'start'}
      >
        {short(end.name)} {end.value}
      </text>
    </g>
  ))
}

interface BandsProps {
  flows: readonly Flow[]
  words: Words
}

export function Bands({ flows, words }: BandsProps) {
  const total = flows.reduce((sum, { value }) => sum + value, 0)
  const scale = Math.min(14, 260 / Math.max(1, total))
  const [froms, tos] = [endsOf(flows, 'from', scale), endsOf(flows, 'to', scale)]
  const used = new Map<string, number>()
  const take = (end: End, value: number): number => {
    const before = used.get(end.id) ?? 0
    used.set(end.id, before + value * (end.high / end.value))
    return end.y + before
  }
  const [widest] = [...flows].sort((a, b) => b.value - a.value)
  if (!widest) return null
  const title = { from: widest.from.name, to: widest.to.name, value: widest.value }
  const [left, right] = [names + node, width - names - node]
  return (
    <svg
      className="dashboards-bands"
      viewBox={`0 0 ${width} ${Math.max(bottomOf(froms), bottomOf(tos)) + 4}`}
      role="img"
      aria-label={words.t('flows.picture', title)}
    >
      {flows.map((flow, at) => {
        const [from, to] = [
          froms.find(({ id }) => id === flow.from.id),
          tos.find(({ id }) => id === flow.to.id),
        ]
        if (!from || !to) return null
        const thick = Math.max(2, flow.value * scale)
        const [a, b] = [take(from, flow.value) + thick / 2, take(to, flow.value) + thick / 2]
        const half = (left + right) / 2
        return (
          <path
            key={`${flow.from.id}/${flow.to.id}`}
            className={`dashboards-band dashboards-band-${(at % 6) + 1}`}
            d={`M${left},${a} C${half},${a} ${half},${b} ${right},${b}`}
            strokeWidth={thick}
          >
            <title>
              {words.t('flows.bands', { from: flow.from.name, to: flow.to.name, value: flow.value })}
            </title>
          </path>
        )
      })}
      <Names ends={froms} side="start" />
      <Names ends={tos} side="end" />
    </svg>
  )
}
