// The part of pdfkit this room uses; the package ships no types.
declare module 'pdfkit' {
  import type { Readable } from 'node:stream'

  export interface PdfStructure {
    add(child: PdfStructure | (() => void)): PdfStructure
    end(): void
  }
  export interface PdfTextOptions {
    width?: number
    align?: 'left' | 'right' | 'center'
    lineGap?: number
    lineBreak?: boolean
    continued?: boolean
  }
  export interface PdfStructureOptions {
    scope?: 'Column' | 'Row'
    /** In words, for who cannot see it. */
    alt?: string
    bbox?: number[]
  }
  export interface PdfPage {
    readonly width: number
    readonly height: number
    margins: { top: number; bottom: number; left: number; right: number }
  }

  export default class PDFDocument extends Readable {
    constructor(options: Record<string, unknown>)
    y: number
    readonly page: PdfPage
    readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } }
    addPage(): this
    bufferedPageRange(): { start: number; count: number }
    switchToPage(index: number): PdfPage
    end(): void
    registerFont(name: string, bytes: Buffer): this
    font(name: string): this
    fontSize(points: number): this
    currentLineHeight(withGap: boolean): number
    heightOfString(text: string, options: PdfTextOptions): number
    text(text: string, x: number, y: number, options?: PdfTextOptions): this
    text(text: string, options?: PdfTextOptions): this
    struct(type: string, options?: PdfStructureOptions): PdfStructure
    addStructure(structure: PdfStructure): this
    markContent(tag: string, options?: { type: string }): this
    endMarkedContent(): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    circle(x: number, y: number, radius: number): this
    rect(x: number, y: number, width: number, height: number): this
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this
    lineWidth(points: number): this
    fillColor(color: string): this
    strokeColor(color: string): this
    fill(): this
    stroke(): this
  }
}
