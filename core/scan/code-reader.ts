// Finds a code in a picture. The browser's own eye when it has one that sees what we print; otherwise ours, fetched from our
// own server the first time somebody opens the camera, and never before.

export type Picture = HTMLCanvasElement
export type ReadPicture = (picture: Picture) => Promise<string | undefined>

interface Detector {
  detect(picture: Picture): Promise<{ rawValue: string }[]>
}
interface DetectorKind {
  new (options: { formats: string[] }): Detector
  getSupportedFormats(): Promise<string[]>
}

const wanted = ['data_matrix', 'qr_code', 'code_128', 'ean_13', 'ean_8', 'upc_a', 'itf']

const browserReader = async (): Promise<ReadPicture | undefined> => {
  const kind = (globalThis as { BarcodeDetector?: DetectorKind }).BarcodeDetector
  if (!kind) return undefined
  try {
    const known = new Set(await kind.getSupportedFormats())
    if (!wanted.every((format) => known.has(format))) return undefined
    const detector = new kind({ formats: wanted })
    return async (picture) => (await detector.detect(picture))[0]?.rawValue || undefined
  } catch {
    // A browser that promises an eye and has none: ours looks instead.
    return undefined
  }
}

const ourReader = async (): Promise<ReadPicture> => {
  const { prepareZXingModule, readBarcodes } = await import('zxing-wasm/reader')
  // Named like this, the build carries the compiled part beside the page: nothing comes from elsewhere.
  const address = new URL('zxing-wasm/reader/zxing_reader.wasm', import.meta.url).href
  await prepareZXingModule({
    overrides: { locateFile: (path: string) => (path.endsWith('.wasm') ? address : path) },
    fireImmediately: true,
  })
  return async (picture) => {
    const pixels = picture.getContext('2d', { willReadFrequently: true })
    if (!pixels) return undefined
    const seen = await readBarcodes(pixels.getImageData(0, 0, picture.width, picture.height), {
      formats: [
        'DataMatrix',
        'QRCode',
        'Code128',
        'EAN13',
        'EAN8',
        'UPCA',
        'UPCE',
        'ITF',
        'DataBar',
        'DataBarExpanded',
      ],
      maxNumberOfSymbols: 1,
      textMode: 'Plain',
    })
    const found = seen.find((each) => each.isValid)
    return found && `${found.symbologyIdentifier}${found.text}`
  }
}

let ready: Promise<ReadPicture> | undefined

/** The eye of this device, made once; a failed fetch is tried again the next time. */
export const codeReader = (): Promise<ReadPicture> => {
  ready ??= browserReader()
    .then((found) => found ?? ourReader())
    .catch((error: unknown) => {
      ready = undefined
      throw error
    })
  return ready
}

/** As large as it helps: beyond this the eye sees no better and a phone grows slow. */
const largest = 1280

export const drawn = (
  from: CanvasImageSource,
  size: { width: number; height: number },
  into = document.createElement('canvas'),
): Picture => {
  const scale = Math.min(1, largest / Math.max(size.width, size.height))
  into.width = Math.max(1, Math.round(size.width * scale))
  into.height = Math.max(1, Math.round(size.height * scale))
  into.getContext('2d', { willReadFrequently: true })?.drawImage(from, 0, 0, into.width, into.height)
  return into
}

/** A picture somebody chose: the whole of it, then half as large, where a blurred code is often clearer. */
export const readFile = async (file: Blob): Promise<string | undefined> => {
  const read = await codeReader()
  const picture = await createImageBitmap(file)
  for (const share of [1, 0.5]) {
    const found = await read(drawn(picture, { width: picture.width * share, height: picture.height * share }))
    if (found) return found
  }
  return undefined
}
