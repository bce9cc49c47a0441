// Open letters in wrong hands: altered, cut, invented, late, of another version, and right ones with wrong answers.
import { join } from 'node:path'
import { newId } from '#core/kernel'
import { readSecrets } from '#core/secrets'
import { linkPurpose, readLink, signLink } from '#referrals/makers'
import type { PapersGround, Wrong } from './papers-ground.ts'

/** The last sign holds bits that say nothing: another one there is another letter all the same. */
const otherEnd = (token: string): string => {
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const last = signs.indexOf(token.slice(-1))
  return token.slice(0, -1) + signs[last % 2 === 0 ? last + 1 : last - 1]
}

/** Every tenth sign another one, cut, longer, in other letters. */
const alteredFrom = (token: string): string[] => [
  ...Array.from({ length: Math.ceil(token.length / 10) }, (_, i) => {
    const at = i * 10
    return token.slice(0, at) + (token[at] === 'B' ? 'C' : 'B') + token.slice(at + 1)
  }),
  ...[
    '',
    'x',
    otherEnd(token),
    '.',
    '..',
    token.slice(1),
    token.slice(0, -1),
    `${token}A`,
    `${token}=`,
    `${token} `,
    `${token}.x`,
  ],
  ...[token.toLowerCase(), [...token].reverse().join(''), `${token}\u0000`, 'x'.repeat(200), '💧'.repeat(40)],
]

export const alteredLetters = (papers: PapersGround): Wrong[] => {
  const { referral, plan, number, report, calendar } = papers.letters
  const decline = { event: 'decline', reason: 'full', note: 'Non abbiamo posto' }
  const letters = (path: string, tokens: string[], more: object): Wrong[] =>
    tokens.map((token) => ({ path, body: { token, ...more }, what: token.slice(0, 40) }))
  const all = [
    ...letters('/api/referrals/look-by-link', alteredFrom(referral).slice(0, 4), {}),
    ...letters('/api/referrals/answer-by-link', [...alteredFrom(referral), plan], { answer: decline }),
    ...letters('/api/open/plan-link', [...alteredFrom(plan), referral], {}),
    ...letters('/api/open/plan-link', [...alteredFrom(plan), referral], { code: number }),
    ...letters('/api/open/plan-answer', [...alteredFrom(plan), referral], { code: number, answer: 'yes' }),
    ...alteredFrom(report).map(
      (code): Wrong => ({ path: '/api/open/follow-report', body: { code }, what: code }),
    ),
    ...['0'.repeat(64), calendar.slice(10, -5), `${calendar.slice(10, -4)}.html`, '%00', '..%2f..'].map(
      (name): Wrong => ({ path: `/calendar/${name}`, method: 'GET', what: name }),
    ),
  ]
  // A report's code is read as people type it: small letters, blanks and strokes are no other code.
  const plain = (code: string) => code.toUpperCase().replace(/[^0-9A-Z]/g, '')
  return all.filter(({ body }) => plain(String((body as { code?: string })?.code)) !== plain(report))
}

export const lateLetters = (papers: PapersGround): Wrong[] => {
  const key = readSecrets(join(papers.built.server.dataDir, 'secret.key'), false).key(linkPurpose)
  const linked = readLink(key, papers.letters.referral, new Date().toISOString())
  const late = signLink(key, { ...linked, expires_at: new Date(Date.now() - 1000).toISOString() })
  const used = signLink(key, { ...linked, version: linked.version + 1 })
  const foreign = signLink(key, { ...linked, network_id: newId() })
  const unborn = signLink(key, { ...linked, referral_id: newId() })
  const answer = { event: 'decline', reason: 'full', note: 'Non abbiamo posto' }
  const all = [
    [late, 410],
    [used, 410],
    [foreign, 404],
    [unborn, 404],
  ].flatMap(([token, status]): Wrong[] =>
    ['look-by-link', 'answer-by-link'].map((name) => ({
      path: `/api/referrals/${name}`,
      ...{ body: { token, answer }, status: Number(status), what: `${name} ${status}` },
    })),
  )
  return all
}

export const wrongAnswers = (papers: PapersGround): Wrong[] => {
  const { referral, plan } = papers.letters
  const answers = [
    undefined,
    null,
    'accept',
    [],
    { event: 'no_such_word' },
    { event: 'accept', appointment_at: 'domani' },
    { event: 'decline', reason: 'no_such_word', note: 'Non abbiamo posto' },
    { event: 'decline', reason: 'full', note: '' },
    { event: 'decline', reason: 'full', note: '\u0000\u0000\u0000' },
    { event: 'decline', reason: 'full', note: 'x'.repeat(5000) },
    { event: 'arrive', attended_on: '2026-02-30' },
    { event: 'arrive', attended_on: '2099-01-01' },
    { event: 'report_outcome', outcome: 'no_such_word' },
    { event: '__proto__' },
  ]
  const said = [
    ...[undefined, 5, '12345', '1234567', 'abcdef', '１２３４５６', ['123456']].map((code) => ({
      code,
      answer: 'yes',
    })),
    ...[undefined, 'maybe', true, '', ['yes']].map((answer) => ({ code: '123456', answer })),
  ]
  const all: Wrong[] = [
    ...answers.map((answer) => ({
      path: '/api/referrals/answer-by-link',
      body: { token: referral, answer },
      what: JSON.stringify(answer) ?? 'nothing',
    })),
    ...said.map((words) => ({
      path: '/api/open/plan-answer',
      body: { token: plan, ...words },
      what: JSON.stringify(words),
      status: 422,
    })),
  ]
  return all
}
