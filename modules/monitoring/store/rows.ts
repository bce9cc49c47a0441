// Rows for an evaluation as a file, a page at a time: what each page needs is asked for when the one before has left.
import type { Database, Token } from '#core/db'
import type { Row } from '#core/kernel'
import { csvCell } from '../domain/csv.ts'
import { type CountedRow, type RowClass, rowColumns, safeClasses, safeRow } from '../domain/safe-rows.ts'

interface Asked {
  database: Database
  token: Token
  row_release_id: string
}

/** Rows of one page. */
const most = 10_000

const ask = async (
  { database, token, row_release_id }: Asked,
  name: string,
  text: string,
): Promise<Row[]> => {
  const values = [token.network_id, row_release_id]
  return (await database.read(token, [{ name, text, values }])).rows[0] ?? []
}

export const hasRows = async (asked: Asked): Promise<boolean> => {
  const [row] = await ask(asked, 'has rows', 'select monitoring.has_rows($1, $2) as is_so')
  return row?.is_so === true
}

/** A page, and whether another follows, in one go. */
const nextRows = async ({
  database,
  token,
  row_release_id,
}: Asked): Promise<{ rows: Row[]; is_more: boolean }> => {
  const of = [token.network_id, row_release_id]
  const { rows } = await database.read(token, [
    { name: 'next rows', text: 'select * from monitoring.next_rows($1, $2, $3)', values: [...of, most] },
    { name: 'has rows', text: 'select monitoring.has_rows($1, $2) as is_so', values: of },
  ])
  return { rows: rows[0] ?? [], is_more: rows[1]?.[0]?.is_so === true }
}

const lineOf = (cells: readonly (string | number)[]): string => `${cells.map(csvCell).join(',')}\r\n`

/** The file, a page at a time. */
export async function* rowsAsCsv(asked: Asked): AsyncGenerator<string> {
  const found = await ask(
    asked,
    'row classes',
    'select measure, gender, age_band, citizenship, district_key, many, kinds from monitoring.row_classes($1, $2)',
  )
  const classes = safeClasses(
    found.map((row) => ({ ...row, many: Number(row.many) })) as unknown as RowClass[],
  )
  yield lineOf(rowColumns)
  let [told, kept] = [0, 0]
  let isMore = await hasRows(asked)
  while (isMore) {
    const { rows, is_more } = await nextRows(asked)
    isMore = is_more
    let page = ''
    for (const row of rows) {
      const cells = safeRow({ ...row, quantity: Number(row.quantity) } as unknown as CountedRow, classes)
      if (cells) page += lineOf(cells)
      if (cells) told += 1
      else kept += 1
    }
    if (page !== '') yield page
  }
  yield `# fine: ${told} righe, ${kept} non date\r\n`
}
