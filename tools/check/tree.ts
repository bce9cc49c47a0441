// The files of the project as its people wrote them: no packages, no build, no data folder.
import { type Dirent, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Source } from './finding.ts'

const leftOut = new Set(['node_modules', 'dist', '.git', '.cache', 'coverage', 'test-results'])
const textual =
  /\.(tsx?|mjs|cjs|js|css|html|json|ya?ml|md|sql|tsv|csv|svg|txt|webmanifest)$|(^|\/)(\.ci\/run|[A-Z]+)$/

/** Paths of all files from the top of the project, sorted. */
export function listFiles(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !leftOut.has(entry.name) && !isDataFolder(folder, entry))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      return entry.isDirectory() ? listFiles(root, path) : [path]
    })
    .sort()
}

export function readSources(root: string, files: string[]): Source[] {
  return files
    .filter((file) => textual.test(file))
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))
}

export function isCode(file: string): boolean {
  return /\.(tsx?|mjs|cjs|css|sql)$/.test(file)
}

export function isTest(file: string): boolean {
  return /\.(test|journey|fault)\.tsx?$/.test(file)
}

function isDataFolder(folder: string, entry: Dirent): boolean {
  return folder === '' && entry.name === 'data'
}
