// Runs another program for a tool: on this screen, or quietly with its words kept.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from './project-root.ts'

export interface Outcome {
  code: number
  printed: string
}

/** Runs a program of this machine on this screen; gives its exit code. */
export async function onScreen(
  program: string,
  args: string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  return (await run(program, args, { env, quiet: false })).code
}

/** Runs one of the installed packages' programs quietly; gives exit code and words, both streams together. */
export function packageProgram(name: string, file: string, args: string[]): Promise<Outcome> {
  const script = join(projectRoot, 'node_modules', name, file)
  return run(process.execPath, [script, ...args], { env: { ...process.env, NO_COLOR: '1' }, quiet: true })
}

/** Runs a JavaScript file of the project quietly, without the TypeScript loader. */
export function plainProgram(file: string, args: string[]): Promise<Outcome> {
  return run(process.execPath, [join(projectRoot, file), ...args], { env: process.env, quiet: true })
}

/** Runs a TypeScript file of the project quietly. */
export function projectProgram(file: string, args: string[]): Promise<Outcome> {
  const nodeArgs = [...process.execArgv, join(projectRoot, file), ...args]
  return run(process.execPath, nodeArgs, { env: { ...process.env, NO_COLOR: '1' }, quiet: true })
}

function run(
  program: string,
  args: string[],
  how: { env: NodeJS.ProcessEnv; quiet: boolean },
): Promise<Outcome> {
  const child = spawn(program, args, {
    cwd: projectRoot,
    env: how.env,
    stdio: how.quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
  })
  const endChild = () => child.kill('SIGTERM')
  process.once('SIGTERM', endChild)
  let printed = ''
  const keep = (piece: Buffer) => {
    printed += piece.toString()
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  return new Promise((resolve) => {
    const end = (code: number) => {
      process.off('SIGTERM', endChild)
      resolve({ code, printed })
    }
    child.once('error', (problem) => {
      printed += problem.message
      end(1)
    })
    child.once('close', (code) => end(code ?? 1))
  })
}
