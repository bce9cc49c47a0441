// A page of a room, fetched when somebody goes there.
import { type ComponentType, createElement, lazy } from 'react'

type PropsOf<Page> = Page extends ComponentType<infer Props> ? Props : never

/**
 * `lazyPage(() => import('#goods/web'), 'StockPage')`. The page behind the door may itself come later: React refuses one
 * wait directly inside another, so a plain component stands between the two.
 */
export const lazyPage = <Door, Name extends keyof Door>(load: () => Promise<Door>, name: Name) =>
  lazy(async () => {
    const Page = (await load())[name] as ComponentType<PropsOf<Door[Name]> & object>
    return {
      default: (props: PropsOf<Door[Name]>) => createElement(Page, props as PropsOf<Door[Name]> & object),
    }
  })
