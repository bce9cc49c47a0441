// The texts of a new room: one noun, one action, one table, its words in two languages.
export interface RoomPlan {
  room: string
  noun: string
  plural: string
  /** Names the migration. */
  at: Date
}

/** File name inside the room → its text. */
export function makeRoom(plan: RoomPlan): Record<string, string> {
  const names = namesOf(plan)
  const stamp = plan.at.toISOString().slice(0, 16).replace(/[-:]/g, '').replace('T', '-')
  return {
    'README.md': readme(names),
    'index.ts': door(names),
    'server.ts': serverDoor(names),
    'policy.ts': policy(names),
    [`domain/${plan.noun}.ts`]: domain(names),
    [`actions/add-${plan.noun}.ts`]: addAction(names),
    [`migrations/${stamp}-create-${plan.plural}.sql`]: migration(names),
    'texts/it.ts': texts(names, 'it'),
    'texts/en.ts': texts(names, 'en'),
  }
}

interface Names extends RoomPlan {
  type: string
  key: string
  schema: string
  table: string
  camelRoom: string
  words: string
}

function namesOf(plan: RoomPlan): Names {
  const snake = (name: string) => name.replaceAll('-', '_')
  const camel = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const type = camel(plan.noun).replace(/^[a-z]/, (letter) => letter.toUpperCase())
  return {
    ...plan,
    type,
    key: `${snake(plan.noun)}_id`,
    schema: snake(plan.room),
    table: `${snake(plan.room)}.${snake(plan.plural)}`,
    camelRoom: camel(plan.room),
    words: plan.noun.replaceAll('-', ' '),
  }
}

function readme({ room, noun, words }: Names): string {
  return `# modules/${room}

The room of every ${words} of the partnership: units add them and read their own.

- **Nouns**: ${words}, held by the unit that added it.
- **Actions**: \`${room}.add-${noun}\`.
- **Key files**: \`domain/${noun}.ts\`, \`actions/add-${noun}.ts\`, \`policy.ts\`.
`
}

function door({ room, noun, type, camelRoom }: Names): string {
  return `// The door of the ${room} room.
export { add${type} } from './actions/add-${noun}.ts'
export { ${type} } from './domain/${noun}.ts'
export { ${camelRoom}Policy } from './policy.ts'
`
}

function serverDoor({ room }: Names): string {
  return `// The ${room} room assembled for the API.
import type { Room } from '#core/http'
import './index.ts'

export const room: Room = { name: '${room}' }
`
}

function policy({ noun, camelRoom, room }: Names): string {
  return `// Who may do what in the ${room} room. The row policies of its migrations have the same conditions.
import { policy } from '#core/kernel'

export const ${camelRoom}Policy = policy({
  '${noun}.add': { roles: ['service_coordinator'], by: 'unit' },
})
`
}

function domain({ room, noun, type, table, key, words }: Names): string {
  return `// A ${words}, as the unit that added it knows it.
import { z } from 'zod'
import { id, line, noun } from '#core/kernel'

export const ${type} = noun(
  '${room}.${noun}',
  { table: '${table}', key: '${key}', by: 'unit', conflict: 'latest' },
  z.object({
    ${key}: id(),
    unit_id: id(),
    name: line(120),
  }),
)
`
}

function addAction({ room, noun, type, words }: Names): string {
  return `// A unit adds a ${words}.
import { action, insert } from '#core/kernel'
import { ${type} } from '../domain/${noun}.ts'

export const add${type} = action('${room}.add-${noun}', {
  input: ${type}.schema,
  verb: '${noun}.add',
  needs: () => ({}),
  on: (_, { unit_id }, me) => ({ network_id: me.network_id, organisation_id: me.organisation_id, unit_id }),
  decide: (_, added) => ({ changes: [insert(${type}, added)] }),
})
`
}

function migration({ schema, table, key, words }: Names): string {
  const short = table.split('.')[1]
  return `-- Every ${words}, with the unit that added it.
create schema ${schema} authorization prossima_owner;
grant usage on schema ${schema} to prossima_app, prossima_keeper;

create table ${table} (
  network_id uuid not null,
  ${key} uuid not null,
  unit_id uuid not null,
  name text not null,
  constraint ${short}_pk primary key (network_id, ${key}),
  constraint ${short}_unit_fk foreign key (network_id, unit_id) references access.principals (network_id, principal_id)
);
comment on table ${table} is 'A ${words}, as the unit that added it knows it.';
create index ${short}_by_unit on ${table} (network_id, unit_id);

select access.protect('${table}', by => 'unit', writers => array['service_coordinator']);
`
}

function texts({ noun, type, words }: Names, language: 'it' | 'en'): string {
  const add = language === 'it' ? `Aggiungi: ${words}` : `Add: ${words}`
  const camelNoun = type.replace(/^[A-Z]/, (letter) => letter.toLowerCase())
  const body = `${camelNoun}: { title: '${type}', add: '${add}' },`
  if (language === 'it')
    return `// What people read in Italian about every ${noun}.\nexport const it = {\n  ${body}\n}\n`
  return `// What people read in English about every ${noun}.
import type { SameTexts } from '#core/i18n'
import type { it } from './it.ts'

export const en: SameTexts<typeof it> = {
  ${body}
}
`
}
