// `npm run check [name …]`: types, lint, floors, sizes, names, migrations, texts, schema, secrets; under a minute.
import { runTypeScript } from './run.mjs'

runTypeScript('tools/check/main.ts', process.argv.slice(2))
