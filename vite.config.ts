// One recipe for the three screens people meet: APP=desk (the office), field (the phone at night), public (everyone).
// The phone application carries its own service worker, so that a whole shift works without network.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type PluginOption, type UserConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

const addresses = { desk: '/', field: '/field/', public: '/open/' } as const

type App = keyof typeof addresses

export default defineConfig((): UserConfig => {
  const app = chosenApp()
  return {
    root: join(import.meta.dirname, 'apps', app),
    base: addresses[app],
    cacheDir: join(import.meta.dirname, 'node_modules', '.vite', app),
    plugins: [react(), withoutJsonSchema, ...(app === 'field' ? [offline()] : [])],
    worker: { format: 'es' },
    build: {
      outDir: join(import.meta.dirname, 'dist', app),
      emptyOutDir: true,
      target: 'es2022',
      sourcemap: true,
      manifest: true,
      chunkSizeWarningLimit: 1600,
      rolldownOptions: {
        output: { codeSplitting: { groups: lazyParts } },
        ...(app === 'field' ? { treeshake: onlyWhatTheStreetUses } : {}),
      },
    },
  }
})

/** Screens judge by zod and never describe it: only the server writes OpenAPI. Five kilobytes a phone need not carry. */
const describing = /node_modules\/zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/
const withoutJsonSchema: PluginOption = {
  name: 'without-json-schema',
  apply: 'build',
  enforce: 'pre',
  load(id) {
    if (!describing.test(id)) return null
    const told = [
      ...readFileSync(id, 'utf8').matchAll(/^export (?:const|function) (\w+)|^export \{ \w+ as (\w+) \}/gm),
    ]
    const names = told.map(([, declared, renamed]) => declared ?? renamed)
    return `const none = () => ({})\nexport { ${names.map((name) => `none as ${name}`).join(', ')} }`
  },
}

/** The heavy parts get files of their own: they load after the first paint, never before it. */
const lazyParts = [
  { name: 'map', test: /node_modules\/(maplibre-gl|pmtiles)\// },
  { name: 'h3', test: /node_modules\/h3-js\// },
]

/**
 * On the phone a room is only what apps/field/phone/rooms.ts names of it: the rest of its door stays at home.
 * Policies are kept whole, because verbs come by being imported.
 */
const onlyWhatTheStreetUses = {
  moduleSideEffects: (id: string) => !/\/modules\//.test(id) || /\/modules\/[^/]+\/policy\.ts$/.test(id),
}

function chosenApp(): App {
  const app = process.env.APP ?? 'desk'
  if (app in addresses) return app as App
  throw new Error(`APP is ${app}; it can be ${Object.keys(addresses).join(', ')}.`)
}

function offline(): PluginOption {
  return VitePWA({
    registerType: 'prompt',
    injectRegister: false,
    scope: addresses.field,
    manifest: false,
    workbox: {
      globPatterns: ['**/*.{js,mjs,css,html,woff2,svg,png,webp,json,geojson,wasm,webmanifest}'],
      navigateFallback: `${addresses.field}index.html`,
      navigateFallbackDenylist: [/^\/api\//],
      cleanupOutdatedCaches: true,
      // From the first evening on, also the page that is already open takes its parts from here.
      clientsClaim: true,
      maximumFileSizeToCacheInBytes: 8_000_000,
      sourcemap: false,
    },
  })
}
