// The door every photo and document passes: is it small enough, is it what it says, does it carry
// the place where it was taken? A picture leaves here redrawn: no coordinates, no phone model, no passenger.
import sharp, { type Sharp } from 'sharp'
import { detectType, extensions, type FileType } from './file-type.ts'
import { findPdfDanger } from './pdf-dangers.ts'

export type FileProblemCode =
  | 'files.empty'
  | 'files.too-large'
  | 'files.type-not-allowed'
  | 'files.heic'
  | 'files.too-many-pixels'
  | 'files.damaged'
  | 'files.pdf-active'
  | 'files.pdf-locked'

export type ReceivedFile = {
  readonly accepted: true
  readonly bytes: Uint8Array
  readonly type: FileType
  /** safe to show and to offer for download; its ending is the true one */
  readonly name: string
  readonly width?: number
  readonly height?: number
}
/** `code` has a sentence in the texts of this part; `details` holds what the sentence names. */
export type RefusedFile = {
  readonly accepted: false
  readonly problem: { readonly code: FileProblemCode; readonly details?: Readonly<Record<string, number>> }
}

export type FileLimits = {
  /** bytes, 10 MB by default */
  readonly most_bytes?: number
  /** longest side of a picture after redrawing, 2560 by default */
  readonly most_side?: number
  /** pixels a picture may unfold to, 64 million by default */
  readonly most_pixels?: number
  readonly types?: readonly FileType[]
}

const usual = { most_bytes: 10 * 1024 * 1024, most_side: 2560, most_pixels: 64_000_000 }

export async function receiveFile(
  bytes: Uint8Array,
  declaredName: string,
  limits: FileLimits = {},
): Promise<ReceivedFile | RefusedFile> {
  const most = { ...usual, ...limits }
  if (bytes.length === 0) return refused('files.empty')
  if (bytes.length > most.most_bytes)
    return refused('files.too-large', { megabytes: Math.floor(most.most_bytes / 1024 / 1024) })
  const type = detectType(bytes)
  if (type === 'heic') return refused('files.heic')
  if (!type || (limits.types && !limits.types.includes(type))) return refused('files.type-not-allowed')
  const name = safeName(declaredName, type)
  if (type !== 'application/pdf')
    return redraw(bytes, { type, name, most_side: most.most_side, most_pixels: most.most_pixels })
  const danger = findPdfDanger(bytes)
  return danger ? refused(danger) : { accepted: true, bytes, type, name }
}

type Picture = { type: FileType; name: string; most_side: number; most_pixels: number }

async function redraw(bytes: Uint8Array, picture: Picture): Promise<ReceivedFile | RefusedFile> {
  const options = { limitInputPixels: false, failOn: 'error', sequentialRead: true } as const
  try {
    const { width, height } = await sharp(bytes, options).metadata()
    if (width * height > picture.most_pixels) return refused('files.too-many-pixels')
    const side = picture.most_side
    const upright = sharp(bytes, { ...options, limitInputPixels: picture.most_pixels })
      .timeout({ seconds: 20 })
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    const { data, info } = await encode(upright, picture.type).toBuffer({ resolveWithObject: true })
    return {
      accepted: true,
      bytes: data,
      type: picture.type,
      name: picture.name,
      width: info.width,
      height: info.height,
    }
  } catch {
    return refused('files.damaged')
  }
}

/** sharp writes no metadata unless asked to: this is what drops place, time and phone. */
function encode(picture: Sharp, type: FileType): Sharp {
  if (type === 'image/png') return picture.png({ compressionLevel: 9 })
  if (type === 'image/webp') return picture.webp({ quality: 82 })
  return picture.jpeg({ quality: 82, mozjpeg: true })
}

/** Last part of any path, no signs that steer a shell, a header or the reading direction, at most 100 letters. */
export function safeName(declared: string, type: FileType): string {
  const last = declared.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .replace(/\.[^.]*$/, '')
    .replace(/[^\p{L}\p{M}\p{N} ._()-]/gu, '')
    .replace(/\.{2,}/g, '.')
    .replace(/^[. ]+|[. ]+$/g, '')
  return `${[...clean].slice(0, 100).join('') || 'file'}.${extensions[type]}`
}

function refused(code: FileProblemCode, details?: Record<string, number>): RefusedFile {
  return { accepted: false, problem: details ? { code, details } : { code } }
}
