// `npm start`: the one command that brings Prossima up on a machine that has only Node and npm.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { checkNode, ensurePackages, fail, isBuildFresh, root } from './ready.mjs'

checkNode()
ensurePackages()
if (!isBuildFresh()) {
  const { build } = await import('./build.mjs')
  await build().catch((problem) => fail(`The build failed: ${problem.message}`))
}

const server = spawn(process.execPath, [join(root, 'dist', 'server', 'main.js'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
})
// A terminal sends Ctrl-C to the server by itself; a second one from here would look like impatience.
process.on('SIGINT', () => process.stdin.isTTY || server.kill('SIGINT'))
process.on('SIGTERM', () => server.kill('SIGTERM'))
process.on('SIGHUP', () => server.kill('SIGTERM'))
process.on('exit', () => server.kill('SIGTERM'))
server.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
