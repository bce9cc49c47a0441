// Somebody of the demo who asks over HTTP, as a screen would: to compare what was with what is, and to open a
// browser that is already signed in.
export const demoPassword = 'lanterna-di-prova'
export const emailOf = (key: string): string => `${key}@demo.example.org`

export interface HttpPerson {
  /** The answer of a query; throws when it is refused. */
  ask: <Answer>(path: string, values?: Record<string, string>) => Promise<Answer>
  get: (path: string) => Promise<Response>
  post: (path: string, body: unknown) => Promise<Response>
  cookies: () => { name: string; value: string }[]
}

const entered = async (response: Response, what: string): Promise<void> => {
  if (!response.ok) throw new Error(`${what} was refused: ${response.status} ${await response.text()}`)
}

const visitor = (url: string, origin = url): HttpPerson => {
  const jar = new Map<string, string>()
  const cookie = () => [...jar].map((pair) => pair.join('=')).join('; ')
  const keep = (response: Response): Response => {
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';', 1)[0]?.split(/=(.*)/s) ?? []
      jar.set(name, value)
    }
    return response
  }
  const get = async (path: string) => keep(await fetch(url + path, { headers: { cookie: cookie() } }))
  const post = async (path: string, body: unknown) =>
    keep(
      await fetch(url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin, cookie: cookie() },
        body: JSON.stringify(body),
      }),
    )
  const ask = async <Answer>(path: string, values: Record<string, string> = {}): Promise<Answer> => {
    const response = await get(`/api/${path}?${new URLSearchParams(values)}`)
    await entered(response, path)
    return (await response.json()) as Answer
  }
  return { ask, get, post, cookies: () => [...jar].map(([name, value]) => ({ name, value })) }
}

/** Without a session: anybody. */
export const anybody = (url: string): HttpPerson => visitor(url)

/** `origin` when they reach the house over another line than the address people use. */
export const personOf = async (url: string, key: string, origin = url): Promise<HttpPerson> => {
  const person = visitor(url, origin)
  const credentials = { email: emailOf(key), password: demoPassword }
  await entered(await person.post('/api/auth/sign-in/email', credentials), `Signing in ${key}`)
  await entered(await person.post('/api/session/enter', {}), `Entering as ${key}`)
  return person
}
