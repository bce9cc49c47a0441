// Journeys walk two at a time: the demo they live in is told before the first sets out.
import { toldDemo } from './demo-folder.ts'

export const setup = async (): Promise<void> => {
  await toldDemo()
}
