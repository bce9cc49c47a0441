// Files and lists that are none: torn pictures, programs, noise, lists with a wrong mapping or another mark.
import { newId } from '#core/kernel'
import { aboutUpload, dot, type PapersGround, uploadHeaders, type Wrong } from './papers-ground.ts'

const path = '/api/cases/upload-document'
const wrongBytes = (): [string, Buffer][] => [
  ['nothing', Buffer.alloc(0)],
  ['a page', Buffer.from('<html><script>alert(1)</script>')],
  ['a drawing that runs', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['a program', Buffer.from(`MZ${'\u0000'.repeat(500)}`)],
  ['half a picture', dot.subarray(0, 30)],
  ['a picture with a torn middle', Buffer.concat([dot.subarray(0, 20), Buffer.alloc(40, 7)])],
  ['half a paper', Buffer.from('%PDF-1.7\n1 0 obj <<')],
  ['half a photo', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1, 2, 3])],
  ['an archive', Buffer.from('PK\u0003\u0004rubbish')],
  ['noise', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256))],
  ['more than may come', Buffer.concat([dot, Buffer.alloc(10 * 1024 * 1024 + 1)])],
]

export const wrongUploads = (papers: PapersGround): Wrong[] => {
  const all = wrongBytes().map(
    ([what, body]): Wrong => ({
      ...{ path, what, body, reader: 'manager', status: 422 },
      headers: uploadHeaders(aboutUpload(papers.ids.file_id)),
    }),
  )
  return all
}

export const wrongWordsBeside = (papers: PapersGround): Wrong[] => {
  const { file_id, upload_id } = papers.ids
  const about = aboutUpload(file_id)
  const said: [object, number][] = [
    ...Object.keys(about).flatMap((field): [object, number][] => [
      [{ ...about, [field]: 5 }, 422],
      [{ ...about, [field]: null }, 422],
      [{ ...about, [field]: undefined }, 422],
    ]),
    [{ ...about, compartment: 'hiv' }, 422],
    [{ ...about, compartment: 'health_addiction' }, 422],
    [{ ...about, kind: 'plan' }, 422],
    [{ ...about, title: '\u0000' }, 422],
    [{ ...about, title: 'x'.repeat(5000) }, 422],
    [{ ...about, name: 'x'.repeat(5000) }, 422],
    [{ ...about, file_id: newId() }, 404],
    [{ ...about, document_id: upload_id }, 409],
  ]
  return said.map(([words, status]) => ({
    ...{ path, body: dot, reader: 'manager', status, headers: uploadHeaders(words) },
    what: JSON.stringify(words).slice(0, 160),
  }))
}

export const wrongHeaders = (papers: PapersGround): Wrong[] => {
  const about = aboutUpload(papers.ids.file_id)
  const octets = { 'content-type': 'application/octet-stream' }
  const headers: [string, Record<string, string>][] = [
    ['no words', octets],
    ['torn words', { ...octets, 'x-document': '%7B%22file_id%22' }],
    ['no letters', { ...octets, 'x-document': '%zz' }],
    ['a list', { ...octets, 'x-document': '%5B%5D' }],
    ['nothing known', { ...octets, 'x-document': 'null' }],
    ['another kind', { ...uploadHeaders(about), 'content-type': 'image/png' }],
    ['a form', { ...uploadHeaders(about), 'content-type': 'multipart/form-data' }],
  ]
  const all: Wrong[] = [
    ...headers.map(([what, told]) => ({
      path,
      body: dot,
      reader: 'manager' as const,
      what,
      headers: told,
    })),
  ]
  const right = { path, body: dot, headers: uploadHeaders(about) }
  all.push(
    { ...right, reader: 'outside', what: 'outside', status: 404 },
    { ...right, what: 'nobody', status: 401 },
    {
      ...right,
      body: '{"a": ',
      headers: { ...right.headers, 'content-type': 'application/json' },
      what: 'JSON',
      reader: 'manager',
    },
  )
  return all
}

