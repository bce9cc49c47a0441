// Door of what paper and screen draw alike: safe in browsers.
export { squareOf } from './square.ts'
