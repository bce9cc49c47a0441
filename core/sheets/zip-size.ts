// A spreadsheet is a zip: what it says it will unfold to is read from its directory before anything is unfolded, so that
// a small file cannot fill the memory of the house (PKWARE APPNOTE 4.3.12).

const end = 0x06054b50
const entry = 0x02014b50

/** Bytes after unfolding, by the zip's own directory; undefined when the bytes are no zip. */
export const expandedSize = (bytes: Uint8Array): number | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const last = Math.max(0, bytes.length - 65_557)
  for (let at = bytes.length - 22; at >= last; at--) {
    if (view.getUint32(at, true) === end) return sumOf(view, view.getUint32(at + 16, true))
  }
  return undefined
}

const sumOf = (view: DataView, begin: number): number | undefined => {
  let sum = 0
  for (let at = begin; at + 46 <= view.byteLength && view.getUint32(at, true) === entry; ) {
    const packed = view.getUint32(at + 20, true)
    const unfolded = view.getUint32(at + 24, true)
    // Sizes of four gigabytes and more stand elsewhere; nobody keeps a list of households that long.
    if (packed === 0xffffffff || unfolded === 0xffffffff) return Number.POSITIVE_INFINITY
    sum += unfolded
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return sum
}
