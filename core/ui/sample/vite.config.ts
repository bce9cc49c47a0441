// Serves the sample page while designing. It is never built and never shipped.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

export default defineConfig({
  server: { fs: { allow: [fileURLToPath(new URL('../../..', import.meta.url))] } },
  cacheDir: fileURLToPath(new URL('../../../node_modules/.vite/sample', import.meta.url)),
})
