// Sends plain letters through the mail server of the network, when there is one.
// Many territories start without: then `available` is false and screens say how else to pass the word.
import nodemailer, { type Transporter } from 'nodemailer'
import { fillBody, type Letter, type LetterLanguage, type LetterValues } from './letter.ts'

export type MailConfiguration = {
  /** `smtps://name:password@host:465` or `smtp://host:587` */
  readonly smtp_url?: string | undefined
  /** `Prossima <no-reply@example.org>` */
  readonly mail_from?: string | undefined
}

export type Dispatch = {
  readonly to: string
  readonly letter: Letter
  readonly lang: LetterLanguage
  readonly values?: LetterValues
}

/** `not-configured`: no server here. `bad-address`: not one plain address. `refused`: the server said no for good. `unreachable`: try later. */
export type DispatchResult =
  | { readonly sent: true }
  | { readonly sent: false; readonly reason: 'not-configured' | 'bad-address' | 'refused' | 'unreachable' }

export type Mailer = {
  readonly available: boolean
  send(dispatch: Dispatch): Promise<DispatchResult>
  close(): void
}

const oneAddress = /^[^\s@<>,;:"()[\]\\]{1,64}@(?:[a-z0-9-]{1,63}\.)+[a-z]{2,63}$/i

export function openMailer({ smtp_url, mail_from }: MailConfiguration): Mailer {
  if (!smtp_url && !mail_from) return silentMailer
  if (!smtp_url || !mail_from) throw new Error('mail needs both SMTP_URL and MAIL_FROM, or neither')
  const transport = openTransport(smtp_url)
  return {
    available: true,
    async send({ to, letter, lang, values = {} }) {
      if (!oneAddress.test(to)) return { sent: false, reason: 'bad-address' }
      const { subject, body } = letter[lang]
      const text = fillBody(body, values)
      try {
        await transport.sendMail({
          from: mail_from,
          to,
          subject,
          text,
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': lang },
        })
        return { sent: true }
      } catch (error) {
        return { sent: false, reason: reasonOf(error) }
      }
    },
    close: () => transport.close(),
  }
}

const silentMailer: Mailer = {
  available: false,
  send: async () => ({ sent: false, reason: 'not-configured' }),
  close: () => undefined,
}

function openTransport(smtp_url: string): Transporter {
  const url = new URL(smtp_url)
  if (url.protocol !== 'smtp:' && url.protocol !== 'smtps:')
    throw new Error('SMTP_URL begins with smtp:// or smtps://')
  const secure = url.protocol === 'smtps:'
  const near = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  return nodemailer.createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    // words about people never travel in clear, except to a server on this very machine
    requireTLS: !secure && !near,
    ignoreTLS: !secure && near,
    ...(url.username
      ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }
      : {}),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

/** Only what the caller can act on; the server's own words may repeat an address, so they stop here. */
function reasonOf(error: unknown): 'refused' | 'unreachable' {
  const code =
    typeof error === 'object' && error !== null && 'responseCode' in error ? Number(error.responseCode) : 0
  return code >= 500 && code < 600 ? 'refused' : 'unreachable'
}
