// A declared number with its proof as a file: the number travels in a header, the file as it is.
import { newId, type Problem } from '#core/kernel'

export const sendWithFile = async (
  input: Record<string, unknown>,
  file: File,
): Promise<{ outcome: string; problem?: Problem }> => {
  const about = encodeURIComponent(JSON.stringify({ ...input, name: file.name }))
  const failed = { outcome: 'refused', problem: { code: 'core.no-network', status: 0 } }
  const reply = await fetch('/api/monitoring/declare-with-file', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'x-declared': about, 'idempotency-key': newId() },
    body: file,
  }).catch(() => undefined)
  if (!reply) return failed
  if (reply.ok) return { outcome: 'accepted' }
  return { outcome: 'refused', problem: (await reply.json().catch(() => failed.problem)) as Problem }
}
