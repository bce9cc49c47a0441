// Papers asked for wrongly: words that are missing, doubled, foreign or somebody else's; a plan shown twice.
import { newId } from '#core/kernel'
import type { PapersGround, Reader, Wrong } from './papers-ground.ts'

/** Each paper with the parameters that name it. */
const everyPaper = (
  papers: PapersGround,
): {
  path: string
  reader: Reader
  names: Record<string, string>
  hasLang: boolean
}[] => {
  const { person_id, file_id, plan_id, path_id, upload_id, referral_id } = papers.ids
  const { rights_request_id } = papers
  return [
    { path: '/api/people/readers.pdf', reader: 'operator', names: { person_id }, hasLang: true },
    { path: '/api/people/export.pdf', reader: 'privacy', names: { rights_request_id }, hasLang: true },
    { path: '/api/cases/plan.pdf', reader: 'manager', names: { file_id, plan_id }, hasLang: true },
    {
      ...{ path: '/api/cases/inclusion-summary.pdf', reader: 'manager', hasLang: true },
      names: { file_id, path_id },
    },
    {
      ...{ path: '/api/cases/document-file', reader: 'manager', hasLang: false },
      names: { file_id, document_id: upload_id },
    },
    { path: '/api/referrals/slip.pdf', reader: 'operator', names: { referral_id }, hasLang: true },
    { path: '/api/referrals/answer-link', reader: 'operator', names: { referral_id }, hasLang: false },
  ]
}
const query = (names: Record<string, string>) => `?${new URLSearchParams(names)}`

const strange = [
  '',
  'x',
  '-1',
  'null',
  '\u0000',
  "'; drop table x; --",
  '../../secret.key',
  '[object Object]',
]

export const strangelyAsked = (papers: PapersGround): Wrong[] => {
  const all = everyPaper(papers).flatMap(({ path, reader, names, hasLang }): Wrong[] => {
    const get = { method: 'GET' as const, reader }
    const each = Object.keys(names).flatMap((name): Wrong[] => {
      const { [name]: right, ...rest } = names
      return [
        { ...get, path: path + query(rest), what: `without ${name}`, status: 422 },
        { ...get, path: `${path + query(names)}&${name}=${right}`, what: `${name} twice`, status: 422 },
        ...strange.map((word) => ({
          ...get,
          ...{ path: path + query({ ...names, [name]: word }), what: `${name}=${word}`, status: 422 },
        })),
        { ...get, path: path + query({ ...names, [name]: newId() }), what: `another ${name}`, status: 404 },
      ]
    })
    const languages = hasLang ? ['', 'xx', 'IT', '<script>', '../it', '__proto__'] : []
    return [
      ...each,
      ...languages.map((lang) => ({
        ...get,
        ...{ path: path + query({ ...names, lang }), what: `lang=${lang}`, status: 422 },
      })),
    ]
  })
  return all
}

export const askedByOthers = (papers: PapersGround): Wrong[] => {
  const all = everyPaper(papers).flatMap(({ path, names }): Wrong[] => [
    { path: path + query(names), method: 'GET', what: 'nobody', status: 401 },
    { path: path + query(names), method: 'GET', reader: 'outside', what: 'outside' },
  ])
  return all
}

export const plansAgain = (papers: PapersGround): Wrong[] => {
  const { plan_id, file_id, page_id, upload_id } = papers.ids
  const showing = { plan_id, file_id, revision: 1, language: 'it' }
  const link = { plan_id, file_id, document_id: page_id }
  const at = (path: string, body: object, status: number): Wrong => ({
    ...{ path, body, status, reader: 'manager', what: JSON.stringify(body).slice(0, 80) },
  })
  const [show, make] = ['/api/cases/show-plan', '/api/cases/make-sign-link']
  const all = [
    at(show, showing, 409),
    at(show, { ...showing, revision: 2 }, 409),
    at(show, { ...showing, revision: 1e300 }, 422),
    at(show, { ...showing, plan_id: newId() }, 404),
    at(show, { ...showing, file_id: newId() }, 404),
    at(show, { ...showing, language: 'xx' }, 422),
    at(make, { ...link, document_id: newId() }, 404),
    at(make, { ...link, document_id: upload_id }, 404),
    at(make, { ...link, plan_id: newId() }, 404),
    at(make, { ...link, file_id: newId() }, 404),
    { ...at(show, showing, 404), reader: 'outside' as const },
    { ...at(make, link, 404), reader: 'outside' as const },
  ]
  return all
}
