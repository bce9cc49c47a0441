import { loadsFor, loadStatement, savesFor, fill, openDatabase } from '#core/db'
import { actionNamed, judge, newId, World as W, type Statement } from '#core/kernel'
import { digWell, stopPostgres } from './engine.ts'
import { tellWorld } from './world.ts'
import { intentOf, meetingIn, byHand } from './meetings.ts'
import { openOwner } from './owner.ts'
import { sealStatement } from '../core/http/seal.ts'
import { readInput } from '#core/kernel'
import '../apps/server/modules.ts'

const engine = (process.argv[2] ?? 'server') as 'server'
const { well, told: world } = await digWell(engine, (database) => tellWorld(database, 1))
const copy = await well.copy()
const owner = await openOwner(copy)
const c = world.corners[0]!
const extra = process.env.EXTRA_SQL
if (extra) await owner.send([{ text: (await import('node:fs')).readFileSync(extra, 'utf8') }])
const networkId = world.network_id
const t = c.operator.token
const times = new Map<string, number[]>()
const timed = async (s: { name?: string; text: string; values?: unknown[] }) => {
  const b = performance.now()
  const [rows] = await owner.send([s])
  const k = (s.name ?? s.text).slice(0, 50)
  const list = times.get(k) ?? []
  times.set(k, list); list.push(performance.now() - b)
  return rows!
}
const js: Record<string, number[]> = {}
const jst = <T>(k: string, f: () => T): T => { const b = performance.now(); const r = f(); (js[k] ??= []).push(performance.now() - b); return r }
const action = actionNamed('outreach.record-contact')!
const heat = Number(process.env.HEAT ?? 40); for (let round = 0; round < heat; round++) {
  if (round === 10) { await owner.send([{ text: 'analyze' }]); times.clear(); for (const k in js) js[k] = [] }
  const intents = Array.from({ length: 100 }, () => intentOf(meetingIn(c)))
  const inputs = jst('zod', () => intents.map((i) => readInput(action, i.input)))
  await timed({ text: 'begin; set local role prossima_app' })
  await owner.send([{ text: `set local app.network = '${networkId}'; set local app.token = '${t.hash}'` }])
  const me = (await timed({ text: 'select access.whoami() as me' }))[0]!.me as never
  const loads = jst('loadsFor', () => loadsFor(inputs.flatMap((i) => Object.values(action.needs(i)))))
  await timed({ name: 'known intents', text: 'select intent_id, fingerprint, seq, answer from sync.intents where network_id = $1 and intent_id = any($2::uuid[])', values: [networkId, intents.map((i) => i.id)] })
  const rows = []
  for (const l of loads) rows.push(await timed(loadStatement(l, networkId)))
  const w = new W()
  fill(w, loads, rows)
  const now = new Date().toISOString()
  const accepted = jst('judge', () => intents.map((intent, i) => {
    const { decision, target } = judge(action, intent, { me, now, world: w, input: inputs[i] })
    return { intent, target, changes: decision.changes, events: decision.events ?? [], answer: decision.answer }
  }))
  if (process.env.JUDGE_ONLY) { for (let k = 0; k < 300; k++) { const w2 = new W(); fill(w2, loads, rows); jst('judge2', () => intents.map((intent, i) => { const { decision, target } = judge(action, intent, { me, now, world: w2, input: inputs[i] }); return { intent, target, changes: decision.changes, events: [], answer: decision.answer } })); jst('seal2', () => sealStatement({ accepted, world: w, me, now, device: null })); jst('saves2', () => savesFor(accepted.flatMap((a) => a.changes), networkId)) } }
  const saves: Statement[] = jst('savesFor', () => savesFor(accepted.flatMap((a) => a.changes), networkId))
  const seal = jst('seal', () => sealStatement({ accepted, world: w, me, now, device: null }))
  for (const s of saves) await timed(s)
  await timed(seal)
  await timed({ text: "commit" }); for (const s of byHand(c)) await timed(s)
}

const min = (l: number[]) => [...l].sort((a, b) => a - b)[Math.floor(l.length * 0.2)]!
for (const [k, l] of times) console.log(min(l).toFixed(2).padStart(8), k)
for (const [k, l] of Object.entries(js)) console.log(min(l).toFixed(2).padStart(8), 'JS', k)
await owner.close(); await stopPostgres(); process.exit(0)
