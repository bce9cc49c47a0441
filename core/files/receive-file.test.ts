import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { fileTexts, receiveFile } from './index.ts'
import { safeName } from './receive-file.ts'

const color = { r: 40, g: 90, b: 160 }
const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: color } })
const gps = {
  IFD0: { Make: 'PhoneMaker', Software: 'Cam' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '45/1 41/1 54/1' },
}
const text = (content: string) => Buffer.from(content, 'latin1')

async function codeOf(bytes: Uint8Array, name = 'foto.jpg') {
  const result = await receiveFile(bytes, name)
  return result.accepted ? 'accepted' : result.problem.code
}

describe('a picture', () => {
  it('is taken, turned upright, made smaller and loses place and phone', async () => {
    const photo = await blank(3000, 1000).withExif(gps).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const withPlace = await blank(3000, 1000).jpeg().withExif(gps).toBuffer()
    expect(withPlace.includes('PhoneMaker')).toBe(true)
    const before = await sharp(photo).metadata()
    expect(before.orientation).toBe(6)

    const file = await receiveFile(photo, 'IMG_0001.JPEG')
    if (!file.accepted) throw new Error(file.problem.code)
    expect([file.width, file.height]).toEqual([853, 2560])
    expect(file.name).toBe('IMG_0001.jpg')

    const cleaned = await receiveFile(withPlace, 'b.jpg')
    if (!cleaned.accepted) throw new Error(cleaned.problem.code)
    const after = await sharp(cleaned.bytes).metadata()
    expect([after.exif, after.xmp, after.iptc, after.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect(Buffer.from(cleaned.bytes).includes('PhoneMaker')).toBe(false)
    expect(Buffer.from(cleaned.bytes).includes('Exif')).toBe(false)
  })

  it('keeps its kind: PNG and WebP too', async () => {
    const png = await receiveFile(await blank(20, 20).png().toBuffer(), 'a.jpg')
    const webp = await receiveFile(await blank(20, 20).webp().toBuffer(), 'a')
    expect(png).toMatchObject({ accepted: true, type: 'image/png', name: 'a.png', width: 20 })
    expect(webp).toMatchObject({ accepted: true, type: 'image/webp', name: 'a.webp' })
  })

  it('that carries a passenger (page or archive behind it) arrives alone', async () => {
    const photo = await blank(50, 50).jpeg().toBuffer()
    const polyglot = Buffer.concat([photo, text('<html><script>alert(1)</script>PK\x03\x04evil.exe')])
    const file = await receiveFile(polyglot, 'a.jpg')
    if (!file.accepted) throw new Error(file.problem.code)
    expect(Buffer.from(file.bytes).includes('script')).toBe(false)
    expect(Buffer.from(file.bytes).includes('evil')).toBe(false)
  })

  it('that would unfold to billions of pixels is not unfolded', async () => {
    expect(await codeOf(pngClaiming(60_000, 60_000))).toBe('files.too-many-pixels')
  })

  it('that is cut off, or only looks like one, is called damaged', async () => {
    const photo = await blank(800, 800)
      .composite([{ input: await noise(800), blend: 'over' }])
      .jpeg({ quality: 95 })
      .toBuffer()
    expect(await codeOf(photo)).toBe('accepted')
    expect(await codeOf(photo.subarray(0, photo.length / 2))).toBe('files.damaged')
    expect(
      await codeOf(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), text('not a photo at all')])),
    ).toBe('files.damaged')
    expect(await codeOf(pngClaiming(40, 40))).toBe('files.damaged')
  })
})

