// Nothing that opens a door, and nothing that is true only on one machine, may be written down in the project.
import { homedir } from 'node:os'
import { dirname } from 'node:path'
import { type Finding, findAll, type Source } from './finding.ts'

const secrets: [RegExp, string][] = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----/g, 'A private key is written here.'],
  [/\bAKIA[0-9A-Z]{16}\b/g, 'A cloud access key is written here.'],
  [/\bgh[pousr]_[A-Za-z0-9]{30,}\b/g, 'A personal access token is written here.'],
  [/\bxox[abprs]-[A-Za-z0-9-]{20,}/g, 'A chat token is written here.'],
  [/"resolved": "https?:/g, 'The lock file names a registry host; keep it free of addresses.'],
  [
    /\bregistry\.(npmjs|yarnpkg)\.(org|com)\b|\bnpm\.pkg\.github\.com\b/g,
    'A package registry host is named here.',
  ],
]

/** `root` and the home folder of whoever runs the check are machine paths; so are the usual homes. */
export function checkSecrets(sources: Source[], root: string): Finding[] {
  const paths = [dirname(root), homedir()].filter((path) => path.length > 2)
  const patterns = [...new Set(paths)].map((path) => new RegExp(`${escapeText(path)}/`, 'g'))
  return sources
    .filter(({ file }) => file !== 'tools/check/secrets.ts')
    .flatMap((source) => [
      ...secrets.flatMap(([pattern, sentence]) => findAll(source, pattern, () => sentence)),
      ...patterns.flatMap((pattern) =>
        findAll(source, pattern, ([path]) => `${path} exists only on this machine.`),
      ),
    ])
}

function escapeText(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
