// A page of a room, fetched when somebody goes there.
import { type ComponentType, lazy } from 'react'

type PropsOf<Page> = Page extends ComponentType<infer Props> ? Props : never

/** `lazyPage(() => import('#goods/web'), 'StockPage')` */
export const lazyPage = <Door, Name extends keyof Door>(load: () => Promise<Door>, name: Name) =>
  lazy(async () => ({ default: (await load())[name] as ComponentType<PropsOf<Door[Name]>> }))
