// `npm run dev`: the server restarted at every change, and the three screens refreshed in place, at one address.
import { spawn } from 'node:child_process'
import { createServer, request } from 'node:http'
import { join } from 'node:path'
import { checkNode, ensurePackages, fail, root } from './ready.mjs'

checkNode()
ensurePackages()

const host = process.env.HOST ?? '127.0.0.1'
const port = Number(process.env.PORT ?? 8080)
const serverPort = port + 1
const toServer = /^\/(api|status)(\/|\?|$)/

const front = createServer((incoming, reply) => {
  if (toServer.test(incoming.url)) passOn(incoming, reply)
  else screenFor(incoming.url).middlewares(incoming, reply)
})
const screens = {}
for (const app of ['desk', 'field', 'public']) screens[app] = await openScreen(app)
front.on('error', (problem) => fail(`The address ${host}:${port} cannot be used: ${problem.code}.`))
front.listen(port, host, () => console.log(`Prossima for development: http://${host}:${port}`))
startServer()

async function openScreen(app) {
  const { createServer: createScreen } = await import('vite')
  process.env.APP = app
  return createScreen({
    configFile: join(root, 'vite.config.ts'),
    server: { middlewareMode: true, hmr: { server: front } },
    appType: 'spa',
  })
}

function screenFor(url) {
  if (/^\/field(\/|\?|$)/.test(url)) return screens.field
  return /^\/open(\/|\?|$)/.test(url) ? screens.public : screens.desk
}

function passOn(incoming, reply) {
  const { url, method, headers } = incoming
  const onward = request({ host: '127.0.0.1', port: serverPort, path: url, method, headers }, (answer) => {
    reply.writeHead(answer.statusCode, answer.headers)
    answer.pipe(reply)
  })
  onward.on('error', () => {
    if (!reply.headersSent) reply.writeHead(503, { 'content-type': 'text/plain' })
    reply.end('The server is starting.')
  })
  incoming.pipe(onward)
}

function startServer() {
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs')
  const env = {
    PUBLIC_URL: `http://${host}:${port}`,
    ...process.env,
    HOST: '127.0.0.1',
    PORT: String(serverPort),
  }
  const server = spawn(process.execPath, [tsx, 'watch', '--clear-screen=false', 'apps/server/main.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  server.on('exit', (code) => process.exit(code ?? 0))
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill('SIGTERM'))
}
