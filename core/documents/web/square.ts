// An address as rows of dark and light dots, for paper and screen: drawn here, sent nowhere.
import makeQrCode from 'qrcode-generator'

export const squareOf = (text: string): boolean[][] => {
  const code = makeQrCode(0, 'M')
  code.addData(text)
  code.make()
  const side = Array.from({ length: code.getModuleCount() }, (_, i) => i)
  return side.map((row) => side.map((column) => code.isDark(row, column)))
}
