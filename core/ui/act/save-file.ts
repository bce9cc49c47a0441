// What a page made or fetched lands in the folder of downloads, under a name people find again.

/** The browser reads the file after the click: its address must live a little longer than that. */
const lifetime = 10_000

export const saveFile = (name: string, content: Blob): void => {
  const address = URL.createObjectURL(content)
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), lifetime)
}

/** A table as text, for a spreadsheet. */
export const saveCsv = (name: string, text: string): void =>
  saveFile(name, new Blob([text], { type: 'text/csv;charset=utf-8' }))

/** The name the server gave to what it sent. */
export const fileNameOf = ({ headers }: Response, otherwise: string): string =>
  /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1] ?? otherwise
