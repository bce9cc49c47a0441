// Numbers, opened for who may read them; places of birth, also of municipalities that are no more.
import { answering, type Noun, type Row, type Telling } from '#core/kernel'
import { Identifier, StayIdentifier } from '../domain/identifier.ts'
import { disagreements, readTaxCode, type Told } from '../domain/tax-code.ts'
import { checkTaxCodeQuery, identifiersQuery } from '../queries/identifiers.ts'

const of = (
  table: string,
) => `select t.identifier_id, t.person_id, t.kind, t.value_sealed, t.noted_at, t.ended_on,
    (select k.wrapped from access.subject_keys k where k.network_id = $1 and k.person_id = t.person_id) as subject_key,
    coalesce((select jsonb_agg(jsonb_build_object('person_id', p.person_id, 'name',
        coalesce(nullif(concat_ws(' ', coalesce(i.chosen_name, i.given_name), i.family_name), ''), p.nickname, p.code)))
      from ${table} o join people.persons p on p.network_id = $1 and p.person_id = o.person_id
      left join people.identities i on i.network_id = $1 and i.person_id = o.person_id
      where o.network_id = $1 and o.value_hash = t.value_hash and o.person_id <> t.person_id and o.ended_on is null), '[]') as also
  from ${table} t where t.network_id = $1 and t.person_id = $2 order by t.ended_on is not null, t.noted_at desc limit 50`

const told =
  (noun: Noun, unseal: Telling['unseal']) =>
  (row: Row): Row => ({
    identifier_id: row.identifier_id,
    kind: row.kind,
    value: unseal(noun, row, 'value_sealed'),
    noted_at: row.noted_at,
    ended_on: row.ended_on,
    also: row.also,
  })

export const identifiersAnswering = answering(identifiersQuery, {
  statements: ({ person_id }, { network_id }) => [
    { name: 'numbers of a person', text: of('people.identifiers'), values: [network_id, person_id] },
    { name: 'stay of a person', text: of('people.stay_identifiers'), values: [network_id, person_id] },
  ],
  tell: ([numbers = [], stays = []], { unseal }) =>
    ({
      identifiers: [
        ...numbers.map(told(Identifier as unknown as Noun, unseal)),
        ...stays.map(told(StayIdentifier as unknown as Noun, unseal)),
      ],
    }) as never,
})

export const checkTaxCodeAnswering = answering(checkTaxCodeQuery, {
  statements: ({ value, person_id }, { network_id }) => [
    {
      name: 'place of birth',
      text: `select name, 1 as turn, valid_from from network.municipalities
             where $1::uuid is not null and belfiore_code = $2 and superseded_at is null
             union all select name_it, 2, null from network.foreign_states where belfiore_code = $2
             order by turn, valid_from desc nulls last limit 1`,
      values: [network_id, readTaxCode(value).belfiore_code ?? ''],
    },
    {
      name: 'name beside a code',
      text: `select given_name, family_name, birth_date, birth_year from people.identities
             where network_id = $1 and person_id = $2`,
      values: [network_id, person_id ?? null],
    },
  ],
  tell: ([places = [], names = []], { input }) => {
    const reading = readTaxCode(input.value)
    const name = names[0] as Told | undefined
    const found = name ? disagreements(reading, name) : []
    return {
      structure_ok: reading.structure_ok,
      check_ok: reading.check_ok,
      date_ok: reading.date_ok,
      place_known: places.length > 0,
      place_name: places[0] ? String(places[0].name) : null,
      coherent_with_person: name && reading.structure_ok ? found.length === 0 : null,
      disagreements: found,
    }
  },
})
