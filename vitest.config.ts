// The kinds of proof, each selectable by `--project`: unit (pure rules), data (on the embedded engine), postgres
// (the same and more on a real server), journeys and faults (the built product;
// each file has a server, data and a browser of its own).
import { defineConfig } from 'vitest/config'

const places = '{apps,core,modules,content,journeys,tools}/**'
const onBothEngines = `${places}/*.data.test.ts`
const onEmbedded = `${places}/*.pglite.test.ts`
const onServer = `${places}/*.postgres.test.ts`
const minute = 60_000

/** Each file has a database of its own; to load the whole house again for each would take a third of the time. */
const inOneProcess = { isolate: false }

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: minute,
    projects: [
      project('unit', {
        include: [`${places}/*.test.{ts,tsx}`],
        exclude: [onBothEngines, onEmbedded, onServer],
      }),
      project('data', {
        ...inOneProcess,
        include: [onBothEngines, onEmbedded],
        env: { PROSSIMA_TEST_ENGINE: 'pglite' },
      }),
      project('postgres', {
        ...inOneProcess,
        include: [onBothEngines, onServer],
        env: { PROSSIMA_TEST_ENGINE: 'postgres' },
        globalSetup: ['core/testing/postgres-for-run.ts'],
      }),
      project('journeys', walkThrough(['journeys/**/*.journey.ts'], ['journeys/support/tell-for-run.ts'])),
      project('faults', walkThrough(['journeys/faults/**/*.fault.ts'])),
    ],
  },
})

function walkThrough(include: string[], setups: string[] = []) {
  return {
    include,
    globalSetup: ['core/testing/build-for-run.ts', ...setups],
    testTimeout: 5 * minute,
    hookTimeout: 2 * minute,
  }
}

function project<Options extends object>(name: string, options: Options) {
  return { extends: true as const, test: { name, ...options } }
}
