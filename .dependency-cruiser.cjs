// Who may know whom: modules on floors (look down, never up, never sideways), doors, pure rules, no circles.
const floors = [
  ['network'], ['people', 'places'], ['services', 'goods', 'learning', 'community'], ['referrals', 'donations', 'distribution', 'canteen', 'volunteering'], ['outreach', 'reception', 'cases', 'recalls', 'shop'], ['deliveries'],
  ['housing', 'engagement'], ['pacts'], ['monitoring'], ['reports', 'dashboards', 'federation'],
]
const rooms = floors.flat()
const room = (names) => `^modules/(${names.join('|')})/`
const notDown = (name, floor) => rooms.filter((other) => other !== name && floors.slice(floor).flat().includes(other))
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
const doors = ['^modules/[^/]+/(index\\.ts|server\\.ts|web\\.tsx|makers\\.ts)$', '^core/[^/]+/((device|web|testing|server)/)?index\\.ts$', '^modules/network/territory/index\\.ts$', '^core/ui/[^/]+\\.css$']
const ofTests = ['\\.(test|journey|fault)\\.tsx?$', '/makers\\.ts$', '/testing/']

module.exports = {
  forbidden: [
    ...floors.flatMap((names, floor) => names.filter((name) => notDown(name, floor).length > 0).map((name) =>
      forbid('floors', 'looks down only, never up, never sideways', { path: room([name]) }, { path: room(notDown(name, floor)) }))),
    forbid('floor-of-its-own', 'has no floor yet: give this room one in .dependency-cruiser.cjs', { path: '^modules/', pathNot: room(rooms) }, {}),
    forbid('ground', 'core knows nothing of the rooms', { path: '^core/' }, { path: '^(modules|apps)/' }),
    forbid('kernel-alone', 'the kernel stands on nothing', { path: '^core/kernel/', pathNot: ofTests }, { path: '^core/(?!kernel/)' }),
    forbid('front-doors', 'apps assemble, nobody looks at them', { path: '^(core|modules)/' }, { path: '^(apps|tools|journeys|bench)/' }),
    forbid('doors', 'is not a door of that part', { path: '^((?:core|modules)/[^/]+|[^/]+)/' }, { path: '^(core|modules)/', pathNot: ['^$1/', ...doors] }),
    forbid('pure-rules', 'a rule knows only zod, #core/kernel and its own domain/', { path: '^(modules/[^/]+/domain)/', pathNot: ofTests },
      { pathNot: ['^$1/', '^core/kernel/index\\.ts$', 'node_modules/zod/'] }),
    forbid('sql-in-store', 'only store/, server.ts and reactions/ speak to the database',
      { path: '^modules/', pathNot: [...ofTests, '/(store|reactions)/', '/server\\.ts$'] }, { path: ['^core/db/', 'node_modules/(pg|kysely)/'] }),
    forbid('tests-only', 'is for tests', { path: '^(core|modules|apps)/', pathNot: ofTests }, { path: ['^core/testing/', '^core/[^/]+/testing/'] }),
    forbid('circles', 'leads back to where it began', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    forbid('unknown', 'is not there', {}, { couldNotResolve: true }),
  ],
  options: { parser: 'swc', tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'], conditionNames: ['import', 'node', 'default'], exportsFields: ['exports'] } },
}
