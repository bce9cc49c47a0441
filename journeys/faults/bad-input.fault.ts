// Everything that can be said wrongly is said, at every address of the built server: torn JSON, wrong types, far too
// much, keys of the language itself, strange addresses. Each is answered with a problem in its one shape, none is an
// error of ours, and afterwards no table holds anything else than before.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '#core/db/testing'
import { newId } from '#core/kernel'
import { type Built, type Ground, prepareGround, startOn } from './testing/built.ts'
import { type ApiDocument, type Route, routesOf, shapes, wordless } from './testing/routes.ts'
import { mutationsOf, sampleOf, strangeOf } from './testing/schema-samples.ts'
import {
  announceTo,
  changedBetween,
  faultOf,
  faultsIn,
  pourInto,
  printsOf,
  type Sent,
} from './testing/wrong-words.ts'

let ground: Ground
let built: Built
let before: Record<string, string>
let routes: Route[]

beforeAll(async () => {
  ground = await prepareGround()
  built = await startOn(ground)
  // A body's first phone makes its key: let that be done.
  expect((await built.as('coordinator')('POST', wordless[0]?.path ?? '', {})).status).toBe(200)
  before = await printsOf(built)
  await built.server.restart()
  routes = routesOf((await built.as('admin')('GET', '/api/openapi.json')).body as ApiDocument)
}, 240_000)
afterAll(async () => {
  await built?.end()
  ground?.clear()
})

const posts = () => routes.filter((route) => route.method === 'POST')
const gets = () => routes.filter((route) => route.method === 'GET')
/** Of the account library, whose refusals have codes of their own and name no field; guesses are counted there. */
const isOfAccounts = ({ path }: Route) => path.startsWith('/api/auth/')

test('no address is forgotten', () => {
  const sources = ['apps', 'core', 'modules']
    .flatMap((part) =>
      (readdirSync(join(projectRoot, part), { recursive: true }) as string[]).map((path) => join(part, path)),
    )
    .filter((path) => path.endsWith('.ts') && !/\.test\.ts$|testing|[/\\](web|device)[/\\]/.test(path))
  const named = sources.flatMap((path) =>
    [...readFileSync(join(projectRoot, path), 'utf8').matchAll(/'(\/api\/[a-z]+\/[\w./-]+)'/g)].map(
      ([, address]) => String(address),
    ),
  )
  const known = new Set([...routes, ...wordless].map(({ path }) => path))
  for (const address of shapes) known.add(address)
  // Asked by ourselves, and open to nobody: see what is not there, below.
  known.add('/api/auth/sign-out')
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((address) => !known.has(address))).toEqual([])
  expect(posts().length).toBeGreaterThan(70)
  expect(gets().length).toBeGreaterThan(40)
})

test('those who ask are known, and rightly asked questions are answered', async () => {
  const asking = ['admin', 'coordinator', 'operator', 'dpo'] as const
  for (const person of asking)
    expect([person, (await built.as(person)('GET', '/api/network/me')).status]).toEqual([person, 200])
})

