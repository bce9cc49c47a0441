// Ages from the oldest down, women to the left, men to the right; what is too small to be shown is a word, never a short bar.
import type { People } from '../../queries/people.ts'
import type { Words } from '../words.ts'

const [width, line, middle, label] = [420, 34, 112, 62]

interface PyramidProps {
  people: People
  name: string
  words: Words
}

type Age = People['ages'][number]
const of = (age: Age, code: string): number | null =>
  age.genders.find((each) => each.code === code)?.value ?? null

function Half({
  age,
  y,
  side,
  reach,
  words,
}: {
  age: Age
  y: number
  side: -1 | 1
  reach: number
  words: Words
}) {
  const value = of(age, side === -1 ? 'woman' : 'man')
  const centre = width / 2 + (side * middle) / 2
  const long = value === null ? 0 : value * reach
  const end = centre + side * (long + 6)
  return (
    <>
      <rect
        className={side === -1 ? 'dashboards-women' : 'dashboards-men'}
        x={side === -1 ? centre - long : centre}
        y={y + 5}
        width={long}
        height={line - 12}
      />
      <text
        className="dashboards-axis"
        x={end}
        y={y + line / 2 + 3}
        textAnchor={side === -1 ? 'end' : 'start'}
      >
        {words.partShown(value)}
      </text>
    </>
  )
}

export function Pyramid({ people, name, words }: PyramidProps) {
  const { t } = words
  const most = Math.max(1, ...people.ages.flatMap((age) => [of(age, 'woman') ?? 0, of(age, 'man') ?? 0]))
  const reach = ((width - middle) / 2 - label) / most
  const high = people.ages.length * line + 24
  const title =
    people.total === null
      ? t('people.pyramid_unknown', { who: name })
      : t('people.pyramid', { who: name, total: words.number(people.total) })
  return (
    <svg className="dashboards-pyramid" viewBox={`0 0 ${width} ${high}`} role="img" aria-label={title}>
      <text className="dashboards-axis dashboards-strong" x={width / 2 - middle / 2} y={14} textAnchor="end">
        {words.part('gender', 'woman')}
      </text>
      <text
        className="dashboards-axis dashboards-strong"
        x={width / 2 + middle / 2}
        y={14}
        textAnchor="start"
      >
        {words.part('gender', 'man')}
      </text>
      {people.ages.map((age, at) => (
        <g key={age.age_band}>
          <text
            className="dashboards-axis"
            x={width / 2}
            y={24 + at * line + line / 2 + 3}
            textAnchor="middle"
          >
            {words.part('age_band', age.age_band)}
          </text>
          <Half age={age} y={24 + at * line} side={-1} reach={reach} words={words} />
          <Half age={age} y={24 + at * line} side={1} reach={reach} words={words} />
        </g>
      ))}
    </svg>
  )
}
