// `npm run new -- <room> <noun> [plural]`: the first files of a room, small and true, that pass every check.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { projectRoot } from './project-root.ts'
import { makeRoom } from './room/making.ts'

const [room = '', noun = '', plural = `${noun}s`] = process.argv.slice(2)
const word = /^[a-z]+(-[a-z]+)*$/

process.exit(main())

function main(): number {
  if (![room, noun, plural].every((name) => word.test(name)))
    return refuse('Say the room and its first noun, in small letters: npm run new -- learning course.')
  const folder = join(projectRoot, 'modules', room)
  if (existsSync(folder)) return refuse(`modules/${room} is already there.`)
  for (const [file, text] of Object.entries(makeRoom({ room, noun, plural, at: new Date() }))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
    console.log(`modules/${room}/${file}`)
  }
  for (const step of nextSteps()) console.log(`→ ${step}`)
  return 0
}

function nextSteps(): string[] {
  const floors = readFileSync(join(projectRoot, '.dependency-cruiser.cjs'), 'utf8')
  return [
    ...(floors.includes(`'${room}'`) ? [] : [`Give ${room} a floor in .dependency-cruiser.cjs.`]),
    `Add ${room} to apps/server/modules.ts, in floor order.`,
    'Say in README.md, in the words of the field, what the room is for.',
    'Draw the database again: node tools/run.mjs tools/draw-schema.ts',
  ]
}

function refuse(reason: string): number {
  console.error(reason)
  return 1
}
