// Titillium Web, the face of Italian public services, in the full shape a printed page must carry with it.
// It has Latin letters with all their marks (Italian, Romanian, Albanian names); not Arabic, Cyrillic or Bengali.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export type Weight = 'regular' | 'strong' | 'bold'
export type Fonts = Readonly<Record<Weight, Buffer>>

const fileOf: Readonly<Record<Weight, string>> = { regular: 'regular', strong: '600', bold: '700' }

let loaded: Promise<Fonts> | undefined

/** Read once; a failed reading is tried again at the next document. */
export function loadFonts(): Promise<Fonts> {
  loaded ??= readFonts().catch((error: unknown) => {
    loaded = undefined
    throw error
  })
  return loaded
}

async function readFonts(): Promise<Fonts> {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('bootstrap-italia/package.json')),
    'src/fonts/Titillium_Web',
  )
  const read = (weight: Weight) =>
    readFile(join(folder, `titillium-web-v10-latin-ext_latin-${fileOf[weight]}.ttf`))
  const [regular, strong, bold] = await Promise.all([read('regular'), read('strong'), read('bold')])
  return { regular, strong, bold }
}
