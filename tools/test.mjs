// `npm test [path …]`: everything that proves Prossima, the browser journeys included.
import { runTypeScript } from './run.mjs'

runTypeScript('tools/test/main.ts', process.argv.slice(2))
