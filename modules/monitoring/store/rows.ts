// Rows for an evaluation as a file, a piece at a time. The database writes the lines with words decided here once; what each piece needs
// is asked for when the one before has left, so that a million rows need no more room than a thousand.
import type { Database, Token } from '#core/db'
import type { Row } from '#core/kernel'
import { csvCell } from '../domain/csv.ts'
import { rowWords } from '../domain/row-words.ts'
import { type RowClass, rowColumns } from '../domain/safe-rows.ts'

interface Asked {
  database: Database
  token: Token
  row_release_id: string
}

/** Rows of one piece. */
const most = 15_000

type Statement = [name: string, text: string, more?: unknown[]]

const ask = async (
  { database, token, row_release_id }: Asked,
  [name, text, more = []]: Statement,
): Promise<Row | undefined> => {
  const values = [token.network_id, row_release_id, ...more]
  return (await database.read(token, [{ name, text, values }])).rows[0]?.[0]
}

const isTheirs = 'select monitoring.has_rows($1, $2) as is_so'
export const hasRows = async (asked: Asked): Promise<boolean> =>
  (await ask(asked, ['has rows', isTheirs]))?.is_so === true

const alike = `
  select measure, gender, age_band, citizenship, district_key, many, kinds, identities from monitoring.rows_alike($1, $2)`

/** Decides the words of this release and begins it: its turn. */
const begin = async (asked: Asked): Promise<number | null> => {
  const { database, token, row_release_id } = asked
  const { rows } = await database.read(token, [
    { name: 'rows alike', text: alike, values: [token.network_id, row_release_id] },
  ])
  const words = rowWords((rows[0] ?? []) as unknown as RowClass[])
  const begun = 'select monitoring.begin_rows($1, $2, $3::jsonb) as turn'
  return (await ask(asked, ['begin rows', begun, [JSON.stringify(words)]]))?.turn as number | null
}

const next = 'select lines, told, kept, is_more from monitoring.next_lines($1, $2, $3, $4)'

/** The file, a piece at a time. What is cut short has no last line. */
export async function* rowsAsCsv(asked: Asked): AsyncGenerator<string> {
  const turn = await begin(asked)
  yield `${rowColumns.map(csvCell).join(',')}\r\n`
  let [told, kept] = [0, 0]
  for (let isMore = true; isMore; ) {
    const piece = await ask(asked, ['next lines', next, [turn, most]])
    if (!piece) throw new Error('The rows of this release are not to be had any more')
    told += Number(piece.told)
    kept += Number(piece.kept)
    isMore = piece.is_more === true
    if (piece.lines !== '') yield String(piece.lines)
  }
  yield `# fine: ${told} righe, ${kept} non date\r\n`
}