describe('at every address that writes', () => {
  const torn = [
    ['torn JSON', '{"shift_id": '],
    ['nothing', ''],
    ['words', 'hello'],
    ['a list', '[]'],
    ['a number', '5'],
    ['a word', '"x"'],
    ['nothing known', 'null'],
    ['the key of every object', '{"__proto__": {"is_admin": true}}'],
    ['its maker', '{"constructor": {"prototype": {"is_admin": true}}}'],
    ['ten thousand lists in one another', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['ten thousand objects in one another', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['a number without end', '{"quantity": 1e999}'],
    ['bytes that are no letters', '{"a": "\ud800"}'],
  ] as const

  test('torn, foreign and endless words', async () => {
    const all = posts().flatMap((route) => torn.map(([what, body]) => ({ route, what, body })))
    // Where no word must be said, a strange one beside it is not heard.
    const canBeSilent = new Set(
      posts()
        .filter(({ schema }) => !schema.required?.length)
        .map(({ path }) => path),
    )
    const sent = all.map((each) => ({
      ...each,
      mayPass: canBeSilent.has(each.route.path),
      isApart: isOfAccounts(each.route),
    }))
    expect(await faultsIn(built, sent)).toEqual([])
    const endless = ['a million lists', `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`] as const
    const person = 'monitor' as const
    const carried = wordless.flatMap((route) =>
      [...torn, endless].map(([what, body]) => ({ route, what, body, person, mayPass: true })),
    )
    expect(await faultsIn(built, carried)).toEqual([])
  }, 120_000)

  test('the wrong kind of content, the wrong origin', async () => {
    const kinds = [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/xml',
      'multipart/form-data',
      'application/octet-stream',
    ]
    const all = [...posts(), ...wordless].flatMap((route): Sent[] => [
      ...kinds.map((kind) => ({ route, what: kind, body: 'a=1', headers: { 'content-type': kind } })),
      { route, what: 'from elsewhere', body: '{}', headers: { origin: 'https://elsewhere.example' } },
      { route, what: 'from no address', body: '{}', headers: { origin: 'null' } },
    ])
    expect(await faultsIn(built, all)).toEqual([])
  }, 120_000)

  test('without a session, and with one that is none, everything is shut', async () => {
    const open =
      /^\/status$|^\/(sitemap.xml|robots.txt)$|^\/hsds|^\/api\/(auth|open|session)\/|^\/api\/referrals\/(look|answer)-by-link$|^\/api\/(network\/found|places\/boundaries|openapi.json)$/
    const shut = routes.filter(({ path }) => !open.test(path))
    expect(shut.length).toBeGreaterThan(90)
    for (const cookie of [undefined, `prossima=${ground.network_id}.${'0'.repeat(64)}`, 'prossima=%zz']) {
      for (const route of shut) {
        const words = route.method === 'POST' ? sampleOf(route.schema) : undefined
        const told = await built.as(undefined)(route.method, route.path, words, cookie ? { cookie } : {})
        expect(faultOf(told, { route, what: String(cookie) })).toEqual([])
      }
    }
  }, 120_000)

  test('too much: letters without end are not read to the end', async () => {
    for (const { path } of [...posts(), ...wordless]) {
      const { heard } = await announceTo(built.server.port, path, ground.cookies.coordinator)
      const isProblem = heard.includes('application/problem+json') && heard.includes('core.too-large')
      expect([path, heard.split('\r\n')[0], isProblem]).toEqual([
        path,
        'HTTP/1.1 413 Payload Too Large',
        true,
      ])
    }
    for (const { path } of wordless) {
      const { heard, poured } = await pourInto(built.server.port, path, ground.cookies.coordinator)
      expect(poured).toBeLessThan(30_000_000)
      // Who hangs up on someone still talking cannot be sure to be heard.
      expect(['', 'HTTP/1.1 413 Payload Too Large']).toContain(heard.split('\r\n')[0])
    }
    expect((await built.as('admin')('GET', '/status')).status).toBe(200)
  }, 120_000)

  test('each field in turn of a wrong kind is refused by its name', async () => {
    const all = posts()
      .filter((route) => !isOfAccounts(route))
      .flatMap((route) =>
        mutationsOf(route.schema).map(({ field, what, body }) => ({
          ...{ route, what, body, field },
          person: 'admin' as const,
        })),
      )
    expect(all.length).toBeGreaterThan(700)
    expect(await faultsIn(built, all)).toEqual([])
  }, 120_000)

  test('accounts, too, are asked in vain', async () => {
    const homes = ['http://[', '//', 'https://elsewhere.example', '\\\\elsewhere', 'javascript:1']
    const all = posts()
      .filter(isOfAccounts)
      .flatMap((route): Sent[] => [
        ...[...mutationsOf(route.schema), ...strangeOf(route.schema)].map(({ what, body }) => ({
          ...{ route, what, body, isApart: true },
        })),
        ...homes.map((callbackURL) => ({
          ...{ route, what: callbackURL, isApart: true },
          body: { ...sampleOf(route.schema), callbackURL },
        })),
      ])
    expect(await faultsIn(built, all)).toEqual([])
  }, 120_000)
})

describe('at every address that reads', () => {
  const strange = [
    '?x=%00',
    '?a[]=1&a[]=2',
    '?__proto__=1',
    '?__proto__[x]=1&constructor=2',
    '?limit=1e999',
    '?limit=-1',
    '?since=NaN',
    `?q=${'x'.repeat(5000)}`,
    '?%F0%28%8C%28=1',
    '/../..',
    '/%2e%2e/',
    '/%zz',
    '?shift_id=%27;drop%20table',
  ]
  test('strange words in the address', async () => {
    const all = gets().flatMap((route) =>
      strange.map((query) => ({ route, what: query.slice(0, 30), query, mayPass: true })),
    )
    expect(await faultsIn(built, all)).toEqual([])
  }, 120_000)

  const wrong = [
    '',
    'x',
    '-1',
    '99999999999999999999',
    'null',
    '%00',
    '[]',
    "'",
    'true',
    '%F0%9F%9A',
    newId(),
  ]
  const strangeDays = ['0000-01-01', '0001-01-01', '9999-12-31', '2026-02-30']

  test('each parameter wrong', async () => {
    const all = gets().flatMap((route) =>
      Object.entries(route.schema.properties ?? {}).flatMap(([name, schema]) => {
        const others = Object.entries(sampleOf(route.schema)).filter(([other]) => other !== name)
        const rest = others.map(([other, value]) => `&${other}=${encodeURIComponent(String(value))}`).join('')
        const values = schema.format?.startsWith('date') ? [...wrong, ...strangeDays] : wrong
        return [...values, `${values.at(-1)}&${name}=x`].flatMap((value) => [
          { route, what: `${name}=${value}`, query: `?${name}=${value}`, mayPass: true },
          { route, what: `${name}=${value} and all`, query: `?${name}=${value}${rest}`, mayPass: true },
        ])
      }),
    )
    expect(all.length).toBeGreaterThan(1000)
    expect(await faultsIn(built, all)).toEqual([])
  }, 120_000)

  test('addresses that are not there, and ways of asking that are none', async () => {
    const nowhere = [
      'nothing',
      '__proto__',
      'constructor',
      'x'.repeat(3000),
      'sync',
      '%E0%A4%A',
      'auth/%00',
      'auth/sign-out',
    ]
    const absent = nowhere.flatMap((path) =>
      (['GET', 'POST'] as const).map((method) => ({ path: `/api/${path}`, method, schema: {} })),
    )
    const turned = routes
      .filter((route) => !routes.some(({ path, method }) => path === route.path && method !== route.method))
      .map((route) => ({ ...route, method: route.method === 'GET' ? ('POST' as const) : ('GET' as const) }))
      .filter(({ path }) => path !== '/status')
    const all = [...absent, ...turned].map((route) => ({ route, what: 'not there' }))
    expect(await faultsIn(built, all)).toEqual([])
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])
      for (const { path } of routes) {
        const told = await built.as('admin')(method as 'GET', path)
        expect(faultOf(told, { route: { path, method: 'GET', schema: {} }, what: method })).toEqual([])
      }
  }, 120_000)
})

test('and nothing was written by any of it', async () => {
  const changed = changedBetween(before, await printsOf(built))
  // Whoever begins to sign in with a passkey is given a challenge, and it is remembered for some minutes.
  expect(changed.filter((table) => table !== 'auth.verifications')).toEqual([])
}, 60_000)
