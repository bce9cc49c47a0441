// The import map opens parts by index.ts.
export * from './index.tsx'
