// The environment, read once. Everything else gets what it needs as an argument.
import { resolve } from 'node:path'

export interface Config {
  root: string
  port: number
  host: string
  dataDir: string
  databaseUrl?: string
  ownerUrl?: string
  publicUrl: string
  isHttps: boolean
  secretFile: string
  isDemo: boolean
  smtpUrl?: string
  /** A bucket for papers; without it they lie in DATA_DIR/files. Encrypted by us in both. */
  s3?: {
    endpoint: string
    region: string
    bucket: string
    access_key_id: string
    secret_access_key: string
  }
  mailFrom: string
  /** What is not found is answered on a beat of so many milliseconds, so that nobody can time what is hidden; 0: at once. */
  notFoundBeat_ms?: number
  oidc?: { issuer: string; client_id: string; client_secret: string; label: string }
  /** Told to us by tests and the demo: an instant to begin the clock at. Never in production. */
  clockStart?: string
}

export class WrongSetting extends Error {}

type Environment = Record<string, string | undefined>

const portFrom = (text: string | undefined): number => {
  const port = Number(text ?? 8080)
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port
  throw new WrongSetting(`PORT must be a number between 0 and 65535, not "${text}".`)
}

const beatFrom = (text: string | undefined): number | undefined => {
  if (!text) return undefined
  const beat = Number(text)
  if (Number.isInteger(beat) && beat >= 0 && beat <= 1000) return beat
  throw new WrongSetting(`NOT_FOUND_BEAT_MS must be whole milliseconds between 0 and 1000, not "${text}".`)
}

const publicUrlFrom = (text: string | undefined, fallback: string): string => {
  if (!text) return fallback
  try {
    const url = new URL(text)
    if (url.protocol === 'https:' || url.hostname === 'localhost' || url.hostname === '127.0.0.1')
      return url.origin
  } catch {
    // Said below.
  }
  throw new WrongSetting(
    `PUBLIC_URL must be the https address people use, like https://prossima.example.org, not "${text}".`,
  )
}

const databaseUrlFrom = (name: string, text: string | undefined): string | undefined => {
  if (!text) return undefined
  try {
    if (/^postgres(ql)?:$/.test(new URL(text).protocol)) return text
  } catch {
    // Said below.
  }
  throw new WrongSetting(`${name} must look like postgres://role:password@host:5432/database.`)
}

const oidcFrom = (env: Environment): Config['oidc'] => {
  if (!env.OIDC_ISSUER) return undefined
  if (!env.OIDC_CLIENT_ID || !env.OIDC_CLIENT_SECRET)
    throw new WrongSetting('OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET beside it.')
  return {
    issuer: env.OIDC_ISSUER,
    client_id: env.OIDC_CLIENT_ID,
    client_secret: env.OIDC_CLIENT_SECRET,
    label: env.OIDC_LABEL ?? 'OIDC',
  }
}

const s3From = (env: Environment): Config['s3'] => {
  const { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_REGION } = env
  if (!S3_ENDPOINT) return undefined
  if (!S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY)
    throw new WrongSetting(
      'S3_ENDPOINT needs S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY beside it.',
    )
  return {
    endpoint: S3_ENDPOINT,
    region: S3_REGION ?? 'eu-south-1',
    bucket: S3_BUCKET,
    access_key_id: S3_ACCESS_KEY_ID,
    secret_access_key: S3_SECRET_ACCESS_KEY,
  }
}

export const readConfig = (root: string, env: Environment = process.env): Config => {
  const port = portFrom(env.PORT)
  const host = env.HOST ?? '127.0.0.1'
  const dataDir = resolve(root, env.DATA_DIR ?? 'data')
  const databaseUrl = databaseUrlFrom('DATABASE_URL', env.DATABASE_URL)
  const shown = host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host
  const publicUrl = publicUrlFrom(env.PUBLIC_URL, `http://${shown}:${port}`)
  return {
    root,
    port,
    host,
    dataDir,
    databaseUrl,
    ownerUrl: databaseUrlFrom('DATABASE_OWNER_URL', env.DATABASE_OWNER_URL),
    publicUrl,
    isHttps: publicUrl.startsWith('https:'),
    secretFile: resolve(root, env.SECRET_FILE ?? `${dataDir}/secret.key`),
    isDemo: env.DEMO !== '0',
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM ?? 'prossima@example.org',
    notFoundBeat_ms: beatFrom(env.NOT_FOUND_BEAT_MS),
    oidc: oidcFrom(env),
    s3: s3From(env),
  }
}
