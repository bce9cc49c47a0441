// What the house tells anybody of the published recalls: through one pinned function that knows no person.
import type { House } from '#core/http'
import { instant } from '#core/kernel'
import type { OpenNotices } from '../queries/open-notices.ts'

interface Asked {
  network: string | null
  code: string | null
}

export const openNotices = async (
  { database, clock }: Pick<House, 'database' | 'clock'>,
  { network, code }: Asked,
): Promise<OpenNotices | undefined> => {
  const rows = await database.as(
    'jobs',
    (run) =>
      run({
        text: 'select recalls.open_notices($1, $2, $3::timestamptz) as told',
        values: [network, code, instant(clock)],
      }),
    'person',
  )
  return (rows[0]?.told ?? undefined) as OpenNotices | undefined
}
