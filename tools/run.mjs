// Runs one TypeScript tool: `node tools/run.mjs bench/main.ts --size s`. Installs the packages first if needed.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkNode, ensurePackages, fail, root } from './ready.mjs'

/** Starts a TypeScript file of the project and ends this process with its exit code. */
export function runTypeScript(file, args) {
  checkNode()
  ensurePackages()
  const loader = pathToFileURL(join(root, 'node_modules', 'tsx', 'dist', 'loader.mjs')).href
  const tool = spawn(process.execPath, ['--import', loader, join(root, file), ...args], {
    cwd: root,
    stdio: 'inherit',
  })
  process.on('SIGINT', () => process.stdin.isTTY || tool.kill('SIGINT'))
  process.on('SIGTERM', () => tool.kill('SIGTERM'))
  tool.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [file, ...args] = process.argv.slice(2)
  if (!file) fail('Say which file to run: node tools/run.mjs <file.ts> [arguments].')
  runTypeScript(file, args)
}
