// One PostgreSQL for a whole test run: the one `npm test` already started, else one started here.
import { startPostgres } from './postgres.ts'

export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.PROSSIMA_TEST_PG) return undefined
  const postgres = await startPostgres()
  process.env.PROSSIMA_TEST_PG = postgres.ownerUrl
  return postgres.stop
}
