// The engine of the embedded database is nine megabytes of WebAssembly. Every database of a test has a thread of its
// own, and each thread would compile the engine anew and find out anew which parts of it are worth making fast: more
// work than most tests. A process that holds the compiled engine lends it to all its threads.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

let held: Promise<WebAssembly.Module> | undefined

const compile = async (): Promise<WebAssembly.Module> => {
  const engine = dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'))
  return WebAssembly.compile(await readFile(join(engine, 'pglite.wasm')))
}

/** Kept as long as this process lives; nobody needs the answer, the engine only has to be here. */
export const holdEngine = async (): Promise<void> => {
  held ??= compile()
  await held
}
