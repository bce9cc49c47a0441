// The door of reading codes: a reader that speaks as a keyboard, and a camera. What a code means is told elsewhere.
export type { Scan } from './burst.ts'
export { CodeCamera, type CodeCameraProps, type CodeCameraWords } from './code-camera.tsx'
export { useScanner } from './use-scanner.ts'