describe('what is not a picture or a document', () => {
  it.each([
    ['a page called photo', text('<!doctype html><script>alert(1)</script>')],
    ['a drawing that can run', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['an archive', text('PK\x03\x04aaaaaaaaaaaa')],
    ['a program', text('MZ\x90\x00aaaaaaaaaaaaaaa')],
    ['a GIF', text('GIF89a\x01\x00\x01\x00')],
    ['a PDF that starts late', text('GARBAGE%PDF-1.7\n%%EOF')],
  ])('%s is refused', async (_, bytes) => {
    expect(await codeOf(bytes)).toBe('files.type-not-allowed')
  })

  it('is refused too when empty, too large, or outside what the room accepts', async () => {
    expect(await codeOf(new Uint8Array())).toBe('files.empty')
    expect(await receiveFile(new Uint8Array(10 * 1024 * 1024 + 1), 'a')).toEqual({
      accepted: false,
      problem: { code: 'files.too-large', details: { megabytes: 10 } },
    })
    const png = await blank(5, 5).png().toBuffer()
    expect((await receiveFile(png, 'a.png', { types: ['application/pdf'] })).accepted).toBe(false)
  })

  it('HEIC is explained, not called wrong', async () => {
    expect(await codeOf(text('\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic'))).toBe('files.heic')
  })
})

describe('a PDF', () => {
  const pdf = (body: string) =>
    text(`%PDF-1.7\n1 0 obj\n${body}\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`)
  const packed = (inside: string, filter = '/FlateDecode') =>
    pdf(
      `<< /Type /ObjStm /N 1 /First 4 /Filter ${filter} >>\nstream\n${deflateSync(text(inside)).toString('latin1')}\nendstream`,
    )

  it('that is only paper is taken as it is', async () => {
    const paper = pdf('<< /Type /Catalog /Pages 2 0 R >>')
    const file = await receiveFile(paper, '../../etc/contratto.pdf.exe')
    expect(file).toMatchObject({ accepted: true, type: 'application/pdf', name: 'contratto.pdf.pdf' })
    expect(await codeOf(packed('1 0 << /Type /Catalog >>'))).toBe('accepted')
  })

  it.each([
    ['a script', pdf('<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>')],
    ['a script in disguise', pdf('<< /S /J#61va#53cript >>')],
    ['a script in a packed object', packed('1 0 << /S /JavaScript >>')],
    ['a launch', pdf('<< /S /Launch /F (cmd.exe) >>')],
    ['a hidden file', pdf('<< /Type /EmbeddedFile >>')],
    ['a form that sends', pdf('<< /S /SubmitForm /F (http://example.org) >>')],
  ])('with %s is refused', async (_, bytes) => {
    expect(await codeOf(bytes, 'a.pdf')).toBe('files.pdf-active')
  })

  it('that is locked, cut, followed by something, or packed in an odd way is refused', async () => {
    expect(await codeOf(pdf('<< /Encrypt 5 0 R >>'))).toBe('files.pdf-locked')
    expect(await codeOf(text('%PDF-1.7\n1 0 obj'))).toBe('files.damaged')
    expect(await codeOf(Buffer.concat([pdf('<< >>'), text('PK\x03\x04hidden')]))).toBe('files.damaged')
    expect(await codeOf(pdf('<< /Type /ObjStm /Filter /LZWDecode >>\nstream\nabc\nendstream'))).toBe(
      'files.damaged',
    )
  })

  it('that unfolds without end is not unfolded', async () => {
    expect(await codeOf(packed(' '.repeat(40 * 1024 * 1024)))).toBe('files.damaged')
  })
})

describe('names and sentences', () => {
  it('a name is only a name', () => {
    expect(safeName('C:\\Users\\x\\foto "bella"\r\n.png', 'image/png')).toBe('foto bella.png')
    expect(safeName('../..', 'image/jpeg')).toBe('file.jpg')
    expect(safeName('\u202Egpj.exe', 'image/jpeg')).toBe('gpj.jpg')
    expect(safeName('è'.repeat(300), 'application/pdf')).toHaveLength(104)
  })

  it('every problem has its sentence in both languages', () => {
    expect(Object.keys(fileTexts.en)).toEqual(Object.keys(fileTexts.it))
    expect(
      Object.values({ ...fileTexts.it, ...fileTexts.en }).every((sentence) => sentence.length > 10),
    ).toBe(true)
  })
})

/** A PNG whose head promises a size its body does not have. */
function pngClaiming(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const body = deflateSync(Buffer.alloc(100))
  return Buffer.concat([
    text('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', head),
    chunk('IDAT', body),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const content = Buffer.concat([text(name), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(content), 4)
  return Buffer.concat([frame.subarray(0, 4), content, frame.subarray(4)])
}

function crc32(data: Buffer): number {
  let crc = 0xffffffff
  for (const byte of data) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

function noise(side: number): Promise<Buffer> {
  const options = {
    create: {
      width: side,
      height: side,
      channels: 3 as const,
      background: color,
      noise: { type: 'gaussian' as const, mean: 128, sigma: 40 },
    },
  }
  return sharp(options).png().toBuffer()
}