const base64 = (text: string | Buffer) => Buffer.from(text).toString('base64')
const header = 'Nucleo;Persona;Parentela;Sesso;Anno di nascita;Cittadinanza'
const torn = (): [string, string][] => [
  ['not base64', '%%%%'],
  ['nothing', ''],
  ['noise', base64(Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256)))],
  ['half a spreadsheet', base64('PK\u0003\u0004rubbish')],
  ['a picture', base64(dot)],
  ['no letters', base64('\u0000\u0000\u0000\u0000')],
  ['a page', base64('<html><table><tr><td>1</td></tr></table></html>')],
  ['only its first line', base64(header)],
  ['faults in it', base64(`${header}\nA;1;zio;F;1975;IT`)],
  ['ten thousand columns', base64(`${'a;'.repeat(10_000)}\n${'1;'.repeat(10_000)}`)],
  ['no end of quotes', base64(`${header}\n"A;1;Intestatario;F;1975;IT`)],
]

/** Looked at, which tells what stands in the way, and confirmed all the same. */
export const tornLists = async (papers: PapersGround): Promise<Wrong[]> => {
  const { unit_id } = papers.ids
  const confirming = { unit_id, purpose: 'direct_care', legal_basis: 'public_task', mark: '0'.repeat(64) }
  const looking = await Promise.all(
    torn().map(async ([what, content]) => {
      const told = await papers.ask('desk', 'POST', '/api/people/preview-import', { body: { content } })
      // Looking may answer what stands in the way; it never breaks.
      const mark = told.status === 200 ? (told.body as { mark: string }).mark : confirming.mark
      return { what, content, mark }
    }),
  )
  const all = looking.flatMap(({ what, content, mark }): Wrong[] =>
    [confirming.mark, mark].map((said) => ({
      ...{ path: '/api/people/confirm-import', reader: 'desk', what },
      body: { ...confirming, content, mark: said, import_id: newId() },
    })),
  )
  const again: Wrong[] = torn().map(([what, content]) => ({
    ...{ path: '/api/people/preview-import', reader: 'desk', what, body: { content }, mayPass: true },
  }))
  return [...again, ...all]
}

export const listsWithWrongWords = async (papers: PapersGround): Promise<Wrong[]> => {
  const content = base64(`${header}\nA-1;1;Intestatario;F;1975;IT`)
  const look = '/api/people/preview-import'
  const seen = await papers.ask('desk', 'POST', look, { body: { content } })
  const { mark } = seen.body as { mark: string }
  const { unit_id, person_id } = papers.ids
  const right = {
    content,
    mark,
    unit_id,
    purpose: 'direct_care',
    legal_basis: 'public_task',
    import_id: newId(),
  }
  const mappings: unknown[] = [
    [],
    ['household_key'],
    ['x'],
    Array(201).fill(null),
    'x',
    Array(6).fill('birth_year'),
  ]
  const confirm = (more: object, status?: number): Wrong => ({
    ...{ path: '/api/people/confirm-import', reader: 'desk', body: { ...right, ...more }, status },
    what: JSON.stringify(more).slice(0, 80),
  })
  const all: Wrong[] = [
    ...mappings.map((mapping) => ({
      path: look,
      reader: 'desk' as const,
      body: { content, mapping },
      what: JSON.stringify(mapping).slice(0, 60),
      status: 422,
    })),
    confirm({ mark: '1'.repeat(64) }, 409),
    confirm({ content: base64(`${header}\nA-2;1;Intestatario;F;1975;IT`) }, 409),
    confirm({ unit_id: newId() }),
    confirm({ purpose: 'no_such_word' }, 422),
    confirm({ legal_basis: 'no_such_word' }, 422),
    confirm({ import_id: person_id.slice(1) }, 422),
    { ...confirm({}, 403), reader: 'operator' },
    { ...confirm({}), reader: 'outside' },
    { ...confirm({}, 401), reader: undefined },
    {
      path: '/api/people/take-back-import',
      reader: 'desk',
      body: { import_id: newId() },
      what: 'none',
      status: 404,
    },
  ]
  return all
}
