// Papers come by a request that says why they are opened, and land in the folder of downloads.
import { purposeNow } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { fileNameOf, saveFile } from '#core/ui'

/** Answers what went wrong, or nothing. */
export const openFile = async (address: string): Promise<Problem | undefined> => {
  try {
    const purpose = purposeNow()
    const reply = await fetch(address, {
      credentials: 'same-origin',
      headers: purpose ? { 'x-purpose': purpose } : {},
    })
    if (!reply.ok) return (await reply.json()) as Problem
    saveFile(fileNameOf(reply, 'documento'), await reply.blob())
    return undefined
  } catch {
    return { code: 'core.no-network', status: 0 }
  }
}

interface Sending {
  file: File
  about: Record<string, unknown>
  onProgress(percent: number): void
}

/** Sends a paper and says how far it is. */
export const sendFile = ({ file, about, onProgress }: Sending): Promise<{ problem?: Problem }> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/cases/upload-document')
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('x-document', encodeURIComponent(JSON.stringify({ ...about, name: file.name })))
    const purpose = purposeNow()
    if (purpose) request.setRequestHeader('x-purpose', purpose)
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(Math.round((event.loaded / event.total) * 100))
    }
    request.onload = () => {
      if (request.status < 300) return resolve({})
      try {
        resolve({ problem: JSON.parse(request.responseText) as Problem })
      } catch {
        resolve({ problem: { code: 'core.our-error', status: request.status } })
      }
    }
    request.onerror = () => resolve({ problem: { code: 'core.no-network', status: 0 } })
    request.send(file)
  })
