// One figure city by city: what each let out, seen by gender, age and citizenship as far as it did, and the sum.
import { type Column, Table, TextLink } from '#core/ui'
import { sides } from '../domain/sides.ts'
import type { CityRow, National, NationalTable } from '../national/national.ts'
import type { Sum } from '../national/sum.ts'
import type { Words } from './words.ts'

interface Props {
  national: National
  figure: NationalTable
  words: Words
}

function City({ row }: { row: CityRow }) {
  return row.network_key ? (
    <TextLink href={`/open/${row.network_key}/statistics`}>{row.name}</TextLink>
  ) : (
    row.name
  )
}

const isQuiet = (row: CityRow, value: number | null | undefined): boolean =>
  typeof value !== 'number' || row.state === 'absent' || row.state === 'silent'

function Cell({ row, value, words }: { row: CityRow; value: number | null | undefined; words: Words }) {
  const text = words.city(row, value)
  return isQuiet(row, value) ? <span className="public-quiet">{text}</span> : text
}

const sumText = (sum: Sum | undefined, { t, number }: Words): string => {
  if (!sum || sum.value === null) return sum && sum.hidden > 0 ? t('national.hidden') : '–'
  return sum.is_at_least ? t('national.at_least', { value: number(sum.value) }) : number(sum.value)
}

/** Cities without a number are told in a sentence: a column of dashes says nothing. */
function Others({ figure, words }: Omit<Props, 'national'>) {
  const { t } = words
  const namesOf = (state: CityRow['state']) =>
    figure.rows
      .filter((row) => row.state === state)
      .map(({ name }) => name)
      .join(', ')
  const told = [
    [t('national.not_published'), namesOf('silent')],
    [t('national.absent'), namesOf('absent')],
  ]
  return (
    <ul className="federation-others">
      {told.map(([why, names]) =>
        names ? (
          <li key={why}>
            <b>{why}</b>: {names}.
          </li>
        ) : null,
      )}
    </ul>
  )
}

export function CitiesTable({ national, figure, words }: Props) {
  const { t, label } = words
  const parts = sides.flatMap((side) =>
    Object.keys(figure.parts[side] ?? {}).map((code) => ({ side, code, key: `${side}.${code}` })),
  )
  const columns: Column<CityRow>[] = [
    { key: 'city', title: t('national.city'), cell: (row) => <City row={row} />, names: true },
    {
      key: 'total',
      title: t('national.total'),
      number: true,
      cell: (row) => (
        <>
          <Cell row={row} value={row.total} words={words} />
          {row.state === 'apart' && <span className="public-quiet"> ({t('national.apart')})</span>}
        </>
      ),
    },
    ...parts.map(({ side, code, key }) => {
      const name = national.labels[side]?.[code]
      return {
        key,
        title: name ? label(name) : code,
        number: true,
        // A city that let out the total alone says nothing of its parts.
        cell: (row: CityRow) =>
          row.state === 'told' && row.parts[side] ? (
            <Cell row={row} value={row.parts[side]?.[code]} words={words} />
          ) : (
            <span className="public-quiet">–</span>
          ),
      }
    }),
  ]
  const footer = {
    city: t('national.sum'),
    total: words.sum(figure),
    ...Object.fromEntries(
      parts.map(({ side, code, key }) => [key, sumText(figure.parts[side]?.[code], words)]),
    ),
  }
  const rows = figure.rows.filter(({ state }) => state === 'told' || state === 'apart')
  return (
    <section className="federation-cities">
      <p className="federation-sum">{words.sum(figure)}</p>
      <p>{words.target(figure)}</p>
      {figure.rule && <p>{label(figure.rule)}</p>}
      <h2 className="public-heading">{t('national.by_city')}</h2>
      {rows.length > 0 && (
        <Table
          caption={`${label(figure.label)}: ${t('national.by_city')}`}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.municipality_code}
          footer={footer}
        />
      )}
      <Others figure={figure} words={words} />
    </section>
  )
}
