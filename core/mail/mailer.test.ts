import { createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defineLetter, openMailer } from './index.ts'

const letters: string[] = []
const sockets = new Set<Socket>()
let sink: Server
let port = 0

/** A mail server that keeps what it gets, and refuses one address for good. */
function serve(socket: Socket): void {
  let letter: string | null = null
  let pending = ''
  const answer = (line: string): string => {
    if (/^EHLO/i.test(line)) return '250 sink'
    if (/^STARTTLS/i.test(line)) return '502 no encryption here'
    if (/^RCPT.*full@/i.test(line)) return '550 mailbox of full@example.org closed'
    if (/^DATA/i.test(line)) letter = ''
    return letter === '' ? '354 go on' : /^QUIT/i.test(line) ? '221 bye' : '250 ok'
  }
  const take = (line: string): void => {
    if (letter === null) socket.write(`${answer(line)}\r\n`)
    else if (line === '.') {
      letters.push(letter)
      letter = null
      socket.write('250 kept\r\n')
    } else letter += `${line}\n`
  }
  sockets.add(socket)
  socket.on('error', () => undefined)
  socket.on('data', (data) => {
    const lines = (pending + data.toString()).split('\r\n')
    pending = lines.pop() ?? ''
    lines.forEach(take)
  })
  socket.write('220 sink\r\n')
}

beforeAll(async () => {
  sink = createServer(serve)
  await new Promise<void>((done) => sink.listen(0, '127.0.0.1', done))
  const address = sink.address()
  port = typeof address === 'object' && address ? address.port : 0
})

afterAll(async () => {
  for (const socket of sockets) socket.destroy()
  await new Promise((done) => sink.close(done))
})

const invitation = defineLetter({
  it: { subject: 'Ti aspettiamo su Prossima', body: 'Apri questo indirizzo entro {{hours}} ore:\n{{link}}' },
  en: { subject: 'Welcome to Prossima', body: 'Open this address within {{hours}} hours:\n{{link}}' },
})
const values = { hours: 24, link: 'https://example.org/i/abc' }
const open = () =>
  openMailer({ smtp_url: `smtp://127.0.0.1:${port}`, mail_from: 'Prossima <no-reply@example.org>' })

describe('a letter', () => {
  it('arrives with its words, in the language asked, with a fixed subject', async () => {
    const mailer = open()
    expect(mailer.available).toBe(true)
    expect(await mailer.send({ to: 'elena@example.org', letter: invitation, lang: 'it', values })).toEqual({
      sent: true,
    })
    mailer.close()
    const [letter = ''] = letters
    expect(letter).toMatch(/^Subject: =\?UTF-8\?|^Subject: Ti aspettiamo su Prossima$/m)
    expect(letter).toMatch(/^From: Prossima <no-reply@example.org>$/m)
    expect(letter).toMatch(/^Auto-Submitted: auto-generated$/m)
    expect(letter).toContain('entro 24 ore:')
    expect(letter).toContain('https://example.org/i/abc')
    expect(letter).not.toMatch(/text\/html/)
  })

  it('cannot carry anything personal in its subject', () => {
    const body = 'x'
    for (const subject of ['Ciao {{name}}', 'Codice 4821', 'Per a@b.it', 'Due\r\nBcc: x', ''])
      expect(() => defineLetter({ it: { subject, body }, en: { subject: 'Fine', body } })).toThrow(
        /fixed sentence/,
      )
  })

  it('is not sent with a hole in it', async () => {
    const mailer = open()
    await expect(
      mailer.send({ to: 'elena@example.org', letter: invitation, lang: 'it', values: { hours: 1 } }),
    ).rejects.toThrow('"link"')
    mailer.close()
  })
})

describe('when it does not go', () => {
  it('says why, in one word, without repeating the address', async () => {
    const mailer = open()
    const sent = letters.length
    const to = (address: string) => mailer.send({ to: address, letter: invitation, lang: 'en', values })
    expect(await to('full@example.org')).toEqual({ sent: false, reason: 'refused' })
    for (const wrong of ['a@b.it, c@d.it', 'a@b.it\r\nBcc: x@y.it', 'Elena <a@b.it>', 'nowhere', ''])
      expect(await to(wrong)).toEqual({ sent: false, reason: 'bad-address' })
    mailer.close()
    expect(letters.length).toBe(sent)
  })

  it('is unreachable when nobody listens', async () => {
    const mailer = openMailer({ smtp_url: 'smtp://127.0.0.1:1', mail_from: 'a@example.org' })
    expect(await mailer.send({ to: 'elena@example.org', letter: invitation, lang: 'it', values })).toEqual({
      sent: false,
      reason: 'unreachable',
    })
    mailer.close()
  })

  it('never speaks in clear to a server elsewhere', async () => {
    // 127.0.0.2 is this machine too, but not by the names we trust; the sink offers no encryption
    const far = createServer(serve)
    await new Promise<void>((done) => far.listen(0, '127.0.0.2', done))
    const address = far.address()
    const farPort = typeof address === 'object' && address ? address.port : 0
    const mailer = openMailer({ smtp_url: `smtp://127.0.0.2:${farPort}`, mail_from: 'a@example.org' })
    const sent = letters.length
    expect(
      (await mailer.send({ to: 'elena@example.org', letter: invitation, lang: 'it', values })).sent,
    ).toBe(false)
    expect(letters.length).toBe(sent)
    mailer.close()
    for (const socket of sockets) socket.destroy()
    await new Promise((done) => far.close(done))
  })
})

describe('without a mail server', () => {
  it('says so instead of pretending', async () => {
    const mailer = openMailer({})
    expect(mailer.available).toBe(false)
    expect(await mailer.send({ to: 'elena@example.org', letter: invitation, lang: 'it', values })).toEqual({
      sent: false,
      reason: 'not-configured',
    })
  })

  it('refuses half a configuration', () => {
    expect(() => openMailer({ smtp_url: 'smtp://localhost' })).toThrow(/both/)
    expect(() => openMailer({ smtp_url: 'http://localhost', mail_from: 'a@b.it' })).toThrow(/smtp:\/\//)
  })
})
