import { loadsFor, loadStatement, savesFor, fill } from '#core/db'
import { actionNamed, judge, World as W, readInput } from '#core/kernel'
import { digWell, stopPostgres } from './engine.ts'
import { tellWorld } from './world.ts'
import { intentOf, meetingIn, byHand } from './meetings.ts'
import { openOwner } from './owner.ts'
import '../apps/server/modules.ts'
const { well, told: world } = await digWell((process.argv[2] ?? 'server') as 'server', (database) => tellWorld(database, 1))
const copy = await well.copy()
const owner = await openOwner(copy)
const c = world.corners[0]!
const networkId = world.network_id
const t = c.operator.token
for (let i = 0; i < 30; i++) await owner.send(byHand(c))
await owner.send([{ text: 'analyze' }])
const action = actionNamed('outreach.record-contact')!
const me = (await owner.send([{ text: `begin; set local role prossima_app; set local app.network='${networkId}'; set local app.token='${t.hash}'; select access.whoami() as me` }, {text:'commit'}]))
const meRow = ((await owner.send([{ text: `select me from access.session_context where token='${t.hash}'` }]))[0]![0] as any).me
const enter = { text: `set local role prossima_app; set local app.network='${networkId}'; set local app.token='${t.hash}'` }
const stats: Record<string, number[]> = {}
for (let round = 0; round < 25; round++) {
  const intents = Array.from({ length: 100 }, () => intentOf(meetingIn(c)))
  const inputs = intents.map((i) => readInput(action, i.input))
  const loads = loadsFor(inputs.flatMap((i) => Object.values(action.needs(i))))
  const rows = await owner.send(loads.map((l) => loadStatement(l, networkId)))
  const w = new W(); fill(w, loads, rows)
  const changes = intents.flatMap((intent, i) => judge(action, intent, { me: meRow, now: new Date().toISOString(), world: w, input: inputs[i] }).decision.changes)
  const saves = savesFor(changes, networkId).slice(0, 3)
  const order: [string, any[], boolean][] = [['app', [enter], true], ['app-noret', [enter], false], ['owner', [], true], ['owner-noret', [], false], ['asowner', [{text:'set local role prossima_owner'}], false]]
  for (const [who, pre, ret] of order) {
    if (who === 'asowner') continue
    await owner.send([{ text: 'begin' }, ...pre])
    for (const s of saves) {
      const b = performance.now()
      await owner.send([{ name: `${s.name} ${who}`, text: ret ? s.text : s.text.replace(' returning 1', ''), values: s.values }])
      ;(stats[`${s.name} ${who}`] ??= []).push(performance.now() - b)
    }
    await owner.send([{ text: 'rollback' }])
  }
  if (round === 24) for (const pre of [[enter], []]) {
    await owner.send([{ text: 'begin' }, ...pre])
    for (const s of saves) {
      const [plan] = await owner.send([{ text: `explain (analyze, buffers) ${s.text}`, values: s.values }])
      console.log(plan!.map((r) => r['QUERY PLAN']).join('\n').replace(/\$\d+ = .*|'\{[^}]{100,}\}'/g, '…').split('\n').map(l=>l.slice(0,200)).join('\n'))
    }
    await owner.send([{ text: 'rollback' }])
  }
}
const q = (l: number[]) => [...l].sort((a, b) => a - b)
for (const [k, l] of Object.entries(stats)) console.log(q(l)[2]!.toFixed(2).padStart(8), q(l)[Math.floor(l.length / 2)]!.toFixed(2).padStart(8), k)
await owner.close(); await stopPostgres(); process.exit(0)
