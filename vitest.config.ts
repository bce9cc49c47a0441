// The kinds of proof, each selectable by `--project`: unit (pure rules), data (on the embedded engine), postgres
// (the same and more on a real server), journeys and faults (the built product;
// each file has a server, data and a browser of its own).
import { defineConfig } from 'vitest/config'

const places = '{apps,core,modules,content,journeys,tools}/**'
const onBothEngines = `${places}/*.data.test.ts`
const onEmbedded = `${places}/*.pglite.test.ts`
const onServer = `${places}/*.postgres.test.ts`
const minute = 60_000

/**
 * The house is loaded once for each of the two workers and not for each file: half of the work of `unit`, a third of
 * that of `data`. So no file may leave anything behind in a module; whoever opens a database has one of its own.
 */
const inOneProcess = { isolate: false }

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    // Only what hangs should end here: beside other work an evening of a phone takes more than half a minute.
    testTimeout: 2 * minute,
    hookTimeout: 2 * minute,
    projects: [
      project('unit', {
        ...inOneProcess,
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
